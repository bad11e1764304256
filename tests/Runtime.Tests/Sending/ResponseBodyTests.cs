using System.IO.Compression;
using System.Net;
using System.Text;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Bodies as they come from handlers: bounded, encoded in whatever way, whole or not.</summary>
public sealed class ResponseBodyTests
{
    private const int Limit = 10_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task ABodyOfAnyLengthArrivesWhole(int padding)
    {
        var body = $$"""{"a":"{{new string('x', padding)}}","b":"end"}""";

        using var announced = await Probe.AskAsync(() => Answer.Json(body));
        using var unannounced = await Probe.AskAsync(() => Answer.Stream(new TrickleStream(Encoding.UTF8.GetBytes(body), 1_000), "application/json"));

        Assert.Equal(body, announced.Json()!.ToJsonString());
        Assert.Equal(body, unannounced.Json()!.ToJsonString());
    }

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    [InlineData(Limit * 100, false)]
    public async Task ABodyIsReadUpToTheLimitAndNotOneByteFurther(int length, bool fits)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', length - 8)}}"}""");
        Assert.Equal(length, body.Length);
        var options = new ProbeOptions { MaxResponseBytes = Limit };
        using var stream = new TrickleStream(body, 3_000);

        using var announced = await Probe.AskAsync(() => Answer.Bytes(body, "application/json"), options);
        using var unannounced = await Probe.AskAsync(() => Answer.Stream(stream, "application/json"), options);

        foreach (var response in new[] { announced, unannounced })
        {
            if (fits)
            {
                Assert.Equal(length, response.Json()!.ToJsonString().Length);
                continue;
            }

            var unexpected = response.Unexpected();
            Assert.Equal("The body is longer than MaxResponseBytes allows (10000 bytes).", unexpected.Reason);
            Assert.Equal(Encoding.UTF8.GetString(body, 0, Limit), unexpected.Text);
            Assert.True(unexpected.IsTextCut);
        }

        Assert.InRange(stream.BytesGiven, 0, Limit + 20_000);
    }

    [Fact]
    public async Task AnAnnouncedLengthIsNotTakenOnTrust()
    {
        using var response = await Probe.AskAsync(() =>
        {
            var answer = Answer.Json("{}");
            answer.Content.Headers.ContentLength = long.MaxValue;
            return answer;
        });

        Assert.Equal("{}", response.Json()!.ToJsonString());
    }

    [Fact]
    public async Task ACompressedBodyIsBoundedByWhatItUnfoldsTo()
    {
        var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[50_000_000], TestContext.Current.CancellationToken);
        }

        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.WriteAsync($"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {bomb.Length}\n\n");
            await exchange.WriteAsync(bomb.ToArray());
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address, MaxResponseBytes = Limit });
        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        Assert.StartsWith("The body is longer than MaxResponseBytes allows", response.Unexpected().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", "utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"", "utf-8")]
    [InlineData("application/json;charset=utf8", "utf-8")]
    [InlineData("application/json; charset=us-ascii", "utf-8")]
    [InlineData("application/json; charset=utf-7", "utf-8")]
    [InlineData("application/json; charset=no-such-charset", "utf-8")]
    [InlineData("application/json; charset=\"\"", "utf-8")]
    [InlineData("application/json; charset=utf-16", "utf-16")]
    [InlineData("application/json; charset=utf-16BE", "utf-16BE")]
    [InlineData("application/json; charset=utf-32", "utf-32")]
    [InlineData("application/json; charset=ISO-8859-1", "iso-8859-1")]
    [InlineData("text/plain", "utf-8")]
    [InlineData("not a media type", "utf-8")]
    [InlineData(null, "utf-8")]
    public async Task ABodyIsReadInTheCharsetThatItNames(string? contentType, string encoding)
    {
        var body = Encoding.GetEncoding(encoding).GetBytes("""{"a":"é"}""");

        using var response = await Probe.AskAsync(() => Answer.Bytes(body, contentType));

        Assert.Equal("é", (string?)response.Json()!["a"]);
    }

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-8", "application/json; charset=utf-8")]
    [InlineData("utf-16", "application/json")]
    [InlineData("utf-16BE", "application/json")]
    [InlineData("utf-32", "application/json")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    public async Task AByteOrderMarkTellsTheEncodingAndIsNoPartOfTheText(string name, string contentType)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] json = [.. encoding.GetPreamble(), .. encoding.GetBytes("""{"a":"é€"}""")];
        byte[] text = [.. encoding.GetPreamble(), .. encoding.GetBytes("<é€>")];

        using var good = await Probe.AskAsync(() => Answer.Bytes(json, contentType));
        using var bad = await Probe.AskAsync(() => Answer.Bytes(text, contentType));

        Assert.Equal("é€", (string?)good.Json()!["a"]);
        Assert.Equal("<é€>", bad.Unexpected().Text);
    }

    [Fact]
    public async Task BytesThatAreNoTextBecomeReplacementCharacters()
    {
        using var response = await Probe.AskAsync(() => Answer.Bytes([0xFF, (byte)'a', 0xC0], "application/octet-stream"));

        var unexpected = response.Unexpected();

        Assert.Equal("\uFFFDa\uFFFD", unexpected.Text);
        Assert.Contains("not valid JSON (Content-Type application/octet-stream)", unexpected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task NoBodyAtAllIsNamedAsSuch(HttpStatusCode status)
    {
        using var response = await Probe.AskAsync(() => new HttpResponseMessage(status));

        var unexpected = response.Unexpected();

        Assert.Equal("The body is empty (no Content-Type).", unexpected.Reason);
        Assert.Equal("", unexpected.Text);
        Assert.False(unexpected.IsTextCut);
    }

    [Fact]
    public async Task ABodyThatNobodyDecompressedIsNamedAsSuch()
    {
        var compressed = Compression.Compress("gzip", """{"status":"success"}""");

        using var response = await Probe.AskAsync(() =>
        {
            var answer = Answer.Bytes(compressed, "application/json");
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return answer;
        });

        Assert.Contains(
            "not valid JSON (Content-Type application/json, Content-Encoding gzip)", response.Unexpected().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEndlessContentTypeIsCut()
    {
        using var response = await Probe.AskAsync(() => Answer.Bytes("x"u8.ToArray(), $"text/{new string('x', 10_000)}"));

        Assert.InRange(response.Unexpected().Reason.Length, 100, 500);
    }

    [Fact]
    public async Task AfterDisposalNothingOfTheBodyIsLeft()
    {
        var response = await Probe.AskAsync(() => Answer.Json("""{"status":"success"}"""));
        response.Dispose();
        response.Dispose();

        Assert.Equal(EnvelopeState.Silent, response.ReadEnvelope(new Envelope("status", "success", "failed")));
        Assert.Equal("", response.Unexpected().Text);
    }
}
