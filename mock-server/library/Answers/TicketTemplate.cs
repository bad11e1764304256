using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Answers;

/// <summary>
/// The documented success body with slots where calls differ. Everything else keeps its bytes, so keys stay in the documented
/// order at every level.
/// </summary>
internal sealed class TicketTemplate
{
    /// <summary>Which value stands where in the documented body.</summary>
    private static readonly Dictionary<string, TicketSlot> Slots = new(StringComparer.Ordinal)
    {
        ["/ticket/id"] = TicketSlot.Id,
        ["/ticket/ticketId"] = TicketSlot.TicketId,
        ["/ticket_id"] = TicketSlot.TicketId,
        ["/Ticket Id"] = TicketSlot.TicketId,
        ["/title"] = TicketSlot.Title,
        ["/ticket/taskTitle"] = TicketSlot.Title,
        ["/ticket/detail"] = TicketSlot.Details,
        ["/due_date"] = TicketSlot.DueDate,
        ["/ticket/taskEnddate"] = TicketSlot.DueDate,
        ["/ticket/date"] = TicketSlot.CreatedAt,
        ["/ticket/lastFollowUp"] = TicketSlot.CreatedAt,
        ["/ticket/nextFollowUp"] = TicketSlot.CreatedAt,
        ["/ticket/lastConversationTime"] = TicketSlot.CreatedAtMilliseconds,
    };

    private readonly IReadOnlyList<Piece> _pieces;
    private readonly TimeForm _timeForm;

    private TicketTemplate(IReadOnlyList<Piece> pieces, TimeForm timeForm, long documentedId)
    {
        _pieces = pieces;
        _timeForm = timeForm;
        DocumentedId = documentedId;
    }

    /// <summary>The internal number in the documented body; the mock's own numbers follow it.</summary>
    public long DocumentedId { get; }

    /// <summary>The template, or null when the example does not describe a ticket and can only be answered as it stands.</summary>
    public static TicketTemplate? From(NamedExample example, TimeForm timeForm)
    {
        using var document = JsonDocument.Parse(example.Bytes);
        var root = document.RootElement;
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("ticket_id", out var ticketId)
            || !root.TryGetProperty("ticket", out var ticket)
            || ticketId.ValueKind != JsonValueKind.String
            || !ticket.TryGetProperty("id", out var id)
            || !id.TryGetInt64(out var number)
        )
        {
            return null;
        }

        // The URLs hold the ids as text.
        var inText = new Dictionary<string, TicketSlot>(StringComparer.Ordinal)
        {
            [number.ToString(CultureInfo.InvariantCulture)] = TicketSlot.Id,
            [ticketId.GetString()!] = TicketSlot.TicketId,
        };
        return new(Cut(example.Bytes, inText), timeForm, number);
    }

    public byte[] Render(CreatedTicket ticket)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        foreach (var piece in _pieces)
        {
            if (piece.Literal is { } literal)
            {
                output.Write(literal);
                continue;
            }

            Write(piece, ticket, output);
        }

        return output.WrittenSpan.ToArray();
    }

    private static List<Piece> Cut(byte[] bytes, Dictionary<string, TicketSlot> inText)
    {
        var cutter = new TemplateCutter(bytes);
        var reader = new Utf8JsonReader(bytes);
        var path = new JsonPath();
        while (reader.Read())
        {
            path.Follow(ref reader);
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            {
                continue;
            }

            var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            if (Slots.TryGetValue(path.ToString(), out var slot))
            {
                cutter.Replace(start, end, new(null, slot, Quoted: reader.TokenType == JsonTokenType.String));
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                cutter.ReplaceWithin(start, end, inText);
            }
        }

        return cutter.Finish();
    }

    private void Write(Piece piece, CreatedTicket ticket, ArrayBufferWriter<byte> output)
    {
        switch (piece.Slot)
        {
            case TicketSlot.Title:
                output.Write(ticket.TitleJson.Span);
                return;
            case TicketSlot.Details:
                output.Write(ticket.DetailsJson.Span);
                return;
        }

        var text = piece.Slot switch
        {
            TicketSlot.Id => ticket.Ids.Id.ToString(CultureInfo.InvariantCulture),
            TicketSlot.TicketId => ticket.Ids.TicketId,
            TicketSlot.DueDate => Time(ticket.DueDate),
            TicketSlot.CreatedAt => Time(ticket.CreatedAt),
            _ => ticket.CreatedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        };
        Encoding.UTF8.GetBytes(piece.Quoted ? $"\"{text}\"" : text, output);
    }

    private string Time(DateTimeOffset time) =>
        time.ToOffset(_timeForm.Offset).ToString(_timeForm.Format, CultureInfo.InvariantCulture);
}

/// <summary>A stretch of the documented bytes, or a slot.</summary>
internal readonly record struct Piece(byte[]? Literal, TicketSlot Slot, bool Quoted);
