namespace KaptureContracts.MockServer.Answers;

/// <summary>A response, ready to be sent.</summary>
internal sealed record Answer(int Status, string MediaType, byte[] Body)
{
    /// <summary>The methods that the path has, for a 405.</summary>
    public string? Allow { get; init; }
}
