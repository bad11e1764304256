using Kapture;

namespace CreateTicket;

/// <summary>One request of the tour, and the answer that Kapture documents for it.</summary>
/// <param name="What">The request in a few words.</param>
/// <param name="Ticket">The ticket that is sent.</param>
/// <param name="Token">The token that is sent, of the one that is valid.</param>
/// <param name="Reason">The documented reason for refusing; null when the ticket is to be created.</param>
/// <param name="Prefer">Asks the mock for an answer that no mistake of a request brings about.</param>
/// <remarks>The failures with a documented body may also arrive inside HTTP 200; the others come with their status only.</remarks>
internal sealed record TourStop(string What, NewTicket Ticket, Func<string, string?> Token, string? Reason, string? Prefer = null)
{
    private static readonly NewTicket Good = new()
    {
        Title = "Parcel 4711 has not arrived",
        TicketDetails = "The customer waits since Monday.",
        EmailId = "customer@example.com",
        AdditionalProperties = { ["warehouse/3pl"] = "north" },
    };

    /// <summary>Whether the documentation leaves open which HTTP status this answer has.</summary>
    public bool MayComeInsideHttp200 => Prefer is null;

    public static IReadOnlyList<TourStop> All { get; } =
    [
        new("a ticket with a title", Good, token => token, Reason: null),
        new("no Authorization header", Good, _ => null, "Invalid Auth Key"),
        new("a wrong token", Good, _ => "wrong-token", "Invalid Auth Key"),
        new("an empty title", new NewTicket { Title = "" }, token => token, "title is missing"),
        new("a title of null", new NewTicket { Title = null! }, token => token, "title is missing"),
        new("no permission", Good, token => token, "Insufficient permissions", "code=403"),
        new("nothing there", Good, token => token, "Resource or endpoint not found", "code=404"),
        new("a failing server", Good, token => token, "Server-side issue", "code=500"),
    ];
}
