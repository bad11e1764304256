using KaptureContracts.Wire.Tests.Serving;
using Wire.Bodies31;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>What OpenAPI 3.1 says of files without a type, and of styles in multipart bodies.</summary>
public sealed class Bodies31Tests
{
    private static readonly byte[] Bytes = [0, 1, 0xFF];

    // "type absent: application/octet-stream"; array: "according to the type of the items schema".
    [Fact]
    public async Task APropertyWithoutATypeIsAFile()
    {
        var form = new SendPartsForm { File = [Bytes, Bytes], Single = Bytes, Image = Bytes, Typed = Bytes, Described = Bytes, Value = "v" };

        var parts = Part.Of(await SendAsync((client, token) => client.SendPartsAsync(form, token)));

        Assert.Equal(
            [
                ("file", "application/octet-stream"),
                ("file", "application/octet-stream"),
                ("single", "application/octet-stream"),
                ("image", "application/octet-stream"),
                ("typed", "image/png"),
                ("described", "application/octet-stream"),
                ("value", "text/plain; charset=utf-8"),
            ],
            parts.Select(part => (part.Disposition.Split('"')[1], part.ContentType)));
        Assert.All(parts[..^1], part => Assert.Equal(Bytes, part.Body));
    }

    // Appendix C: "the query string names are placed in the name parameter of the Content-Disposition part header, and the values are
    // placed in the corresponding part body". Appendix E: percent-encoding is not needed there.
    [Fact]
    public async Task AStyleMakesPartsOfWhatItMakesPairsOf()
    {
        var form = new SendStyledPartsForm
        {
            Joined = ["a b", "c"],
            Exploded = ["a b", "c"],
            Deep = new Dictionary<string, string> { ["x"] = "1 2", ["y"] = "é" },
            Flat = new Dictionary<string, string> { ["x"] = "1 2", ["y"] = "é" },
        };

        var parts = Part.Of(await SendAsync((client, token) => client.SendStyledPartsAsync(form, token)));

        Assert.Equal(
            [("joined", "a b,c"), ("exploded", "a b"), ("exploded", "c"), ("deep[x]", "1 2"), ("deep[y]", "é"), ("x", "1 2"), ("y", "é")],
            parts.Select(part => (part.Disposition.Split('"')[1], part.Text)));
    }

    [Fact]
    public async Task ABodyWithoutASchemaIsBytes()
    {
        var request = await SendAsync((client, token) => client.SendBytesAsync(Bytes, token));

        Assert.Equal(Bytes, request.Body);
    }

    private static async Task<WireRequest> SendAsync(Func<Bodies31Client, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new Bodies31Client(new Bodies31ClientOptions { BaseAddress = server.Address });
        await call(client, TestContext.Current.CancellationToken);
        return server.Request;
    }
}
