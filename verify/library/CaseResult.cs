namespace KaptureContracts.Verification;

/// <summary>How one case came out.</summary>
public sealed record CaseResult
{
    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>Its group.</summary>
    public required CaseGroup Group { get; init; }

    /// <summary>The status of the answer; 0 where there was none.</summary>
    public required int Status { get; init; }

    /// <summary>How long the answer took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Why the case could not be judged, for example because the server answered 429; null when it was judged.</summary>
    public string? UnjudgedBecause { get; init; }

    /// <summary>Whether the case was judged.</summary>
    public bool IsJudged => UnjudgedBecause is null;

    /// <summary>What was wrong with it, violations only: <c>check: message</c>.</summary>
    public required IReadOnlyList<string> Violations { get; init; }
}
