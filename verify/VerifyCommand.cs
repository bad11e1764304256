using System.CommandLine;

namespace KaptureContracts.Verification.Tool;

/// <summary>The command line of <c>kapture-verify</c>.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("Verifies that a server keeps to an OpenAPI contract; to Kapture's Add Ticket API by default.")
        {
            RunCommand.Create(),
        };
        var result = command.Parse(args);
        if (result.Errors.Count == 0)
        {
            // The default handler would end with 1, which says that a server breaks its contract.
            return await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync($"kapture-verify: {error.Message}").ConfigureAwait(false);
        }

        await Console.Error.WriteLineAsync("Run 'kapture-verify --help' for the options.").ConfigureAwait(false);
        return ExitCode.CouldNotRun;
    }
}
