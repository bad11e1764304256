using System.Text;
using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

public sealed class TextAndBinaryBodyTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

    [Fact]
    public async Task ATextIsUtf8AndSaysSo()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendTextAsync("é\r\n€", token));

        Assert.Equal("text/plain; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("é\r\n€"u8, request.Body);
    }

    [Fact]
    public async Task ATextIsWrittenInTheCharsetOfTheContract()
    {
        var latin = await BodiesServer.SendAsync((client, token) => client.SendLatinAsync("é", token));
        var utf16 = await BodiesServer.SendAsync((client, token) => client.SendUtf16Async("é€", token));

        Assert.Equal("text/plain; charset=iso-8859-1", latin.Header("Content-Type"));
        Assert.Equal([0xE9], latin.Body);
        Assert.Equal("text/csv; charset=\"UTF-16BE\"; header=present", utf16.Header("Content-Type"));
        Assert.Equal(Encoding.BigEndianUnicode.GetBytes("é€"), utf16.Body);
    }

    [Fact]
    public async Task ATextThatTheCharsetCannotHoldIsRefusedAndNotQuoted()
    {
        await using var server = new WireServer();
        using var client = new BodiesClient(new BodiesClientOptions { BaseAddress = server.Address });

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.SendLatinAsync("secret €", TestContext.Current.CancellationToken));
        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => client.SendUnknownCharsetAsync("a", TestContext.Current.CancellationToken));

        Assert.Contains("iso-8859-1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("x-none", unknown.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task XmlIsSentAsTheTextThatItIs()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendXmlAsync("<thing name=\"é\"/>", token));

        Assert.Equal("application/xml; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("<thing name=\"é\"/>", request.Text);
    }

    [Fact]
    public async Task ARangeOfTextsIsPlainText()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendAnyTextAsync("x", token));

        Assert.Equal("text/plain; charset=utf-8", request.Header("Content-Type"));
    }

    [Fact]
    public async Task BytesGoAsTheyAreWithTheirLength()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendBytesAsync(Bytes, token));

        Assert.Equal("application/octet-stream", request.Header("Content-Type"));
        Assert.Equal("256", request.Header("Content-Length"));
        Assert.Equal(Bytes, request.Body);
    }

    [Fact]
    public async Task AStreamIsSentFromWhereItStandsAndDisposed()
    {
        var stream = new MemoryStream(Bytes) { Position = 6 };

        var request = await BodiesServer.SendAsync((client, token) => client.SendBytesAsync(stream, token));

        Assert.Equal("250", request.Header("Content-Length"));
        Assert.Equal(Bytes[6..], request.Body);
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task AStreamThatCannotSeekIsSentInChunks()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendBytesAsync(new ForwardStream(Bytes), token));

        Assert.Equal("chunked", request.Header("Transfer-Encoding"));
        Assert.Null(request.Header("Content-Length"));
        Assert.Equal(Bytes, request.Body);
    }

    [Fact]
    public async Task ARangeOfMediaTypesIsNotSentItselfButWhatTheCallerNames()
    {
        var named = await BodiesServer.SendAsync((client, token) => client.SendImageAsync(new BinaryContent(Bytes) { ContentType = "image/png" }, token));
        var image = await BodiesServer.SendAsync((client, token) => client.SendImageAsync(Bytes, token));
        var anything = await BodiesServer.SendAsync((client, token) => client.SendAnythingAsync(Bytes, token));
        var file = await BodiesServer.SendAsync((client, token) => client.SendAnyFileAsync(Bytes, token));

        Assert.Equal("image/png", named.Header("Content-Type"));
        Assert.Equal("application/octet-stream", image.Header("Content-Type"));
        Assert.Equal("application/octet-stream", anything.Header("Content-Type"));
        Assert.Equal("application/octet-stream", file.Header("Content-Type"));
        Assert.Equal(Bytes, file.Body);
    }

    [Theory]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("")]
    [InlineData("png")]
    [InlineData("image/*")]
    [InlineData("é/é")]
    public void AContentTypeThatIsNoneIsRefused(string contentType)
    {
        var exception = Assert.Throws<ArgumentException>(() => new BinaryContent(Bytes) { ContentType = contentType });

        Assert.Contains("ContentType", exception.Message, StringComparison.Ordinal);
    }
}
