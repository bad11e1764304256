using System.Globalization;
using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary>The report for people.</summary>
internal static class TerminalReport
{
    public static void Write(IAnsiConsole terminal, VerificationReport report)
    {
        terminal.Write(Groups(report));
        foreach (var finding in report.Findings)
        {
            Write(terminal, finding);
        }

        terminal.WriteLine();
        terminal.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Coverage.Exercised} of {report.Coverage.Items.Count} items of the contract exercised ({report.Coverage.Percent:0.0} %), {report.Requests} requests, {report.Accepted} of them accepted, {report.Duration.TotalSeconds:0.0} s."));
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

    private static void Write(IAnsiConsole terminal, Finding finding)
    {
        terminal.WriteLine();
        var colour = finding.Severity == FindingSeverity.Violation ? "red" : "blue";
        var times = finding.Occurrences == 1 ? "once" : $"{Number(finding.Occurrences)} times";
        terminal.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[{colour}]{finding.Severity.ToString().ToLowerInvariant()}[/] {finding.Check}: {finding.Message} [dim]({times}{Repeated(finding)})[/]");

        // Wide lines are not broken: people copy them.
        terminal.Profile.Out.Writer.WriteLine($"  {finding.Location} {finding.Location.JsonPointer}");
        terminal.Profile.Out.Writer.WriteLine($"  {finding.CaseId}: HTTP {Number(finding.Status)}");
        terminal.Profile.Out.Writer.WriteLine($"  {finding.Curl}");
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
        var noted = information == 0 ? string.Empty : $" {Number(information)} differences that nothing documented speaks against.";
        return violations > 0 ? $"[red]{Number(violations)} violations.[/]{noted}"
            : report.Unjudged > 0 ? $"[yellow]{Number(report.Unjudged)} cases could not be judged: the server asks for fewer requests; try --rate.[/]{noted}"
            : $"[green]The server keeps to the contract.[/]{noted}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
