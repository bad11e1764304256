using System.Text;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Recordings;

/// <summary>Reads an entry of a HAR 1.2 file, as browsers, proxies and the mock write it.</summary>
internal static class HarEntry
{
    public static RecordedEntry Read(EntryFields fields)
    {
        var url = fields.Text("request", "url");
        var method = fields.Text("request", "method");
        List<RecordedHeader> headers = [.. Headers(fields, "request"), .. Cookies(fields, "request", "Cookie")];
        return new()
        {
            Index = fields.Index,
            Place = fields.Place,
            Method = method.ToUpperInvariant(),
            Url = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null,
            UrlText = url,
            RequestHeaders = headers,
            RequestBody = RequestBody(fields, headers),
            Status = fields.Whole("response", "status"),
            ResponseHeaders = [.. Headers(fields, "response"), .. Cookies(fields, "response", "Set-Cookie")],
            ResponseBody = ResponseBody(fields),
            Took = fields.Milliseconds("time"),
            At = fields.Moment("startedDateTime"),
        };
    }

    private static IEnumerable<RecordedHeader> Headers(EntryFields fields, string side) =>
        fields.Pairs(side, "headers").Select(pair => new RecordedHeader(pair.Name, pair.Value, $"{side}/headers/{pair.Index}"));

    private static IEnumerable<RecordedHeader> Cookies(EntryFields fields, string side, string header) =>
        fields.Pairs(side, "cookies").Select(pair => new RecordedHeader(header, $"{pair.Name}={pair.Value}", $"{side}/cookies/{pair.Index}", StandsApart: true));

    private static RecordedBody RequestBody(EntryFields fields, IReadOnlyList<RecordedHeader> headers)
    {
        if (fields.OptionalText("request", "postData", "text") is { } text)
        {
            // HAR gives requests no encoding; recorders that write bytes use the member that responses have.
            return Body(fields, text, fields.OptionalText("request", "postData", "encoding"), fields.Size("request", "bodySize"), ["request", "postData", "text"]);
        }

        if (fields.Find("request", "postData", "params") is not null)
        {
            return RecordedBody.Unknown;
        }

        var declared = headers.FirstOrDefault(header => header.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))?.Value;
        return fields.Size("request", "bodySize") == 0 || declared == "0" ? RecordedBody.None : RecordedBody.Unknown;
    }

    private static RecordedBody ResponseBody(EntryFields fields)
    {
        if (fields.OptionalText("response", "content", "text") is { } text)
        {
            return Body(fields, text, fields.OptionalText("response", "content", "encoding"), fields.Size("response", "content", "size"), ["response", "content", "text"]);
        }

        return fields.Size("response", "content", "size") == 0 ? RecordedBody.None : RecordedBody.Unknown;
    }

    private static RecordedBody Body(EntryFields fields, string text, string? encoding, long? size, string[] path)
    {
        var bytes = encoding switch
        {
            null or "" => Encoding.UTF8.GetBytes(text),
            "base64" => fields.Base64(text, path),
            _ => throw fields.Wrong([.. path[..^1], "encoding"], "must be 'base64' or left out"),
        };

        // A recorder that bounds bodies keeps the beginning and the size. One that hides secrets changes the size, but the JSON stays whole.
        return new(bytes, size is not { } whole || whole <= bytes.Length || JsonText.TryParse(bytes, out _) is not null);
    }
}
