using System.Globalization;
using System.Text;

namespace KaptureContracts.Verification;

/// <summary>A server, mock or recording breaks its contract.</summary>
public sealed class ContractViolationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ContractViolationException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public ContractViolationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public ContractViolationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ContractViolationException(VerificationReport report)
        : this(report.Target, report.Contract, [.. report.Violations], report.Recording is null ? report.Unjudged : 0)
    {
    }

    internal ContractViolationException(string target, string contract, IReadOnlyList<Finding> findings, int unjudged)
        : base(Describe(target, contract, findings, unjudged))
    {
    }

    private static string Describe(string target, string contract, IReadOnlyList<Finding> findings, int unjudged)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{target} breaks {contract} in {findings.Count} ways");
        if (unjudged > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {unjudged} cases could not be judged, as the server asked for fewer requests");
        }

        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{finding.Location}: {finding.Check}: {finding.Message}\n  at {finding.Location.JsonPointer}");
            if (finding.Evidence.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {finding.Evidence}");
            }
        }

        return text.ToString();
    }
}
