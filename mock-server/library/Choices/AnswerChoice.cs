using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Choices;

/// <summary>An answer that the client has chosen: a documented response, a fault, or both.</summary>
internal sealed record AnswerChoice
{
    /// <summary>In the words that chose it, for the journal and <c>Preference-Applied</c>.</summary>
    public required string Words { get; init; }

    public DocumentedResponse? Response { get; init; }

    public NamedExample? Example { get; init; }

    public MockFault? Fault { get; init; }

    public TimeSpan? Duration { get; init; }
}
