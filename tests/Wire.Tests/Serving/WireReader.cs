using System.Globalization;
using System.Text;

namespace KaptureContracts.Wire.Tests.Serving;

/// <summary>Reads requests of HTTP/1.1 off a connection.</summary>
internal static class WireReader
{
    /// <summary>The next request; null when the client has closed the connection.</summary>
    public static async Task<WireRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var requestLine = await LineAsync(stream, cancellationToken);
        if (requestLine.Length == 0)
        {
            return null;
        }

        var headers = new List<KeyValuePair<string, string>>();
        while (await LineAsync(stream, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim(' ', '\t')));
        }

        var head = new WireRequest(requestLine, headers, []);
        return head with { Body = await BodyAsync(stream, head, cancellationToken) };
    }

    private static async Task<byte[]> BodyAsync(Stream stream, WireRequest head, CancellationToken cancellationToken)
    {
        if (head.Header("Transfer-Encoding") == "chunked")
        {
            return await ChunksAsync(stream, cancellationToken);
        }

        var body = new byte[int.Parse(head.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return body;
    }

    private static async Task<byte[]> ChunksAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var length = int.Parse(await LineAsync(stream, cancellationToken), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk, cancellationToken);
            await LineAsync(stream, cancellationToken);
            if (length == 0)
            {
                return body.ToArray();
            }

            body.Write(chunk);
        }
    }

    /// <summary>A line without its end; one byte, one character. Empty at the end of the stream as well.</summary>
    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellationToken) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return line.ToString();
    }
}
