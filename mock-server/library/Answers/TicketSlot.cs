namespace KaptureContracts.MockServer.Answers;

/// <summary>A value of a created ticket that differs from call to call.</summary>
internal enum TicketSlot
{
    Id,
    TicketId,
    Title,
    Details,
    DueDate,
    CreatedAt,
    CreatedAtMilliseconds,
}
