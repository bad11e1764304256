namespace KaptureContracts.Verification.Sending;

/// <summary>What came back.</summary>
internal sealed record Answer
{
    public int Status { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>False for a recording that left the body out, or cut it: nothing can be said of it then.</summary>
    public bool IsBodyKnown { get; init; } = true;

    public TimeSpan Elapsed { get; init; }

    /// <summary>Why there is no whole answer; null when there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether no connection came about at all.</summary>
    public bool Unreachable { get; init; }

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The media type without its parameters.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim();
}
