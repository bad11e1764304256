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

    /// <summary>The per cent of the contract that had to be exercised; null when nobody asked.</summary>
    public double? MinCoverage { get; init; }

    /// <summary>What was done with the entries of a recording; null for a run.</summary>
    public RecordingSummary? Recording { get; init; }

    /// <summary>The checks that no request was of the right kind for.</summary>
    public IReadOnlyList<UnaskedCheck> NotAsked { get; init; } = [];

    /// <summary>How many requests were sent, shrinking included.</summary>
    public required int Requests { get; init; }

    /// <summary>How many requests the server accepted, which is how many times it made something.</summary>
    public required int Accepted { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the server does wrong.</summary>
    public IEnumerable<Finding> Violations => Findings.Where(finding => finding.Severity == FindingSeverity.Violation);

    /// <summary>What is not the server's fault and still wants somebody to act.</summary>
    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>What differs without being wrong.</summary>
    public IEnumerable<Finding> Information => Findings.Where(finding => finding.Severity == FindingSeverity.Information);

    /// <summary>How many cases could not be judged: answered with 429, or recorded without an answer.</summary>
    public int Unjudged => Cases.Count(result => !result.IsJudged);

    /// <summary>Whether nothing was wrong and, unless this is a recording, which holds what it holds, every case was judged.</summary>
    public bool Conforms => !Violations.Any() && (Unjudged == 0 || Recording is not null);

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

/// <summary>What was done with the entries of a recording.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="OtherTargets">Passed over: entries of other servers or paths.</param>
/// <param name="Preflights">Passed over: requests that a browser or a proxy makes by itself, by OPTIONS, HEAD, TRACE or CONNECT.</param>
public sealed record RecordingSummary(int Entries, int OtherTargets, int Preflights);

/// <summary>A check that was never asked.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Needs">The kind of request that it needs and that there was none of.</param>
public sealed record UnaskedCheck(string Check, string Needs);
