using Kapture;

namespace Library;

/// <summary>A library whose public API speaks of tickets.</summary>
/// <param name="client">Sends them.</param>
public sealed class HelpDesk(KaptureClient client)
{
    /// <summary>Opens a ticket.</summary>
    /// <param name="title">Its title.</param>
    public Task<AddTicketResult> OpenAsync(string title) => client.AddTicketAsync(new NewTicket { Title = title });
}
