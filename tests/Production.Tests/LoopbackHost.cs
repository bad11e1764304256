using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.Production.Tests;

/// <summary>A host on loopback that keeps the head of every request, and answers one text to all.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;
    private readonly byte[] _answer;
    private readonly bool _isOpenEnded;

    /// <param name="answer">A whole response, with <c>\n</c> at the ends of lines.</param>
    /// <param name="address">Another loopback address is another host.</param>
    /// <param name="isOpenEnded">Whether the connection stays as it is after the answer.</param>
    public LoopbackHost(string answer, string address = "127.0.0.1", bool isOpenEnded = false)
    {
        _isOpenEnded = isOpenEnded;
        _answer = Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n"));
        _listener = new TcpListener(IPAddress.Parse(address), 0);
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}/");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<string> Heads { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Stop();
        _stopping.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, _stopping.Token);
            if (count == 0)
            {
                return;
            }

            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        Heads.Enqueue(head.ToString());
        await stream.WriteAsync(_answer, _stopping.Token);
        if (_isOpenEnded)
        {
            await Task.Delay(Timeout.Infinite, _stopping.Token);
        }
    }
}
