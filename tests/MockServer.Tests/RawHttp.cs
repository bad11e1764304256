using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace KaptureContracts.MockServer.Tests;

/// <summary>HTTP/1.1 over a bare socket: what is asserted is what was on the wire.</summary>
internal static class RawHttp
{
    public const string Path = "/add-ticket-from-other-source.html/v.2.0";

    public static Task<RawResponse> PostAsync(Uri server, string body, params string[] headers) =>
        SendAsync(server, "POST", Path, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Posts as the documentation's curl does, with these bytes.</summary>
    public static Task<RawResponse> PostTicketAsync(KaptureMockServer kapture, string body) =>
        PostAsync(kapture.Url, body, $"Authorization: Basic {kapture.Token}", "Content-Type: application/json");

    public static async Task<RawResponse> SendAsync(
        Uri server,
        string method,
        string target,
        byte[] body,
        params string[] headers
    )
    {
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n");
        foreach (var header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        if (
            method is not ("GET" or "HEAD")
            && !headers.Any(header => header.StartsWith("Transfer-Encoding", StringComparison.Ordinal))
        )
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        }

        return RawResponse.Parse(
            await ExchangeAsync(server, [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body])
        );
    }

    /// <summary>Sends bytes and returns all that came back until the connection closed.</summary>
    public static async Task<byte[]> ExchangeAsync(Uri server, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        using var received = new MemoryStream();
        await stream.CopyToAsync(received, TestContext.Current.CancellationToken);
        return received.ToArray();
    }
}
