using System.Net.Sockets;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>Refuses some connections, and resets some before the first byte of a request is out; the rest are as they should be.</summary>
internal sealed class FlakyConnections
{
    private const int RefuseEvery = 5;
    private const int ResetEvery = 7;

    private int _opened;
    private int _refused;
    private int _reset;

    public int Opened => _opened;

    public int Refused => _refused;

    public int Reset => _reset;

    public SocketsHttpHandler CreateHandler() => new() { ConnectCallback = ConnectAsync, UseCookies = false };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _opened);
        if (number % RefuseEvery == 0)
        {
            Interlocked.Increment(ref _refused);
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        var stream = await Tcp.ConnectAsync(context.DnsEndPoint, cancellationToken);
        if (number % ResetEvery != 0)
        {
            return stream;
        }

        Interlocked.Increment(ref _reset);
        return new ResettingStream(stream);
    }
}
