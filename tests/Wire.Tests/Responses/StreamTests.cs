using System.Text;
using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

public sealed class StreamTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 100_000).Select(value => (byte)value)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileIsReadWhole()
    {
        await using var server = Serving(exchange => exchange.RespondAsync("200 OK", "X-Checksum: 7\nContent-Type: application/octet-stream", Bytes));
        using var client = Client(server);

        var ok = Assert.IsType<GetStreamResult.Ok>(await client.GetStreamAsync(Token));
        await using var body = ok.Value;
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, Token);

        Assert.Equal(Bytes, copy.ToArray());
        Assert.Equal("7", ok.XChecksum);
        Assert.Equal(Bytes.Length, body.Length);
        Assert.Equal("application/octet-stream, image/*, application/json, text/plain", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task AFileIsReadWhateverTheStatus()
    {
        await using var server = Serving(exchange => exchange.RespondAsync("500 Broken", "", Bytes));
        using var client = Client(server);

        await using var body = Assert.IsType<GetStreamAlwaysResult.Default>(await client.GetStreamAlwaysAsync(Token)).Value;

        Assert.Equal(Bytes.Length, body.Length);
    }

    // The bound is for bodies that the client keeps in memory.
    [Fact]
    public async Task AFileMayBeLongerThanTheBoundOfBodies()
    {
        await using var server = Serving(exchange => exchange.RespondAsync("200 OK", "", Bytes));
        using var client = new ResponsesClient(new ResponsesClientOptions { BaseAddress = server.Address, MaxResponseBytes = 10 });

        await using var body = (await client.GetStreamAsync(Token)).Match(ok => ok.Value, _ => Stream.Null, _ => Stream.Null, _ => Stream.Null, _ => Stream.Null);
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, Token);

        Assert.Equal(Bytes.Length, copy.Length);
    }

    [Fact]
    public async Task ABodyArrivesBeforeItsEnd()
    {
        var isRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = Serving(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nfirst\n");
            await isRead.Task;
            await exchange.WriteAsync("6\nsecond\n0\n\n");
        });
        using var client = Client(server);

        await using var body = (await client.GetStreamAsync(Token)).Match(ok => ok.Value, _ => Stream.Null, _ => Stream.Null, _ => Stream.Null, _ => Stream.Null);
        var first = new byte[5];
        await body.ReadExactlyAsync(first, Token);
        isRead.SetResult();
        using var rest = new StreamReader(body);

        Assert.Equal("first"u8, first);
        Assert.Equal("second", await rest.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task EventsAreAStreamAndNoTextThatNeverEnds()
    {
        await using var server = Serving(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Type: text/event-stream\nTransfer-Encoding: chunked\n\nb\ndata: 1\n\n\n");
            await exchange.StallAsync();
        });
        using var client = Client(server);

        await using var body = Assert.IsType<GetEventsResult.Ok>(await client.GetEventsAsync(Token)).Value;
        using var lines = new StreamReader(body);

        Assert.Equal("data: 1", await lines.ReadLineAsync(Token));
    }

    [Fact]
    public async Task AStreamThatIsDisposedEarlyLeavesTheClientWorking()
    {
        await using var server = Serving(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 1000000\n\nsome");
            exchange.Close();
        });
        using var client = Client(server);

        for (var call = 0; call < 3; call++)
        {
            await using var body = Assert.IsType<GetStreamResult.Ok>(await client.GetStreamAsync(Token)).Value;
            await body.ReadExactlyAsync(new byte[2], Token);
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task AStreamThatIsReadToItsEndGivesItsConnectionBack()
    {
        await using var server = Serving(exchange => exchange.RespondAsync("200 OK", "", "abc"));
        using var client = Client(server);

        for (var call = 0; call < 3; call++)
        {
            await using var body = Assert.IsType<GetStreamResult.Ok>(await client.GetStreamAsync(Token)).Value;
            await body.CopyToAsync(Stream.Null, Token);
        }

        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task AServerThatBreaksOffIsAnExceptionOfTheStream()
    {
        await using var server = Serving(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf");
            exchange.Close();
        });
        using var client = Client(server);

        await using var body = Assert.IsType<GetStreamResult.Ok>(await client.GetStreamAsync(Token)).Value;
        var part = new byte[4];
        await body.ReadExactlyAsync(part, Token);

        Assert.Equal("half"u8, part);
        await Assert.ThrowsAnyAsync<IOException>(() => body.ReadExactlyAsync(part, Token).AsTask());
    }

    [Fact]
    public async Task AReadIsCancelledByItsOwnToken()
    {
        await using var server = Serving(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 100\n\nhalf");
            await exchange.StallAsync();
        });
        using var client = Client(server);
        using var cancellation = new CancellationTokenSource();

        await using var body = Assert.IsType<GetStreamResult.Ok>(await client.GetStreamAsync(Token)).Value;
        await body.ReadExactlyAsync(new byte[4], Token);
        var reading = body.ReadExactlyAsync(new byte[1], cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task FailuresBesideAStreamAreReadAsTheContractSays()
    {
        await using var server = Serving(exchange => exchange.Request.Target == "/stream"
            ? exchange.RespondJsonAsync("404 Not Found", """{"title":"none"}""")
            : exchange.RespondAsync("404 Not Found", "", ""));
        using var client = Client(server);

        Assert.Equal("none", Assert.IsType<GetStreamResult.NotFound>(await client.GetStreamAsync(Token)).Value.Title);
        Assert.IsType<GetStreamByDefaultResult.NotFound>(await client.GetStreamByDefaultAsync(Token));
    }

    [Theory]
    [InlineData("502 Bad Gateway", "oops")]
    [InlineData("599 Odd", "é")]
    public async Task ARangeOfFailuresBesideAStreamIsReadAsText(string status, string text)
    {
        await using var server = Serving(exchange => exchange.RespondAsync(status, "Content-Type: text/plain", text));
        using var client = Client(server);

        Assert.Equal(text, Assert.IsType<GetStreamResult.ServerError>(await client.GetStreamAsync(Token)).Value);
    }

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("201 Created")]
    [InlineData("301 Moved Permanently")]
    public async Task AnUndocumentedStatusBesideAStreamIsUnexpectedWithItsText(string status)
    {
        await using var server = Serving(exchange => exchange.RespondAsync(status, "Content-Type: text/plain", "why"));
        using var client = Client(server);

        Assert.Equal("why", Assert.IsType<GetStreamResult.Unexpected>(await client.GetStreamAsync(Token)).Response.Text);
    }

    [Theory]
    [InlineData("200 OK", ApiOutcome.Succeeded)]
    [InlineData("400 Bad Request", ApiOutcome.Failed)]
    [InlineData("500 Broken", ApiOutcome.Unknown)]
    public async Task ADefaultMayBeAStreamAndTheStatusTellsWhatBecameOfTheRequest(string status, ApiOutcome outcome)
    {
        await using var server = Serving(exchange => exchange.RespondAsync(status, "", "abc"));
        using var client = Client(server);

        var result = Assert.IsType<GetStreamByDefaultResult.Default>(await client.GetStreamByDefaultAsync(Token));
        using var text = new StreamReader(result.Value, Encoding.UTF8);

        Assert.Equal("abc", await text.ReadToEndAsync(Token));
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public async Task AnEmptyStreamIsEmpty()
    {
        await using var server = Serving(exchange => exchange.RespondAsync("206 Partial Content", "", ""));
        using var client = Client(server);

        await using var body = Assert.IsType<GetStreamResult.PartialContent>(await client.GetStreamAsync(Token)).Value;

        Assert.Equal(-1, body.ReadByte());
    }

    private static WireServer Serving(Func<Exchange, Task> answer) => new(answer);

    private static ResponsesClient Client(WireServer server) => new(new ResponsesClientOptions { BaseAddress = server.Address });
}
