using System.Text.Json;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>What a request deserves, and why.</summary>
internal sealed record Verdict
{
    public required AnswerRoute Route { get; init; }

    /// <summary>Why, in a sentence for people.</summary>
    public required string Reason { get; init; }

    public MockOperation? Operation { get; init; }

    /// <summary>The documented failure to answer with, byte for byte.</summary>
    public NamedExample? Failure { get; init; }

    /// <summary>The status of a refusal that the page does not document.</summary>
    public int Status { get; init; }

    /// <summary>The message of a refusal that the page does not document.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The methods that the path has, for a 405.</summary>
    public string? Allow { get; init; }

    /// <summary>The body, when it is JSON.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>A documented success whose bytes are answered as they stand, for a request that deserves none of its own.</summary>
    public NamedExample? Verbatim { get; init; }

    /// <summary>The preference that was followed, for <c>Preference-Applied</c>.</summary>
    public string? Applied { get; init; }

    public bool IsAccepted => Failure is null && Status == 0;

    /// <summary>The tickets of an accepted request.</summary>
    public IReadOnlyList<JsonElement> Tickets { get; init; } = [];
}
