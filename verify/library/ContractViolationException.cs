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
        : base(Describe(report))
    {
    }

    private static string Describe(VerificationReport report)
    {
        var violations = report.Violations.ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Target} breaks {report.Contract} in {violations.Count} ways");
        if (report.Unjudged > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {report.Unjudged} cases could not be judged, as the server asked for fewer requests");
        }

        foreach (var violation in violations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{violation.Location}: {violation.Check}: {violation.Message}\n  at {violation.Location.JsonPointer}\n  {violation.Evidence}");
        }

        return text.ToString();
    }
}
