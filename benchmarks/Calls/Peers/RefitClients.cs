using KaptureContracts.Benchmarks.Json;
using KaptureContracts.Benchmarks.Json.Peers;
using Refit;

namespace KaptureContracts.Benchmarks.Calls.Peers;

/// <summary>What a user of Refit writes for Kapture.</summary>
internal interface IRefitKapture
{
    [Post(RawKapture.Path)]
    Task<TicketCreatedPeer> AddAsync([Body] NewTicketPeer[] tickets);
}

/// <summary>What a user of Refit writes for a repository's issues.</summary>
internal interface IRefitIssues
{
    [Get("/repos/{owner}/{repository}/issues")]
    Task<List<IssuePeer>> ListAsync(string owner, string repository, [Query] string state, [Query, AliasAs("per_page")] int pageSize);
}

/// <summary>Refit with System.Text.Json's source generator.</summary>
internal static class RefitClients
{
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(PeerContext.Default.Options));

    public static T Create<T>(HttpClient client) => RestService.For<T>(client, Settings);
}
