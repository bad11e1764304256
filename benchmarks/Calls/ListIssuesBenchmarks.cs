using BenchmarkDotNet.Attributes;
using KaptureContracts.Benchmarks.Calls.Peers;
using KaptureContracts.Benchmarks.Json;

namespace KaptureContracts.Benchmarks.Calls;

/// <summary>A GET with parameters in path and query, and a hundred issues in the shape of GitHub's as its answer.</summary>
public class ListIssuesBenchmarks : IDisposable
{
    private const string Owner = "kapture";
    private const string Repository = "contracts";
    private const string State = "open";
    private const int PageSize = 100;

    private readonly RawIssues _raw = new(StubClient.Create(Payloads.HundredIssues));
    private readonly IRefitIssues _refit = RefitClients.Create<IRefitIssues>(StubClient.Create(Payloads.HundredIssues));
    private readonly Issues.IssuesClient _ours = new(StubClient.Create(Payloads.HundredIssues), new() { BaseAddress = StubClient.Address });
    private readonly KiotaIssues _kiota = new(StubClient.Create(Payloads.HundredIssues));

    private readonly global::Peers.NSwag.Issues.IssuesClient _nswag = new(StubClient.Create(Payloads.HundredIssues))
    {
        BaseUrl = StubClient.Address.AbsoluteUri,
    };

    /// <summary>Everybody must read the same issues.</summary>
    [GlobalSetup]
    public async Task CheckAsync()
    {
        int?[] counts = [await Raw(), await RawBuffered(), await Ours(), await NSwag(), await Refit(), await Kiota()];
        if (counts.Any(count => count != PageSize))
        {
            throw new InvalidOperationException($"The clients do not read the same: {string.Join(", ", counts)}.");
        }
    }

    /// <summary>As lean as it is written by hand: the body is read from the connection, with System.Text.Json's source generator.</summary>
    [Benchmark(Baseline = true, Description = "HttpClient, System.Text.Json source-generated")]
    public async Task<int> Raw() => (await _raw.ListAsync(Owner, Repository, State, PageSize)).Count;

    /// <summary>As it is mostly written by hand.</summary>
    [Benchmark(Description = "the same with GetAsync, which buffers")]
    public async Task<int> RawBuffered() => (await _raw.ListBufferedAsync(Owner, Repository, State, PageSize)).Count;

    /// <summary>The emitted client.</summary>
    [Benchmark(Description = "KaptureContracts")]
    public async Task<int> Ours() => (await _ours.ListRepositoryIssuesAsync(Owner, Repository, State, PageSize)).ValueOrThrow().Count;

    /// <summary>NSwag's client over System.Text.Json.</summary>
    [Benchmark(Description = "NSwag")]
    public async Task<int> NSwag() => (await _nswag.ListRepositoryIssuesAsync(Owner, Repository, State, PageSize)).Count;

    /// <summary>Refit over System.Text.Json's source generator.</summary>
    [Benchmark(Description = "Refit")]
    public async Task<int> Refit() => (await _refit.ListAsync(Owner, Repository, State, PageSize)).Count;

    /// <summary>Kiota's client.</summary>
    [Benchmark(Description = "Kiota")]
    public async Task<int?> Kiota() => (await _kiota.ListAsync(Owner, Repository, State, PageSize))?.Count;

    /// <summary>Ends the client.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _ours.Dispose();
        GC.SuppressFinalize(this);
    }
}
