using BenchmarkDotNet.Attributes;
using KaptureContracts.Benchmarks.Calls.Peers;
using KaptureContracts.Benchmarks.Json;

namespace KaptureContracts.Benchmarks.Calls;

/// <summary>Kapture's one operation, from the ticket to what was made of it: a POST with a small body, and an answer of 1.9 KB.</summary>
public class AddTicketBenchmarks : IDisposable
{
    private const string Title = "Parcel is damaged";
    private const string Details = "The parcel arrived on Monday; it was wet.";
    private const string Token = "c2FtcGxlLXRva2VuLW9mLWEtc2FtcGxl";

    private readonly RawKapture _raw = new(StubClient.Create(Payloads.TicketCreated, "Basic", Token));
    private readonly IRefitKapture _refit = RefitClients.Create<IRefitKapture>(StubClient.Create(Payloads.TicketCreated, "Basic", Token));
    private readonly Kapture.KaptureClient _ours = new(StubClient.Create(Payloads.TicketCreated), new() { BaseAddress = StubClient.Address, Token = Token });
    private readonly KiotaKapture _kiota = new(StubClient.Create(Payloads.TicketCreated, "Basic", Token));

    private readonly global::Peers.NSwag.Kapture.KaptureClient _nswag = new(StubClient.Create(Payloads.TicketCreated, "Basic", Token))
    {
        BaseUrl = StubClient.Address.AbsoluteUri,
    };

    /// <summary>Everybody must read the same ticket.</summary>
    [GlobalSetup]
    public async Task CheckAsync()
    {
        string?[] titles = [await Raw(), await RawBuffered(), await Ours(), await NSwag(), await Refit(), await Kiota()];
        if (titles.Any(title => title is null || title != titles[0]))
        {
            throw new InvalidOperationException($"The clients do not read the same: {string.Join(", ", titles)}.");
        }
    }

    /// <summary>As lean as it is written by hand: the body is read from the connection, with System.Text.Json's source generator.</summary>
    [Benchmark(Baseline = true, Description = "HttpClient, System.Text.Json source-generated")]
    public async Task<string?> Raw() => (await _raw.AddAsync([new() { Title = Title, TicketDetails = Details }])).Title;

    /// <summary>As it is mostly written by hand.</summary>
    [Benchmark(Description = "the same with PostAsJsonAsync")]
    public async Task<string?> RawBuffered() => (await _raw.AddBufferedAsync([new() { Title = Title, TicketDetails = Details }])).Title;

    /// <summary>The emitted client.</summary>
    [Benchmark(Description = "KaptureContracts")]
    public async Task<string?> Ours() =>
        (await _ours.AddTicketAsync(new Kapture.NewTicket { Title = Title, TicketDetails = Details })).ValueOrThrow().Title;

    /// <summary>NSwag's client over System.Text.Json.</summary>
    [Benchmark(Description = "NSwag")]
    public async Task<string?> NSwag() => (await _nswag.AddTicketAsync([new() { Title = Title, Ticket_details = Details }])).Title;

    /// <summary>Refit over System.Text.Json's source generator.</summary>
    [Benchmark(Description = "Refit")]
    public async Task<string?> Refit() => (await _refit.AddAsync([new() { Title = Title, TicketDetails = Details }])).Title;

    /// <summary>Kiota's client.</summary>
    [Benchmark(Description = "Kiota")]
    public async Task<string?> Kiota() => (await _kiota.AddAsync(Title, Details))?.Title;

    /// <summary>Ends the client.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _ours.Dispose();
        GC.SuppressFinalize(this);
    }
}
