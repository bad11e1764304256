using System.Buffers;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace KaptureContracts.MockServer.Records;

/// <summary>Writes the journal as HAR 1.2, which browsers, proxies and the verifier read.</summary>
internal static class Har
{
    public static byte[] Write(IReadOnlyList<JournalEntry> entries, Uri server)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, TicketJson.Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("log");
            json.WriteString("version", "1.2");
            json.WriteStartObject("creator");
            json.WriteString("name", "KaptureContracts.MockServer");
            json.WriteString(
                "version",
                typeof(Har).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0"
            );
            json.WriteEndObject();
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                Write(json, entry, server);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, JournalEntry entry, Uri server)
    {
        json.WriteStartObject();
        json.WriteString("startedDateTime", entry.At);
        json.WriteNumber("time", entry.Took.TotalMilliseconds);
        WriteRequest(json, entry, server);
        WriteResponse(json, entry);
        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", entry.Took.TotalMilliseconds);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        json.WriteString("comment", entry.ToString());
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, JournalEntry entry, Uri server)
    {
        json.WriteStartObject("request");
        json.WriteString("method", entry.Method);
        json.WriteString("url", server.GetLeftPart(UriPartial.Authority) + entry.Target);
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteHeaders(json, entry.Request);
        WriteQuery(json, entry.Target);
        if (entry.Request.Length > 0)
        {
            json.WriteStartObject("postData");
            json.WriteString("mimeType", Header(entry.Request, "Content-Type"));
            json.WriteString("text", entry.Request.Text);
            json.WriteEndObject();
        }

        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", entry.Request.Length);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", entry.Status);
        json.WriteString("statusText", ReasonPhrases.GetReasonPhrase(entry.Status));
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteHeaders(json, entry.Response);
        json.WriteStartObject("content");
        json.WriteNumber("size", entry.Response.Length);
        json.WriteString("mimeType", Header(entry.Response, "Content-Type"));
        json.WriteString("text", entry.Response.Text);
        json.WriteEndObject();
        json.WriteString("redirectURL", string.Empty);
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", entry.Response.Length);
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, JournalMessage message)
    {
        // Cookies are secrets; the member is required all the same.
        json.WriteStartArray("cookies");
        json.WriteEndArray();
        WritePairs(json, "headers", message.Headers);
    }

    private static void WriteQuery(Utf8JsonWriter json, string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? string.Empty : target[start..]);
        WritePairs(
            json,
            "queryString",
            query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? string.Empty)))
        );
    }

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("name", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Header(JournalMessage message, string name) =>
        message
            .Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault(string.Empty);
}
