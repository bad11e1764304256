using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary>Says what a run will do to the server before it does it.</summary>
internal static class Announcement
{
    public static bool Confirm(IAnsiConsole terminal, ContractVerifier verifier, VerificationOptions options, bool yes)
    {
        var server = options.BaseUrl.GetLeftPart(UriPartial.Authority);
        var lines = terminal.Profile.Out.Writer;
        lines.WriteLine($"{verifier.Cases} cases for {server}, seed {options.Seed}.");
        lines.WriteLine($"This creates {verifier.WillCreate} tickets, up to {verifier.MightCreate} more if the server takes what it should refuse, and up to");
        lines.WriteLine($"{options.MaxShrinkRequests} more while failures are shrunk. Their texts carry {verifier.Marker}, but for those of the named examples.");
        if (options.BaseUrl.IsLoopback || yes)
        {
            return true;
        }

        if (Console.IsInputRedirected || !terminal.Profile.Capabilities.Interactive)
        {
            Console.Error.WriteLine($"kapture-verify: {server} is not this machine, and nobody can be asked; add --yes to go on.");
            return false;
        }

        return terminal.Prompt(new ConfirmationPrompt($"Create them on {server}?") { DefaultValue = false });
    }
}
