namespace KaptureContracts.Runtime;

/// <summary>What became of a request, as far as the response tells.</summary>
public enum ApiOutcome
{
    /// <summary>
    /// The response does not tell. What was asked for may have been done: sending a request that is not idempotent again may do it
    /// twice.
    /// </summary>
    Unknown,

    /// <summary>The server did what was asked.</summary>
    Succeeded,

    /// <summary>The server refused, or failed before it did what was asked.</summary>
    Failed,
}
