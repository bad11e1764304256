using System.Globalization;

namespace KaptureContracts.Verification.Reporting;

/// <summary>Lines that GitHub Actions turns into annotations at the lines of the contract.</summary>
public static class GitHubAnnotations
{
    /// <summary>One line for each finding.</summary>
    public static IEnumerable<string> Lines(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Findings.Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"::{Command(finding.Severity)} file={Property(finding.Location.File)},line={finding.Location.Line},col={finding.Location.Column},title={Property(finding.Check)}::{Data($"{finding.Message}\n{finding.Evidence}")}"));
    }

    private static string Command(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Violation => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    // A line break or a colon of a server's message must not begin a command of its own.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
