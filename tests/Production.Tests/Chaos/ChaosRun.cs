using System.Collections.Concurrent;
using System.Globalization;
using System.Net.NetworkInformation;
using Kapture;
using KaptureContracts.Production.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>Many calls through a registered client, while connections, server and answers fail in every way.</summary>
internal sealed class ChaosRun(string token, ChaosRecord record, Action<IHttpClientBuilder> retry)
{
    private const int Seed = 4711;
    private const int AtOnce = 48;
    private const int SmallestBatch = 100;

    /// <summary>Of a hundred calls.</summary>
    private static readonly (ChaosKind Kind, int Share)[] Shares =
    [
        (ChaosKind.Fine, 46), (ChaosKind.Reset, 8), (ChaosKind.Close, 8), (ChaosKind.Truncate, 8), (ChaosKind.Stall, 4), (ChaosKind.Drip, 4),
        (ChaosKind.Failed200, 7), (ChaosKind.Html500, 5), (ChaosKind.Busy429, 5), (ChaosKind.Down503, 5),
    ];

    private readonly FlakyConnections _connections = new();

    public FlakyConnections Connections => _connections;

    public ConcurrentDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>The largest number of connections to the server after a batch of calls.</summary>
    public int MostSockets { get; private set; }

    /// <summary>How much more memory is held at the end than after the first batches.</summary>
    public long Growth { get; private set; }

    public async Task RunAsync(int calls, CancellationToken cancellationToken)
    {
        using var listening = new Listening(_ => true);
        await using var server = new ChaosServer(token);
        await using var provider = Provider(server, listening);
        var client = provider.GetRequiredService<IKaptureClient>();
        var random = new Random(Seed);
        var settled = 0L;
        var size = Math.Max(SmallestBatch, calls / 20);
        for (var first = 0; first < calls; first += size)
        {
            var batch = Enumerable.Range(first, Math.Min(size, calls - first)).Select(number => (number, Kind: Pick(random))).ToArray();
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (call, cancelling) =>
                Judge(server, await CallAsync(server, client, $"chaos {call.Kind} {call.number}", call.Kind, cancelling)));
            record.Keep(listening.Drain());
            record.Keep(server.Journal());
            MostSockets = Math.Max(MostSockets, Sockets(server.Url.Port));
            settled = first <= calls / 5 ? Memory() : settled;
        }

        Growth = Memory() - settled;
        record.KeepRecording(server.JournalAsHar());
    }

    private static ChaosKind Pick(Random random)
    {
        var number = random.Next(100);
        foreach (var (kind, share) in Shares)
        {
            if (number < share)
            {
                return kind;
            }

            number -= share;
        }

        return ChaosKind.Fine;
    }

    private static async Task<ChaosVerdict> CallAsync(
        ChaosServer server, IKaptureClient client, string title, ChaosKind kind, CancellationToken cancellationToken)
    {
        server.Plan(title, kind);
        try
        {
            return new ChaosVerdict(title, kind, await client.AddTicketAsync(new NewTicket { Title = title }, cancellationToken), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ChaosVerdict(title, kind, null, exception);
        }
    }

    private void Judge(ChaosServer server, ChaosVerdict verdict)
    {
        record.Keep(verdict.Texts());
        Outcomes.AddOrUpdate(verdict.Outcome ?? "none", 1, (_, count) => count + 1);
        if (verdict.Complaint(server.Arrived.GetValueOrDefault(verdict.Title), server.Created.GetValueOrDefault(verdict.Title)) is { } complaint)
        {
            Complaints.Enqueue(complaint);
        }

        if (verdict.Kind is ChaosKind.Busy429 or ChaosKind.Down503 && verdict.Result is { } answered && answered.Headers.RetryAfter?.Delta != TimeSpan.FromSeconds(3))
        {
            Complaints.Enqueue($"{verdict.Title}: Retry-After did not reach the caller");
        }
    }

    private ServiceProvider Provider(ChaosServer server, Listening listening)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(listening));
        var http = services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (server.Url, token))
            .ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(1.5))
            .ConfigurePrimaryHttpMessageHandler(_connections.CreateHandler);
        retry(http);
        return services.BuildServiceProvider();
    }

    private static int Sockets(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Count(connection => connection.RemoteEndPoint.Port == port && connection.State == TcpState.Established);

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", Outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))}; connections {_connections.Opened}, refused {_connections.Refused}, reset {_connections.Reset}; most sockets {MostSockets}; memory {Growth / 1024:+#;-#;0} KB; {record.Count} texts");
}
