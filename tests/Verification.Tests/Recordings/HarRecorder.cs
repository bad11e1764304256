using System.Text;
using System.Text.Json.Nodes;

namespace KaptureContracts.Verification.Tests.Recordings;

/// <summary>Records what goes through it as HAR 1.2, the way browsers do: headers and tokens as they are.</summary>
internal sealed class HarRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly JsonArray _entries = [];

    public JsonObject Har => Wrap([.. _entries.Select(entry => entry!.DeepClone())]);

    /// <summary>Bodies of answers are written in base64.</summary>
    public bool InBase64 { get; init; }

    public static JsonObject Wrap(JsonArray entries) => new()
    {
        ["log"] = new JsonObject
        {
            ["version"] = "1.2",
            ["creator"] = new JsonObject { ["name"] = "HarRecorder", ["version"] = "1" },
            ["entries"] = entries,
        },
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var entry = new JsonObject
        {
            ["startedDateTime"] = "2026-01-31T12:00:00.000Z",
            ["time"] = 1.5,
            ["request"] = new JsonObject
            {
                ["method"] = request.Method.Method,
                ["url"] = request.RequestUri!.AbsoluteUri,
                ["httpVersion"] = "HTTP/1.1",
                ["cookies"] = new JsonArray(),
                ["headers"] = Headers(request.Headers.NonValidated.Concat(request.Content is null ? [] : request.Content.Headers.NonValidated)),
                ["queryString"] = new JsonArray(),
                ["headersSize"] = -1,
                ["bodySize"] = sent?.Length ?? 0,
            },
            ["cache"] = new JsonObject(),
            ["timings"] = new JsonObject { ["send"] = 0, ["wait"] = 1.5, ["receive"] = 0 },
        };
        if (sent is not null)
        {
            entry["request"]!["postData"] = new JsonObject { ["mimeType"] = request.Content!.Headers.ContentType?.ToString() ?? "", ["text"] = Encoding.UTF8.GetString(sent) };
        }

        _entries.Add(entry);
        entry["response"] = Response(0, new JsonArray(), [], false);
        var response = await base.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        entry["response"] = Response((int)response.StatusCode, Headers(response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)), body, InBase64);
        return response;
    }

    private static JsonObject Response(int status, JsonArray headers, byte[] body, bool inBase64)
    {
        var content = new JsonObject { ["size"] = body.Length, ["mimeType"] = "", ["text"] = inBase64 ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body) };
        if (inBase64)
        {
            content["encoding"] = "base64";
        }

        return new()
        {
            ["status"] = status,
            ["statusText"] = "",
            ["httpVersion"] = "HTTP/1.1",
            ["cookies"] = new JsonArray(),
            ["headers"] = headers,
            ["content"] = content,
            ["redirectURL"] = "",
            ["headersSize"] = -1,
            ["bodySize"] = body.Length,
        };
    }

    private static JsonArray Headers(IEnumerable<KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues>> headers) =>
        [.. headers.Select(header => new JsonObject { ["name"] = header.Key, ["value"] = header.Value.ToString() })];
}
