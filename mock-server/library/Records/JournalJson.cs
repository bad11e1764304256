using System.Buffers;
using System.Text.Json;
using KaptureContracts.MockServer.Choices;

namespace KaptureContracts.MockServer.Records;

/// <summary>Writes what <c>GET /__mock/journal</c> answers, and the lines of the tool's JSON log.</summary>
internal static class JournalJson
{
    public static byte[] Write(IReadOnlyList<JournalEntry> entries)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, TicketJson.Readable))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                WriteSummary(json, entry);
                Write(json, "request", entry.Request);
                Write(json, "response", entry.Response);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>The members that tell the story, without headers and bodies.</summary>
    public static void WriteSummary(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteNumber("number", entry.Number);
        json.WriteString("at", entry.At);
        json.WriteNumber("ms", Math.Round(entry.Took.TotalMilliseconds, 3));
        json.WriteString("account", entry.Account);
        json.WriteString("method", entry.Method);
        json.WriteString("target", entry.Target);
        json.WriteNumber("status", entry.Status);
        json.WriteString("cause", entry.Cause);
        json.WriteString("reason", entry.Reason);
        json.WriteStartArray("near_misses");
        foreach (var nearMiss in entry.NearMisses)
        {
            json.WriteStringValue(nearMiss);
        }

        json.WriteEndArray();
        json.WriteString("fault", entry.Fault is { } fault ? ChoiceReader.Name(fault) : null);
    }

    private static void Write(Utf8JsonWriter json, string name, JournalMessage message)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("headers");
        foreach (var (header, value) in message.Headers)
        {
            json.WriteStartObject();
            json.WriteString("name", header);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("body", message.Text);
        json.WriteNumber("length", message.Length);
        json.WriteBoolean("cut", message.IsCut);
        json.WriteEndObject();
    }
}
