namespace KaptureContracts.Verification;

/// <summary>What a verification found.</summary>
public sealed record VerificationReport
{
    /// <summary>The contract's name as it was given.</summary>
    public required string Contract { get; init; }

    /// <summary>The server or the recording.</summary>
    public required string Target { get; init; }

    /// <summary>The seed that repeats the run; null for a recording.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Every case in the order of sending.</summary>
    public required IReadOnlyList<CaseResult> Cases { get; init; }

    /// <summary>Violations first, then information, each in the order of discovery.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What of the contract was exercised.</summary>
    public required ContractCoverage Coverage { get; init; }

    /// <summary>How many requests were sent, shrinking included.</summary>
    public required int Requests { get; init; }

    /// <summary>How many requests the server accepted, which is how many times it made something.</summary>
    public required int Accepted { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the server does wrong.</summary>
    public IEnumerable<Finding> Violations => Findings.Where(finding => finding.Severity == FindingSeverity.Violation);

    /// <summary>What differs without being wrong.</summary>
    public IEnumerable<Finding> Information => Findings.Where(finding => finding.Severity == FindingSeverity.Information);

    /// <summary>How many cases a 429 left unjudged.</summary>
    public int Unjudged => Cases.Count(result => !result.IsJudged);

    /// <summary>Whether every case was judged and nothing was wrong.</summary>
    public bool Conforms => !Violations.Any() && Unjudged == 0;

    /// <summary>For tests: throws with every violation, its place in the contract and its request, unless all is well.</summary>
    /// <exception cref="ContractViolationException">The server breaks the contract, or not every case could be judged.</exception>
    public void EnsureConforms()
    {
        if (!Conforms)
        {
            throw new ContractViolationException(this);
        }
    }
}
