using Acme.Health;
using Acme.Tickets;

namespace Acme;

/// <summary>Asks both APIs.</summary>
/// <param name="address">Where they are.</param>
public sealed class Overview(Uri address)
{
#if USE_KAPTURE
    private readonly Kapture.KaptureClient _none = null!;
#endif

    /// <summary>How the server is, and its first ticket.</summary>
    public async Task<(Health.Entry State, Tickets.Entry First)> ReadAsync()
    {
        using var health = new HealthClient(new HealthClientOptions { BaseAddress = address });
        using var tickets = new TicketsClient(new TicketsClientOptions { BaseAddress = address });
        var state = await health.GetHealthAsync();
        var list = await tickets.ListTicketsAsync();
        return (state.ValueOrThrow(), list.ValueOrThrow()[0]);
    }
}
