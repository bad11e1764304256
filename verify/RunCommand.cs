using System.CommandLine;
using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary><c>kapture-verify run</c>: sends requests to a server and judges its answers.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Sends requests to a server and judges its answers. A run creates tickets.");
        RunOptions.All.ForEach(command.Add);
        command.SetAction((parsed, stop) => VerifyCommand.GuardAsync(() => RunAsync(parsed, stop)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var options = RunOptions.Read(parsed);
        var verifier = await ContractVerifier.CreateAsync(options).ConfigureAwait(false);
        var terminal = AnsiConsole.Console;
        if (!Announcement.Confirm(terminal, verifier, options, parsed.GetValue(RunOptions.Yes)))
        {
            return ExitCode.CouldNotRun;
        }

        var report = await TerminalProgress.ShowAsync(terminal, progress => verifier.RunAsync(progress, stop)).ConfigureAwait(false);
        TerminalReport.Write(terminal, report);
        ReportOptions.Write(parsed, report);
        return ExitCode.Of(report);
    }
}
