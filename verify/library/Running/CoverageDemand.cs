using System.Globalization;

namespace KaptureContracts.Verification.Running;

/// <summary>The smallest part of the contract that a caller wants exercised.</summary>
internal static class CoverageDemand
{
    public const string CheckName = "min-coverage";
    public const string Demands = "At least the part of the contract that --min-coverage names is exercised.";

    private const int ShownItems = 10;

    /// <summary>Why the number is no percentage; null when it is one.</summary>
    public static string? Problem(double? percent) =>
        percent is null or (>= 0 and <= 100) ? null : string.Create(CultureInfo.InvariantCulture, $"the minimum of coverage is {percent}; it must be a percentage from 0 to 100.");

    /// <summary>The report with one violation more where less was exercised.</summary>
    public static VerificationReport Apply(VerificationReport report, double? percent)
    {
        if (percent is not { } least || report.Coverage.Percent >= least)
        {
            return report with { MinCoverage = percent };
        }

        var missing = report.Coverage.Missing.ToList();
        var more = missing.Count > ShownItems ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - ShownItems} more") : string.Empty;
        var finding = new Finding
        {
            Check = CheckName,
            Severity = FindingSeverity.Violation,
            Message = string.Create(CultureInfo.InvariantCulture, $"{report.Coverage.Percent:0.0} % of the contract is exercised, {least:0.###} % are demanded; missing: {string.Join("; ", missing.Take(ShownItems))}{more}"),
            Location = missing[0].Location,
            CaseId = "coverage",
            Status = 0,
            Occurrences = 1,
        };
        return report with { MinCoverage = percent, Findings = [.. report.Violations, finding, .. report.Findings.Where(other => other.Severity != FindingSeverity.Violation)] };
    }
}
