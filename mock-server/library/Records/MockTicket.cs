using System.Runtime.InteropServices;
using System.Text.Json;

namespace KaptureContracts.MockServer;

/// <summary>A ticket that the mock has created.</summary>
public sealed class MockTicket
{
    private readonly JsonElement _sent;

    internal MockTicket(JsonElement sent)
    {
        _sent = sent;
        Bytes = JsonMarshal.GetRawUtf8Value(sent).Length;
    }

    /// <summary>The ticket's id, as answered in <c>ticket_id</c>.</summary>
    public required string TicketId { get; init; }

    /// <summary>Kapture's internal number, as answered in <c>ticket.id</c>.</summary>
    public required long Id { get; init; }

    /// <summary>When the mock created it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The title that was sent.</summary>
    public string Title => Text("title") ?? string.Empty;

    /// <summary>The <c>ticket_details</c> that were sent; null when there were none.</summary>
    public string? Details => Text("ticket_details");

    /// <summary>The <c>due_date</c> as it was sent; null when there was none.</summary>
    public string? DueDate => Text("due_date");

    /// <summary>The <c>email_id</c> that was sent; null when there was none.</summary>
    public string? EmailId => Text("email_id");

    /// <summary>The ticket as it was sent, with all its fields.</summary>
    public JsonElement Sent => _sent;

    /// <summary>What was sent under a name; null when nothing was.</summary>
    public JsonElement? this[string field] => _sent.TryGetProperty(field, out var value) ? value : null;

    internal long Bytes { get; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{TicketId} \"{Title}\"";

    private string? Text(string field) =>
        _sent.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
