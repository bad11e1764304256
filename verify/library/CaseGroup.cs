namespace KaptureContracts.Verification;

/// <summary>The kinds of requests that a verification sends.</summary>
[Flags]
public enum CaseGroup
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The contract's named examples: requests as they stand, failures by their cause.</summary>
    Examples = 1,

    /// <summary>Generated requests that fit the contract.</summary>
    Positive = 2,

    /// <summary>Generated requests that break the contract.</summary>
    Negative = 4,

    /// <summary>All that can be sent.</summary>
    All = Examples | Positive | Negative,

    /// <summary>Requests that somebody else sent, read from a recording.</summary>
    Recorded = 8,
}
