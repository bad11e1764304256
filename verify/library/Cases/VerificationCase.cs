using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Cases;

/// <summary>One request, and what the contract says of its answer.</summary>
internal sealed record VerificationCase
{
    /// <summary>Unique within a plan and the same for the same seed.</summary>
    public required string Id { get; init; }

    public required CaseGroup Group { get; init; }

    public required ApiOperation Operation { get; init; }

    public required RequestDraft Request { get; init; }

    public required Expectation Expectation { get; init; }

    /// <summary>The places of the contract that the case exercises, besides its operation.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    /// <summary>How many things the server makes if it accepts the request.</summary>
    public int MayCreate { get; init; }
}

/// <summary>What the contract says of the answer to a request.</summary>
/// <param name="Known">How well it is known: only what is documented may make the server wrong.</param>
internal abstract record Expectation(Provenance Known)
{
    /// <summary>The request fits the contract: the server does what was asked.</summary>
    public sealed record Accepted(Provenance Known) : Expectation(Known);

    /// <summary>The request breaks the contract: the server refuses it, with the documented failure where there is one.</summary>
    public sealed record Refused(Provenance Known, Mistake Mistake, FailureExample? Documented) : Expectation(Known);

    /// <summary>The request does not prove who sends it.</summary>
    public sealed record Unauthorized(Provenance Known, FailureExample? Documented) : Expectation(Known);

    /// <summary>The document has no such method on this path.</summary>
    public sealed record NoSuchMethod() : Expectation(Provenance.Documented);

    /// <summary>The document has no such path.</summary>
    public sealed record NoSuchPath() : Expectation(Provenance.Documented);

    /// <summary>The contract leaves the answer open; what holds for every answer still holds.</summary>
    public sealed record Open() : Expectation(Provenance.Inferred);
}

/// <summary>What is wrong with a request.</summary>
/// <param name="Says">In words, to be read after "a request in which".</param>
/// <param name="SpecPointer">The demand that it breaks.</param>
/// <param name="Violation">The demand of a schema that is broken alone; null when it is none of a schema's.</param>
internal sealed record Mistake(string Says, string SpecPointer, SchemaViolation? Violation = null);
