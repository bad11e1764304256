using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>A server that writes whatever bytes a test tells it to: what no well-behaved server would send.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<Exchange, Task> _answer;
    private readonly Task _accepting;
    private int _connectionCount;

    public LoopbackServer(Func<Exchange, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<ReceivedRequest> Received { get; } = [];

    public int ConnectionCount => _connectionCount;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stopping.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connectionCount);
                _connections.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var exchange = new Exchange(stream, _stopping.Token);
                while (!exchange.IsClosed && await RequestReader.ReadAsync(stream, _stopping.Token) is { } request)
                {
                    Received.Enqueue(request);
                    exchange.Request = request;
                    await _answer(exchange);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the client went away: it says itself whether it should have.
            }
        }
    }
}

/// <summary>One request, and the way back.</summary>
internal sealed class Exchange(Stream stream, CancellationToken stopping)
{
    public ReceivedRequest Request { get; set; } = null!;

    public bool IsClosed { get; private set; }

    /// <summary>Writes the bytes of a response, or some of them; one character, one byte.</summary>
    public async Task WriteAsync(string latin1) => await WriteAsync(Encoding.Latin1.GetBytes(latin1.ReplaceLineEndings("\r\n")));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, stopping);
        await stream.FlushAsync(stopping);
    }

    /// <summary>Answers with a whole response.</summary>
    public async Task RespondAsync(string status, string body, string headers = "Content-Type: application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await WriteAsync($"HTTP/1.1 {status}\n{headers}\nContent-Length: {bytes.Length}\n\n");
        await WriteAsync(bytes);
    }

    /// <summary>Writes nothing more until the test is over.</summary>
    public Task StallAsync() => Task.Delay(Timeout.Infinite, stopping);

    /// <summary>Ends the connection after what was written.</summary>
    public void Close() => IsClosed = true;
}

/// <summary>A request as it arrived.</summary>
internal sealed record ReceivedRequest(string RequestLine, IReadOnlyDictionary<string, string> Headers, string Body);
