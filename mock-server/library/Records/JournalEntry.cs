using System.Text;
using System.Text.Json;
using KaptureContracts.MockServer.Records;

namespace KaptureContracts.MockServer;

/// <summary>A request, its answer, and why it was answered so. Tokens and cookies are never in it.</summary>
public sealed class JournalEntry
{
    /// <summary>Counts the requests of a server, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When the request had been read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From then until the answer was ready.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Whose token came, <c>account-1</c> for the first; null when none came that counts.</summary>
    public required string? Account { get; init; }

    /// <summary>The request.</summary>
    public required JournalMessage Request { get; init; }

    /// <summary>The method of the request.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query of the request.</summary>
    public required string Target { get; init; }

    /// <summary>The HTTP status of the answer; 0 when a fault kept it from the client.</summary>
    public required int Status { get; init; }

    /// <summary>The answer, as far as a fault lets it through.</summary>
    public required JournalMessage Response { get; init; }

    /// <summary>The short name of the reason: <c>success</c>, an example's name such as <c>titleIsMissing</c>, <c>path</c>, <c>json</c>, <c>field</c>, ...</summary>
    public required string Cause { get; init; }

    /// <summary>The reason in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What the caller may have meant instead; empty when the request was accepted.</summary>
    public required IReadOnlyList<string> NearMisses { get; init; }

    /// <summary>How the connection was made to fail; null when it was not.</summary>
    public required MockFault? Fault { get; init; }

    /// <summary>Whether a ticket was created.</summary>
    public bool IsSuccess => Cause == "success";

    /// <summary>Writes the members that tell the story, without headers and bodies, into an object that is open.</summary>
    public void WriteSummaryTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JournalJson.WriteSummary(writer, this);
    }

    internal long Bytes => (2L * (Request.Text.Length + Response.Text.Length)) + 1024;

    /// <summary>One line: method, path, status, reason.</summary>
    public override string ToString()
    {
        var line = new StringBuilder($"{Method} {Target} {Status} {Cause}: {Reason}");
        foreach (var nearMiss in NearMisses)
        {
            line.Append(" (").Append(nearMiss).Append(')');
        }

        return Fault is { } fault
            ? line.Append(" [fault: ").Append(Choices.ChoiceReader.Name(fault)).Append(']').ToString()
            : line.ToString();
    }
}

/// <summary>Headers and body of a request or an answer, as far as the journal keeps them.</summary>
public sealed class JournalMessage
{
    /// <summary>The headers; the values of those that carry secrets are replaced.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body, cut at the journal's limit.</summary>
    public required string Text { get; init; }

    /// <summary>How long the body was.</summary>
    public required long Length { get; init; }

    /// <summary>Whether <see cref="Text"/> is only the beginning of the body.</summary>
    public required bool IsCut { get; init; }
}
