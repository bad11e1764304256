using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Peers.Kiota.Kapture.Models;
using Issue = Peers.Kiota.Issues.Models.Issue;
using IssuesClient = Peers.Kiota.Issues.IssuesClient;
using KaptureClient = Peers.Kiota.Kapture.KaptureClient;

namespace KaptureContracts.Benchmarks.Calls.Peers;

/// <summary>Kiota's client for Kapture. The <see cref="HttpClient"/> is the same as everybody's: without Kiota's handlers for retries and redirects.</summary>
internal sealed class KiotaKapture(HttpClient client)
{
    private readonly KaptureClient _client = new(KiotaAdapter.Create(client));

    public Task<TicketCreated?> AddAsync(string title, string details) =>
        _client.AddTicketFromOtherSourceHtml.V20.PostAsync([new NewTicket { Title = title, TicketDetails = details }]);
}

/// <summary>Kiota's client for a repository's issues.</summary>
internal sealed class KiotaIssues(HttpClient client)
{
    private readonly IssuesClient _client = new(KiotaAdapter.Create(client));

    public Task<List<Issue>?> ListAsync(string owner, string repository, string state, int pageSize) =>
        _client.Repos[owner][repository].Issues.GetAsync(request =>
        {
            request.QueryParameters.State = state;
            request.QueryParameters.PerPage = pageSize;
        });
}

internal static class KiotaAdapter
{
    /// <summary>The generated constructor puts a base address in only where there is none.</summary>
    public static HttpClientRequestAdapter Create(HttpClient client) =>
        new(new AnonymousAuthenticationProvider(), httpClient: client) { BaseUrl = StubClient.Address.AbsoluteUri.TrimEnd('/') };
}
