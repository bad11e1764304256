using System.Net;
using System.Net.Sockets;

namespace KaptureContracts.Production.Tests;

internal static class Tcp
{
    /// <summary>A connection as .NET's handler makes it.</summary>
    public static async ValueTask<NetworkStream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
