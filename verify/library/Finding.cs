namespace KaptureContracts.Verification;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>The server breaks something documented: the verification fails.</summary>
    Violation,

    /// <summary>Not the server's fault, but somebody has to act: a token stands in the recording.</summary>
    Warning,

    /// <summary>The server differs from something observed or inferred: worth knowing, no failure.</summary>
    Information,
}

/// <summary>Something that a check found, with the smallest request that shows it.</summary>
public sealed record Finding
{
    /// <summary>The name of the check.</summary>
    public required string Check { get; init; }

    /// <summary>How much it weighs.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The demand of the contract that is broken.</summary>
    public required SpecLocation Location { get; init; }

    /// <summary>The case that the request comes from.</summary>
    public required string CaseId { get; init; }

    /// <summary>A command that repeats the request, with the variable <c>$KAPTURE_TOKEN</c> for the token; null for a recorded request.</summary>
    public string? Curl { get; init; }

    /// <summary>Where the exchange stands in its recording; null for a request that was sent.</summary>
    public SpecLocation? Recorded { get; init; }

    /// <summary>What to look at: the command that repeats the request, or the place in the recording.</summary>
    public string Evidence => Curl ?? (Recorded is { } place ? $"{place} {place.JsonPointer}" : string.Empty);

    /// <summary>The status of the answer; 0 where there was none.</summary>
    public required int Status { get; init; }

    /// <summary>In how many exchanges of the run it was found.</summary>
    public required int Occurrences { get; init; }

    /// <summary>Whether sending the request once more showed the same; null when it was not sent again.</summary>
    public bool? Repeated { get; init; }

    /// <summary>The case, and the status of the answer where there was one.</summary>
    internal string Source => Status == 0 ? CaseId : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CaseId}: HTTP {Status}");

    /// <inheritdoc />
    public override string ToString() => $"{Check}: {Message} ({Location} {Location.JsonPointer}; {CaseId})";
}
