using System.Text;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

public sealed class TextResponseTests
{
    [Theory]
    [InlineData("text/plain", "utf-8")]
    [InlineData("text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain; charset=\"UTF-8\"", "utf-8")]
    [InlineData("text/plain;charset=iso-8859-1", "iso-8859-1")]
    [InlineData("text/plain; charset=utf-16", "utf-16")]
    [InlineData("text/plain; charset=utf-16BE", "utf-16BE")]
    [InlineData("text/plain; charset=us-ascii", "us-ascii")]
    public async Task ATextIsReadInTheCharsetThatTheResponseNames(string contentType, string charset)
    {
        var text = charset == "us-ascii" ? "plain" : "fünf\r\n";
        var bytes = Encoding.GetEncoding(charset).GetBytes(text);

        var result = await AskAsync(contentType, bytes);

        Assert.Equal(text, result.ValueOrThrow());
    }

    [Fact]
    public async Task AnEmptyTextIsAText()
    {
        Assert.Equal("", (await AskAsync("text/plain", [])).ValueOrThrow());
    }

    [Fact]
    public async Task AMarkBeforeTheTextIsNoPartOfIt()
    {
        Assert.Equal("é", (await AskAsync("text/plain", [0xEF, 0xBB, 0xBF, 0xC3, 0xA9])).ValueOrThrow());
        Assert.Equal("é", (await AskAsync("text/plain", [0xFF, 0xFE, 0xE9, 0])).ValueOrThrow());
    }

    // Replacement characters in place of what the server said would be a success with another text.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("text/plain; charset=x-none")]
    public async Task ATextThatIsNotInItsCharsetIsUnexpected(string contentType)
    {
        var result = await AskAsync(contentType, [0x66, 0xFC, 0x6E, 0x66]);

        var unexpected = Assert.IsType<GetTextResult.Unexpected>(result);
        Assert.Contains("not text in UTF-8", unexpected.Reason, StringComparison.Ordinal);
        Assert.Contains(contentType, unexpected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailuresHaveTheirTextsAsWell()
    {
        var xml = await ResponsesServer.AskAsync("400 Bad Request", "Content-Type: application/xml", "<é/>", (client, token) => client.GetTextAsync(token));
        var html = await ResponsesServer.AskAsync("500 Broken", "Content-Type: text/html", "<html>", (client, token) => client.GetTextAsync(token));

        Assert.Equal("<é/>", Assert.IsType<GetTextResult.BadRequest>(xml).Value);
        Assert.Equal("<html>", Assert.IsType<GetTextResult.InternalServerError>(html).Value);
    }

    [Fact]
    public async Task ATextThatBreaksOffIsUnexpectedAndKeepsWhatCame()
    {
        var result = await ResponsesServer.AskAsync(
            async exchange =>
            {
                await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 100\n\nhalf a te");
                exchange.Close();
            },
            (client, token) => client.GetTextAsync(token));

        var unexpected = Assert.IsType<GetTextResult.Unexpected>(result);
        Assert.Equal("half a te", unexpected.Response.Text);
        Assert.True(unexpected.Response.IsTextCut);
    }

    private static Task<GetTextResult> AskAsync(string contentType, byte[] body) => ResponsesServer.AskAsync(
        exchange => exchange.RespondAsync("200 OK", $"Content-Type: {contentType}", body), (client, token) => client.GetTextAsync(token));
}
