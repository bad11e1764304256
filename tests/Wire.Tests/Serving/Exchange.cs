using System.Text;

namespace KaptureContracts.Wire.Tests.Serving;

/// <summary>One request after the other on one connection, and the way back.</summary>
internal sealed class Exchange(Stream stream, CancellationToken stopping)
{
    public WireRequest Request { get; set; } = null!;

    public bool IsClosed { get; private set; }

    /// <summary>Writes bytes; one character, one byte.</summary>
    public Task WriteAsync(string latin1) => WriteAsync(Encoding.Latin1.GetBytes(latin1.ReplaceLineEndings("\r\n")));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, stopping);
        await stream.FlushAsync(stopping);
    }

    /// <summary>Answers with a whole response.</summary>
    /// <param name="status">Code and reason.</param>
    /// <param name="headers">Lines without the one for the length.</param>
    /// <param name="body">The bytes.</param>
    public async Task RespondAsync(string status, string headers, ReadOnlyMemory<byte> body)
    {
        await WriteAsync($"HTTP/1.1 {status}\n{(headers.Length == 0 ? "" : headers + "\n")}Content-Length: {body.Length}\n\n");
        await WriteAsync(body);
    }

    public Task RespondAsync(string status, string headers, string body) => RespondAsync(status, headers, Encoding.UTF8.GetBytes(body));

    public Task RespondJsonAsync(string status, string body) => RespondAsync(status, "Content-Type: application/json", body);

    /// <summary>Writes nothing more until the test is over.</summary>
    public Task StallAsync() => Task.Delay(Timeout.Infinite, stopping);

    /// <summary>Ends the connection after what was written.</summary>
    public void Close() => IsClosed = true;
}
