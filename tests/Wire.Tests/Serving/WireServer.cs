using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KaptureContracts.Wire.Tests.Serving;

/// <summary>A server on a socket of its own: it keeps every byte that arrives, and answers with whatever bytes a test wants.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<Task> _connections = [];
    private readonly Func<Exchange, Task> _answer;
    private readonly Task _accepting;
    private int _connectionCount;

    /// <summary>Answers 204 to everything.</summary>
    public WireServer()
        : this(static exchange => exchange.WriteAsync("HTTP/1.1 204 No Content\n\n"))
    {
    }

    public WireServer(Func<Exchange, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public ConcurrentQueue<WireRequest> Requests { get; } = [];

    public int ConnectionCount => _connectionCount;

    /// <summary>The only request that came.</summary>
    public WireRequest Request => Assert.Single(Requests);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        await Task.WhenAll(_connections);
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connectionCount);
                _connections.Enqueue(ServeAsync(client));
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
                while (!exchange.IsClosed && await WireReader.ReadAsync(stream, _stopping.Token) is { } request)
                {
                    Requests.Enqueue(request);
                    exchange.Request = request;
                    await _answer(exchange);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or the client went away: a test that minds looks at what it got.
            }
        }
    }
}
