using System.Net.Http.Json;
using KaptureContracts.Benchmarks.Json;
using KaptureContracts.Benchmarks.Json.Peers;

namespace KaptureContracts.Benchmarks.Calls.Peers;

/// <summary>Kapture's operation on <see cref="HttpClient"/>, written by hand.</summary>
internal sealed class RawKapture(HttpClient client)
{
    public const string Path = "/add-ticket-from-other-source.html/v.2.0";

    /// <summary>As lean as it gets without pools of one's own.</summary>
    public async Task<TicketCreatedPeer> AddAsync(NewTicketPeer[] tickets)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(tickets, PeerContext.Default.NewTicketPeerArray) };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PeerContext.Default.TicketCreatedPeer) ?? throw new InvalidDataException("null");
    }

    public async Task<TicketCreatedPeer> AddBufferedAsync(NewTicketPeer[] tickets)
    {
        using var response = await client.PostAsJsonAsync(Path, tickets, PeerContext.Default.NewTicketPeerArray);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PeerContext.Default.TicketCreatedPeer) ?? throw new InvalidDataException("null");
    }
}
