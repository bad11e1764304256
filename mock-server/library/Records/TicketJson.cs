using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KaptureContracts.MockServer.Records;

/// <summary>Writes what <c>GET /__mock/tickets</c> answers.</summary>
internal static class TicketJson
{
    public static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IReadOnlyList<MockTicket> tickets)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartArray();
            foreach (var ticket in tickets)
            {
                json.WriteStartObject();
                json.WriteString("ticket_id", ticket.TicketId);
                json.WriteNumber("id", ticket.Id);
                json.WriteString("created_at", ticket.CreatedAt);
                json.WritePropertyName("sent");
                ticket.Sent.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return output.WrittenSpan.ToArray();
    }
}
