namespace KaptureContracts.MockServer.Answers;

/// <summary>The values that a success answer is filled with. Title and details are JSON strings as they came, quotes and escapes included.</summary>
internal sealed record CreatedTicket
{
    public required TicketIds Ids { get; init; }

    public required ReadOnlyMemory<byte> TitleJson { get; init; }

    public required ReadOnlyMemory<byte> DetailsJson { get; init; }

    public required DateTimeOffset DueDate { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Kapture's internal number of a ticket, and the id that customers know it by.</summary>
internal readonly record struct TicketIds(long Id, string TicketId);
