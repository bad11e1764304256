using System.Text;
using System.Text.Json;

namespace KaptureContracts.MockServer.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("[", 400)]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("[1]", 400)]
    [InlineData("""[{"title":"x",}]""", 400)]
    [InlineData("""[{"title":"\ud800"}]""", 400)]
    [InlineData("""[{"title":"x","due_date":5}]""", 400)]
    public async Task ABodyThatIsNoTicketIsRefusedWithAFailureBody(string body, int status)
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(status, await RawHttp.PostTicketAsync(kapture, body));
    }

    [Theory]
    [InlineData("""[{"title":"x","due_date":5}]""", "due_date must be a string, not a number")]
    [InlineData("""[{"title":"x"},{"title":"y","email_id":[]}]""", "ticket 2: email_id must be a string, not an array")]
    [InlineData("[]", "The body must hold at least 1 item")]
    [InlineData("7", "The body must be an array, not a number")]
    [InlineData("""["x"]""", "ticket 1 must be an object, not a string")]
    public async Task AViolationThatThePageDoesNotDocumentNamesTheField(string body, string message)
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.PostTicketAsync(kapture, body);

        Assert.Equal(message, JsonDocument.Parse(response.Text).RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task AnotherMethodIsRefusedWithAllow()
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.SendAsync(kapture.Url, "PUT", RawHttp.Path, []);

        AssertFailure(405, response);
        Assert.Equal("POST", response.Header("Allow"));
    }

    [Fact]
    public async Task AnotherPathIsRefused()
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(404, await RawHttp.SendAsync(kapture.Url, "POST", RawHttp.Path + "/", []));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task AnotherContentTypeIsRefused(string contentType)
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(
            415,
            await RawHttp.PostAsync(
                kapture.Url,
                """[{"title":"x"}]""",
                "Authorization: Basic test-token",
                $"Content-Type: {contentType}"
            )
        );
    }

    [Theory]
    [InlineData("Content-Length: 10485760")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task ABodyOfTenMegabytesIsRefusedAndTheServerLivesOn(string framing)
    {
        await using var kapture = KaptureMockServer.Start();
        var megabytes = new byte[10 * 1024 * 1024];
        Array.Fill(megabytes, (byte)' ');
        var chunked = framing.StartsWith("Transfer", StringComparison.Ordinal);
        byte[] body = chunked ? [.. "A00000\r\n"u8, .. megabytes, .. "\r\n0\r\n\r\n"u8] : megabytes;

        var response = await RawHttp.SendAsync(
            kapture.Url,
            "POST",
            RawHttp.Path,
            body,
            [.. chunked ? [framing] : Array.Empty<string>(), "Authorization: Basic test-token", "Content-Type: application/json"]
        );

        AssertFailure(413, response);
        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
    }

    [Fact]
    public async Task ABodyAtTheLimitIsReadAndOneByteMoreIsNot()
    {
        await using var kapture = KaptureMockServer.Start(new() { MaxRequestBytes = 100 });
        var atTheLimit = """[{"title":"x"}]""".PadRight(100);

        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, atTheLimit)).Status);
        AssertFailure(413, await RawHttp.PostTicketAsync(kapture, atTheLimit + " "));
    }

    [Fact]
    public async Task InvalidUtf8IsRefused()
    {
        await using var kapture = KaptureMockServer.Start();
        byte[] body = [.. """[{"title":" """u8, 0xC3, 0x28, .. """ "}]"""u8];

        AssertFailure(
            400,
            await RawHttp.SendAsync(
                kapture.Url,
                "POST",
                RawHttp.Path,
                body,
                "Authorization: Basic test-token",
                "Content-Type: application/json"
            )
        );
    }

    [Fact]
    public async Task TenThousandNestedArraysAreRefused()
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(400, await RawHttp.PostTicketAsync(kapture, new string('[', 10_000)));
    }

    [Fact]
    public async Task ACompressedBodyIsRefusedNotUnfolded()
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(
            415,
            await RawHttp.PostAsync(
                kapture.Url,
                "x",
                "Authorization: Basic test-token",
                "Content-Type: application/json",
                "Content-Encoding: gzip"
            )
        );
    }

    [Fact]
    public async Task ABrokenChunkIsRefused()
    {
        await using var kapture = KaptureMockServer.Start();

        AssertFailure(
            400,
            await RawHttp.SendAsync(
                kapture.Url,
                "POST",
                RawHttp.Path,
                Encoding.ASCII.GetBytes("zz\r\nxx\r\n"),
                "Transfer-Encoding: chunked",
                "Authorization: Basic test-token",
                "Content-Type: application/json"
            )
        );
    }

    private static void AssertFailure(int status, RawResponse response)
    {
        Assert.Equal(status, response.Status);
        using var body = JsonDocument.Parse(response.Text);
        Assert.Equal("failed", body.RootElement.GetProperty("status").GetString());
        Assert.False(string.IsNullOrEmpty(body.RootElement.GetProperty("message").GetString()));
    }
}
