using System.CommandLine;

namespace KaptureContracts.Verification.Tool;

/// <summary>The command line of <c>kapture-verify</c>.</summary>
internal static class VerifyCommand
{
    /// <summary>What the tool understands.</summary>
    public static ParseResult Parse(IReadOnlyList<string> args) =>
        new RootCommand("Verifies that a server, or a recording, keeps to an OpenAPI contract; to Kapture's Add Ticket API by default.")
        {
            RunCommand.Create(),
            HarCommand.Create(),
        }.Parse(args);

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Parse(args);
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

    /// <summary>Turns what keeps a command from its work into a message and exit code 2.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (VerificationException e)
        {
            await Console.Error.WriteLineAsync($"kapture-verify: {e.Message}").ConfigureAwait(false);
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("kapture-verify: stopped before the end; nothing was judged.").ConfigureAwait(false);
            return ExitCode.CouldNotRun;
        }
    }
}
