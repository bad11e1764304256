using System.Text.Json;

namespace KaptureContracts.MockServer.Choices;

/// <summary>The titles in a body, whatever else is wrong with it.</summary>
internal static class RequestTitles
{
    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = JsonElement.Parse(body.Span);
            var tickets = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root };
            return [.. tickets.Select(Title).OfType<string>()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is not JSON, or not text, holds no title.
            return [];
        }
    }

    private static string? Title(JsonElement ticket) =>
        ticket.ValueKind == JsonValueKind.Object
        && ticket.TryGetProperty("title", out var title)
        && title.ValueKind == JsonValueKind.String
            ? title.GetString()
            : null;
}
