using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.MockServer.Load;

/// <summary>Slow, half-open, flooding and idle clients: answered or cut off within bounds, while others are served.</summary>
internal static class HostileClients
{
    private const int Idle = 1000;
    private const string Head =
        "POST /add-ticket-from-other-source.html/v.2.0 HTTP/1.1\r\nHost: mock\r\nAuthorization: Basic test-token\r\nContent-Type: application/json\r\n";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(string tool, Report report)
    {
        await using var mock = await MockProcess.StartAsync(tool);
        var before = mock.ResidentKilobytes;
        var idle = await Task.WhenAll(Enumerable.Range(0, Idle).Select(_ => ConnectAsync(mock.Url)));
        report.Check(
            await IsServedAsync(mock.Url),
            $"a request is served beside {Idle} idle connections (resident size {before} kB, then {mock.ResidentKilobytes} kB)"
        );

        await Task.WhenAll(
            EndsAsync(
                mock.Url,
                "half a head",
                report,
                Trickle("POST /add-ticket-from-other-source.html/v.2.0 HTTP/1.1\r\nHost: mo")
            ),
            EndsAsync(mock.Url, "a head that comes a byte a second", report, Trickle(Head, pause: 1000)),
            EndsAsync(
                mock.Url,
                "a body that comes a byte a second",
                report,
                Trickle(Head + "Content-Length: 1000\r\n\r\n"),
                Trickle(new string(' ', 1000), pause: 1000)
            ),
            EndsAsync(mock.Url, "a body that never comes", report, Trickle(Head + "Content-Length: 1000\r\n\r\n")),
            EndsAsync(
                mock.Url,
                "10,000 headers",
                report,
                Trickle(
                    Head
                        + string.Concat(
                            Enumerable.Range(0, 10_000).Select(i => $"X-{i.ToString(CultureInfo.InvariantCulture)}: x\r\n")
                        )
                )
            ),
            EndsAsync(mock.Url, "a header of a megabyte", report, Trickle(Head + "X-Long: " + new string('x', 1024 * 1024))),
            EndsAsync(mock.Url, "a request line of a megabyte", report, Trickle("GET /" + new string('x', 1024 * 1024))),
            EndsAsync(mock.Url, "no HTTP at all", report, Trickle("\u0016\u0003\u0001 hello\r\n\r\n"))
        );

        report.Check(
            await IsServedAsync(mock.Url),
            $"a request is served after all of them (resident size {mock.ResidentKilobytes} kB)"
        );
        Array.ForEach(idle, socket => socket.Dispose());
        report.Check(await IsServedAsync(mock.Url), "a request is served after the idle connections have gone");
    }

    /// <summary>The server answers or closes within the bound, whatever the client goes on sending.</summary>
    private static async Task EndsAsync(
        Uri server,
        string name,
        Report report,
        params Func<Socket, CancellationToken, Task>[] sending
    )
    {
        using var socket = await ConnectAsync(server);
        using var bound = new CancellationTokenSource(Bound);
        var started = Stopwatch.GetTimestamp();
        var send = SendAsync(socket, sending, bound.Token);
        var answer = await ReceiveAsync(socket, bound.Token);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        await bound.CancelAsync();
        await send;
        report.Check(
            answer is not null,
            $"{name}: {answer ?? "neither answered nor closed"} after {took} s (at most {Bound.TotalSeconds})"
        );
    }

    private static async Task SendAsync(Socket socket, Func<Socket, CancellationToken, Task>[] sending, CancellationToken stop)
    {
        try
        {
            foreach (var send in sending)
            {
                await send(socket, stop);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The server has cut the connection, which is what is being waited for, or the time is over.
        }
    }

    /// <summary>What the server said last; null when it said nothing and did not close.</summary>
    private static async Task<string?> ReceiveAsync(Socket socket, CancellationToken stop)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer, stop) is > 0 and var count)
            {
                received.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }

            return received.Length == 0 ? "closed" : received.ToString().Split('\r')[0];
        }
        catch (SocketException)
        {
            return received.Length == 0 ? "reset" : received.ToString().Split('\r')[0];
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static Func<Socket, CancellationToken, Task> Trickle(string text, int pause = 0) =>
        async (socket, stop) =>
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            var size = pause == 0 ? bytes.Length : 1;
            for (var start = 0; start < bytes.Length; start += size)
            {
                await socket.SendAsync(bytes.AsMemory(start, size), stop);
                await Task.Delay(pause, stop);
            }
        };

    private static async Task<bool> IsServedAsync(Uri server)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "add-ticket-from-other-source.html/v.2.0"))
        {
            Content = new StringContent("""[{"title":"x"}]""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Basic", "test-token");
        using var response = await client.SendAsync(request);
        return (int)response.StatusCode == 200;
    }

    private static async Task<Socket> ConnectAsync(Uri server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port);
        return socket;
    }
}
