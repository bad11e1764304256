using System.Text;
using System.Text.Json;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Reads an entry of the mock's journal (<c>GET /__mock/journal</c>).</summary>
internal static class JournalEntry
{
    public static RecordedEntry Read(EntryFields fields)
    {
        var target = fields.Text("target");
        return new()
        {
            Index = fields.Index,
            Place = fields.Place,
            Method = fields.Text("method").ToUpperInvariant(),

            // The journal names no server: it holds what the mock itself received.
            Url = Uri.TryCreate($"http://127.0.0.1{target}", UriKind.Absolute, out var address) ? address : null,
            UrlText = target,
            RequestHeaders = Headers(fields, "request"),
            RequestBody = Body(fields, "request"),
            Status = fields.Whole("status"),
            ResponseHeaders = Headers(fields, "response"),
            ResponseBody = Body(fields, "response"),
            Took = fields.Milliseconds("ms"),
            At = fields.Moment("at"),
            TokenCounts = fields.Find("account") is not null,
        };
    }

    private static List<RecordedHeader> Headers(EntryFields fields, string side) =>
        [.. fields.Pairs(side, "headers").Select(pair => new RecordedHeader(pair.Name, pair.Value, $"{side}/headers/{pair.Index}"))];

    private static RecordedBody Body(EntryFields fields, string side) =>
        new(Encoding.UTF8.GetBytes(fields.Text(side, "body")), fields.Find(side, "cut") is not { ValueKind: JsonValueKind.True });
}
