using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Checks;

/// <summary>One named question that every exchange is asked.</summary>
internal abstract class Check
{
    /// <summary>The name that reports use.</summary>
    public abstract string Name { get; }

    /// <summary>What the check demands, in one sentence.</summary>
    public abstract string Demands { get; }

    /// <summary>Whether a repeated request can show the same failure; a check across answers cannot.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>The kind of request without which the check is never asked; null when any request will do.</summary>
    public virtual string? Needs => null;

    /// <summary>Whether the exchange is of the kind that the check needs.</summary>
    public virtual bool IsAsked(Exchange exchange) => true;

    public abstract IEnumerable<Discovery> Examine(Exchange exchange);

    protected Discovery Found(string message, string specPointer, Provenance known = Provenance.Documented) => new(this, known, message, specPointer);
}

/// <summary>What a check found wrong in one exchange.</summary>
/// <param name="Check">The check.</param>
/// <param name="Known">How well the broken demand is known.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="SpecPointer">The demand that is broken.</param>
internal sealed record Discovery(Check Check, Provenance Known, string Message, string SpecPointer)
{
    /// <summary>Discoveries with the same key are one finding that occurred several times.</summary>
    public (string Check, string SpecPointer, bool IsViolation) Key => (Check.Name, SpecPointer, Known == Provenance.Documented);
}
