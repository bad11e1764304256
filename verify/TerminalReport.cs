using System.Globalization;
using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary>The report for people.</summary>
internal static class TerminalReport
{
    public static void Write(IAnsiConsole terminal, VerificationReport report)
    {
        terminal.Write(Groups(report));
        Recording(terminal, report);
        foreach (var finding in report.Findings)
        {
            Write(terminal, finding);
        }

        TerminalCoverage.Write(terminal, report.Coverage);
        terminal.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Coverage.Exercised} of {report.Coverage.Items.Count} items of the contract exercised ({report.Coverage.Percent:0.0} %), {report.Requests} requests sent, {report.Accepted} accepted, {report.Duration.TotalSeconds:0.0} s."));
        terminal.MarkupLine(Verdict(report));
    }

    private static Table Groups(VerificationReport report)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(new TableColumn("Cases"), new TableColumn("sent").RightAligned(), new TableColumn("passed").RightAligned(), new TableColumn("failed").RightAligned());
        foreach (var group in report.Cases.GroupBy(result => result.Group).OrderBy(group => group.Key))
        {
            var failed = group.Count(result => result.Violations.Count > 0);
            var passed = group.Count(result => result.Violations.Count == 0 && result.IsJudged);
            table.AddRow(group.Key.ToString().ToLowerInvariant(), Number(group.Count()), Number(passed), failed == 0 ? "0" : $"[red]{Number(failed)}[/]");
        }

        return table;
    }

    private static void Recording(IAnsiConsole terminal, VerificationReport report)
    {
        var lines = terminal.Profile.Out.Writer;
        if (report.Recording is { } recording)
        {
            lines.WriteLine($"{Number(recording.Entries)} entries: {Number(report.Cases.Count)} are requests of the contract ({Number(report.Unjudged)} of them unjudged), {Number(recording.OtherTargets)} go elsewhere and {Number(recording.Preflights)} are preflights; these were passed over.");
            lines.WriteLine("Nothing was sent, so no failure was shrunk or repeated.");
        }

        foreach (var check in report.NotAsked)
        {
            lines.WriteLine($"{check.Check} was not asked: it needs {check.Needs}, and there was none.");
        }
    }

    private static void Write(IAnsiConsole terminal, Finding finding)
    {
        terminal.WriteLine();
        var colour = finding.Severity switch { FindingSeverity.Violation => "red", FindingSeverity.Warning => "yellow", _ => "blue" };
        var times = finding.Occurrences == 1 ? "once" : $"{Number(finding.Occurrences)} times";
        terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{colour}]{finding.Severity.ToString().ToLowerInvariant()}[/] {finding.Check}: {finding.Message} [dim]({times}{Repeated(finding)})[/]");

        // Wide lines are not broken: people copy them.
        terminal.Profile.Out.Writer.WriteLine($"  {finding.Location} {finding.Location.JsonPointer}");
        terminal.Profile.Out.Writer.WriteLine($"  {finding.CaseId}{(finding.Status == 0 ? string.Empty : $": HTTP {Number(finding.Status)}")}");
        if (finding.Evidence.Length > 0)
        {
            terminal.Profile.Out.Writer.WriteLine($"  {finding.Evidence}");
        }
    }

    private static string Repeated(Finding finding) => finding.Repeated switch
    {
        true => ", and again when repeated",
        false => ", but not when repeated",
        null => string.Empty,
    };

    private static string Verdict(VerificationReport report)
    {
        var violations = report.Violations.Count();
        var information = report.Information.Count();
        var warned = report.Warnings.Any() ? $" {Number(report.Warnings.Count())} warnings." : string.Empty;
        var noted = warned + (information == 0 ? string.Empty : $" {Number(information)} differences that nothing documented speaks against.");
        return violations > 0 ? $"[red]{Number(violations)} violations.[/]{noted}"
            : !report.Conforms ? $"[yellow]{Number(report.Unjudged)} cases could not be judged: the server asks for fewer requests; try --rate.[/]{noted}"
            : $"[green]The {(report.Recording is null ? "server" : "recording")} keeps to the contract.[/]{noted}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
