using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.MockServer.Tests;

/// <summary>What a client's socket went through: the bytes, in how many pieces they came, and how it ended.</summary>
internal sealed record FaultyExchange(byte[] Received, int Pieces, SocketError? Error, TimeSpan Took)
{
    /// <summary>What the client would call it.</summary>
    public string Name
    {
        get
        {
            if (Error is SocketError.ConnectionReset)
            {
                return "reset";
            }

            if (Received.Length == 0)
            {
                return "close";
            }

            var response = RawResponse.Parse(Received);
            return response.Header("Content-Length") == response.Body.Length.ToString(CultureInfo.InvariantCulture)
                ? "whole"
                : "truncate";
        }
    }

    public static Task<FaultyExchange> RunAsync(KaptureMockServer kapture, string preference) =>
        RunAsync(kapture.Url, kapture.Token, preference, """[{"title":"x"}]""");

    public static async Task<FaultyExchange> RunAsync(Uri server, string token, string? preference, string body)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        var prefer = preference is null ? string.Empty : $"Prefer: {preference}\r\n";
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(
                $"POST {RawHttp.Path} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\nAuthorization: Basic {token}\r\n"
                    + $"Content-Type: application/json\r\n{prefer}Content-Length: {body.Length}\r\n\r\n{body}"
            ),
            TestContext.Current.CancellationToken
        );

        var received = new MemoryStream();
        var pieces = 0;
        var buffer = new byte[8192];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var count)
            {
                pieces++;
                received.Write(buffer, 0, count);
            }

            return new(received.ToArray(), pieces, null, Stopwatch.GetElapsedTime(started));
        }
        catch (SocketException e)
        {
            return new(received.ToArray(), pieces, e.SocketErrorCode, Stopwatch.GetElapsedTime(started));
        }
    }
}
