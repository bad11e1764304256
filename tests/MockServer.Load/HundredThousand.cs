using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.MockServer.Load;

/// <summary>100,000 requests over 64 connections: none lost, none wrong, every one counted, memory flat.</summary>
internal static class HundredThousand
{
    private const int Requests = 100_000;
    private const int WarmUp = 20_000;
    private const int Connections = 64;
    private const string Path = "add-ticket-from-other-source.html/v.2.0";

    public static async Task RunAsync(string tool, Report report)
    {
        await using var mock = await MockProcess.StartAsync(tool);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
        {
            BaseAddress = mock.Url,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "test-token");
        var ids = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var wrong = new ConcurrentQueue<string>();

        await SendAsync(client, 0, WarmUp, ids, wrong);
        var before = mock.ResidentKilobytes;
        await SendAsync(client, WarmUp, Requests, ids, wrong);
        var after = mock.ResidentKilobytes;

        report.Check(
            wrong.IsEmpty,
            $"{Requests} requests over {Connections} connections: {wrong.Count} lost or wrong {wrong.FirstOrDefault()}"
        );
        report.Check(ids.Count == Requests, $"{ids.Count} different ticket ids for {Requests} requests");
        report.Check(
            await CountedAsync(client) == Requests,
            $"the journal has counted {await CountedAsync(client)} of {Requests} requests"
        );
        report.Check(
            after <= before * 1.1,
            $"resident size {before} kB after {WarmUp} requests, {after} kB after {Requests} (at most 10 % more)"
        );
    }

    private static Task SendAsync(
        HttpClient client,
        int from,
        int to,
        ConcurrentDictionary<string, byte> ids,
        ConcurrentQueue<string> wrong
    ) =>
        Parallel.ForAsync(
            from,
            to,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (i, stop) =>
            {
                var title = $"ticket {i.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
                try
                {
                    using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""[{"title":"{{title}}"}]"""));
                    content.Headers.ContentType = new("application/json");
                    using var response = await client.PostAsync(Path, content, stop);
                    using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(stop));
                    if ((int)response.StatusCode != 200 || body.RootElement.GetProperty("title").GetString() != title)
                    {
                        wrong.Enqueue($"{(int)response.StatusCode} {body.RootElement.GetRawText()}");
                    }

                    ids.TryAdd(body.RootElement.GetProperty("ticket_id").GetString()!, 0);
                }
                catch (Exception e) when (e is HttpRequestException or JsonException or IOException)
                {
                    wrong.Enqueue(e.Message);
                }
            }
        );

    private static async Task<long> CountedAsync(HttpClient client)
    {
        using var journal = JsonDocument.Parse(await client.GetByteArrayAsync("__mock/journal"));
        return journal.RootElement.EnumerateArray().Last().GetProperty("number").GetInt64();
    }
}
