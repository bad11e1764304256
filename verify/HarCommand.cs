using System.CommandLine;
using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary><c>kapture-verify har</c>: judges the answers in a recording. Nothing is sent.</summary>
internal static class HarCommand
{
    private static readonly Argument<string> Recording = new("FILE") { Description = "A HAR 1.2 file, or the mock's journal (GET /__mock/journal)." };

    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "Judges only what went to this server. [default: whatever has a path of the contract]",
        HelpName = "URL",
        CustomParser = result => RunOptions.ServerUrl(result.Tokens[0].Value, result.AddError),
    };

    public static Command Create()
    {
        var command = new Command("har", "Judges the answers in a recording by the same checks. Sends nothing.") { Recording, BaseUrl };
        ReportOptions.All.ForEach(command.Add);
        command.SetAction(parsed => VerifyCommand.GuardAsync(() => RunAsync(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var report = await RecordingVerifier.VerifyAsync(new()
        {
            File = parsed.GetValue(Recording)!,
            BaseUrl = parsed.GetValue(BaseUrl),
            SpecFile = parsed.GetValue(ReportOptions.Spec),
            MinCoverage = parsed.GetValue(ReportOptions.MinCoverage),
        }).ConfigureAwait(false);
        TerminalReport.Write(AnsiConsole.Console, report);
        ReportOptions.Write(parsed, report);
        return ExitCode.Of(report);
    }
}
