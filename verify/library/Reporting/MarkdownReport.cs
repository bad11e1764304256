using System.Globalization;
using System.Text;

namespace KaptureContracts.Verification.Reporting;

/// <summary>Markdown for the summary of a job.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report. It holds no times: one seed gives one report, byte for byte.</summary>
    public static string Write(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Verdict(report)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"`{report.Target}` against `{report.Contract}`{(report.Seed is { } seed ? $", seed {seed}" : string.Empty)}: {report.Cases.Count} cases, ");
        text.Append(CultureInfo.InvariantCulture, $"{report.Coverage.Exercised} of {report.Coverage.Items.Count} items of the contract exercised ({report.Coverage.Percent:0.0} %).\n");
        Findings(text, "Violations", report.Violations);
        Findings(text, "Warnings", report.Warnings);
        Findings(text, "Information", report.Information);
        NotAsked(text, report);
        Coverage(text, report.Coverage);
        Missing(text, report.Coverage);
        return text.ToString();
    }

    private static string Verdict(VerificationReport report) => report switch
    {
        _ when report.Violations.Any() => "The contract is broken",
        { Conforms: false } => "The server asked for fewer requests: not every case is judged",
        _ => "The contract is kept",
    };

    private static void Findings(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        var list = findings.ToList();
        if (list.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (var finding in list)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### `{finding.Check}`: {Inline(finding.Message)}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- {Code($"{finding.Location}")} {Code(finding.Location.JsonPointer)}\n");
            text.Append(CultureInfo.InvariantCulture, $"- {Code(finding.Source)}, {finding.Occurrences} times{Repeated(finding)}\n");
            text.Append(Evidence(finding));
        }
    }

    private static void NotAsked(StringBuilder text, VerificationReport report)
    {
        if (report.Recording is { } recording)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{recording.Entries} entries: {report.Cases.Count} are requests of the contract ({report.Unjudged} of them unjudged), {recording.OtherTargets} go elsewhere and {recording.Preflights} are preflights; these were passed over. Nothing was sent, so no failure was shrunk or repeated.\n");
        }

        foreach (var check in report.NotAsked)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- `{check.Check}` was not asked: it needs {check.Needs}, and there was none.");
        }

        text.Append(report.NotAsked.Count > 0 ? "\n" : string.Empty);
    }

    private static void Coverage(StringBuilder text, ContractCoverage coverage)
    {
        text.Append("\n## Coverage of the contract\n\n| operation | part | answered | examples | constraints | fields |\n|---|---|---|---|---|---|\n");
        foreach (var part in coverage.Parts)
        {
            var answered = part.Items.Any(item => item is { Kind: CoverageKind.Operation or CoverageKind.Response, IsExercised: true }) ? "yes" : "no";
            text.Append(CultureInfo.InvariantCulture, $"| {Inline(part.Operation)} | {Inline(part.Part)} | {answered} | {part.Fraction(CoverageKind.Example)} | {part.Fraction(CoverageKind.Constraint)} | {part.Fraction(CoverageKind.Field)} |\n");
        }
    }

    private static void Missing(StringBuilder text, ContractCoverage coverage)
    {
        var missing = coverage.Missing.ToList();
        if (missing.Count == 0)
        {
            return;
        }

        text.Append("\n## Not exercised\n\n| what | where |\n|---|---|\n");
        foreach (var item in missing)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Inline($"{item}")} | {Code($"{item.Location}")} |\n");
        }
    }

    private static string Evidence(Finding finding) => finding.Curl is { } curl
        ? $"\n{Fence(curl)}sh\n{curl}\n{Fence(curl)}\n"
        : finding.Recorded is null ? string.Empty : $"- recorded in {Code(finding.Evidence)}\n";

    private static string Repeated(Finding finding) => finding.Repeated switch
    {
        true => ", again when repeated",
        false => ", not when repeated",
        null => string.Empty,
    };

    // What a server says must not become markup of the page.
    private static string Inline(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => "\\`*_{}[]<>#|!&".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    private static string Code(string text)
    {
        var fence = text.Contains('`', StringComparison.Ordinal) ? "``" : "`";
        return $"{fence}{text.Replace("|", "\\|", StringComparison.Ordinal)}{fence}";
    }

    private static string Fence(string text) => text.Contains("```", StringComparison.Ordinal) ? "`````" : "```";
}
