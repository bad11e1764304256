using System.Text.Json.Serialization;

namespace KaptureContracts.Benchmarks.Json.Peers;

/// <summary>NewTicket of Kapture, as a user of a serializer writes it.</summary>
public sealed class NewTicketPeer
{
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("ticket_details")]
    public string? TicketDetails { get; init; }

    [JsonPropertyName("due_date")]
    public string? DueDate { get; init; }

    [JsonPropertyName("email_id")]
    public string? EmailId { get; init; }
}
