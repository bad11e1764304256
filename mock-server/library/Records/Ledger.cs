namespace KaptureContracts.MockServer.Records;

/// <summary>What is remembered of one account: its tickets and its exchanges.</summary>
internal sealed class Ledger(KaptureMockServerOptions options)
{
    public BoundedLog<MockTicket> Tickets { get; } = new(options.MaxTickets, options.MaxRecordedBytes, ticket => ticket.Bytes);

    public BoundedLog<JournalEntry> Journal { get; } =
        new(options.MaxJournalEntries, options.MaxRecordedBytes, entry => entry.Bytes);

    public void Clear()
    {
        Tickets.Clear();
        Journal.Clear();
    }
}
