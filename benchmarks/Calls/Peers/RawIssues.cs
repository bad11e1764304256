using System.Globalization;
using System.Net.Http.Json;
using KaptureContracts.Benchmarks.Json;
using KaptureContracts.Benchmarks.Json.Peers;

namespace KaptureContracts.Benchmarks.Calls.Peers;

/// <summary>The list of a repository's issues on <see cref="HttpClient"/>, written by hand.</summary>
internal sealed class RawIssues(HttpClient client)
{
    /// <summary>As lean as it gets without pools of one's own.</summary>
    public async Task<List<IssuePeer>> ListAsync(string owner, string repository, string state, int pageSize)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Target(owner, repository, state, pageSize));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PeerContext.Default.ListIssuePeer) ?? throw new InvalidDataException("null");
    }

    public async Task<List<IssuePeer>> ListBufferedAsync(string owner, string repository, string state, int pageSize)
    {
        using var response = await client.GetAsync(Target(owner, repository, state, pageSize));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PeerContext.Default.ListIssuePeer) ?? throw new InvalidDataException("null");
    }

    private static string Target(string owner, string repository, string state, int pageSize) => string.Create(
        CultureInfo.InvariantCulture,
        $"/repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(repository)}/issues?state={Uri.EscapeDataString(state)}&per_page={pageSize}");
}
