using System.Text;
using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>RFC 7578, and OpenAPI's "Encoding multipart Media Types" with the defaults of its Encoding Object.</summary>
public sealed class MultipartBodyTests
{
    private static readonly Guid Id = Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    private static readonly byte[] Bytes = [0, 0xFF, .. "\r\n--x--\r\n"u8, 0x80];

    [Fact]
    public async Task EveryPropertyIsAPartWithTheTypeThatTheTableOfDefaultsNames()
    {
        var form = new SendPartsForm
        {
            Id = Id,
            File = Bytes,
            Name = "a\r\nb é",
            Count = -1,
            Flag = true,
            At = new DateTimeOffset(2024, 4, 19, 8, 49, 11, TimeSpan.Zero),
            Address = new Address { City = "é" },
            Tags = ["x", "", "y"],
            Addresses = [new Address { City = "A" }, new Address { City = "B" }],
            Files = [new BinaryContent(Bytes) { FileName = "1.bin" }, new BinaryContent(new MemoryStream([1, 2]))],
        };

        var parts = Part.Of(await BodiesServer.SendAsync((client, token) => client.SendPartsAsync(form, token)));

        Assert.Equal(
            [
                ("form-data; name=\"id\"", "text/plain; charset=utf-8", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                ("form-data; name=\"file\"; filename=\"file\"", "application/octet-stream", Encoding.UTF8.GetString(Bytes)),
                ("form-data; name=\"name\"", "text/plain; charset=utf-8", "a\r\nb é"),
                ("form-data; name=\"count\"", "text/plain; charset=utf-8", "-1"),
                ("form-data; name=\"flag\"", "text/plain; charset=utf-8", "true"),
                ("form-data; name=\"at\"", "text/plain; charset=utf-8", "2024-04-19T08:49:11+00:00"),
                ("form-data; name=\"address\"", "application/json", """{"city":"é"}"""),
                ("form-data; name=\"tags\"", "text/plain; charset=utf-8", "x"),
                ("form-data; name=\"tags\"", "text/plain; charset=utf-8", ""),
                ("form-data; name=\"tags\"", "text/plain; charset=utf-8", "y"),
                ("form-data; name=\"addresses\"", "application/json", """{"city":"A"}"""),
                ("form-data; name=\"addresses\"", "application/json", """{"city":"B"}"""),
                ("form-data; name=\"files\"; filename=\"1.bin\"", "application/octet-stream", Encoding.UTF8.GetString(Bytes)),
                ("form-data; name=\"files\"; filename=\"files\"", "application/octet-stream", "\u0001\u0002"),
            ],
            parts.Select(part => (part.Disposition, part.ContentType, part.Text)));
        Assert.Equal(Bytes, parts[1].Body);
        Assert.All(parts, part => Assert.Equal(2, part.Headers.Length));
    }

    [Fact]
    public async Task WhatIsAbsentIsNoPart()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendPartsAsync(new SendPartsForm { Id = Id, File = Bytes, Tags = [], Files = [] }, token));

        Assert.Equal(2, Part.Of(request).Length);
        Assert.Equal(request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), request.Header("Content-Length"));
    }

    [Fact]
    public async Task ABodyWithoutPartsIsTheClosingDelimiterAlone()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendEncodedPartsAsync(new SendEncodedPartsForm(), token));

        Assert.Empty(Part.Of(request));
    }

    // RFC 7578, 4.2 and 5.1: names in UTF-8; what would end the name or the header is percent-encoded, as browsers do.
    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("übung 日本 👍.txt", "übung 日本 👍.txt")]
    [InlineData("a\"b.txt", "a%22b.txt")]
    [InlineData("a\r\nX-Evil: 1\r\n\r\nb", "a%0D%0AX-Evil: 1%0D%0A%0D%0Ab")]
    [InlineData("a; name=\"other\"", "a; name=%22other%22")]
    [InlineData("..\\..\\a%22.txt", "..\\..\\a%22.txt")]
    [InlineData("", "")]
    public async Task TheNameOfAFileStaysInItsPlace(string fileName, string written)
    {
        var form = new SendPartsForm { Id = Id, File = new BinaryContent(Bytes) { FileName = fileName } };

        var part = Part.Of(await BodiesServer.SendAsync((client, token) => client.SendPartsAsync(form, token)))[1];

        Assert.Equal($"form-data; name=\"file\"; filename=\"{written}\"", part.Disposition);
        Assert.Equal(2, part.Headers.Length);
        Assert.Equal(Bytes, part.Body);
    }

    [Fact]
    public async Task AnEncodingNamesTheTypeOfAPart()
    {
        var form = new SendEncodedPartsForm
        {
            Picture = Bytes,
            AnyPicture = Bytes,
            Pictures = [Bytes, new BinaryContent(Bytes) { ContentType = "image/webp" }],
            Note = "*n*",
            AnyNote = "n",
            Names = ["a", "b"],
            Word = "w",
            Address = new BinaryContent("<address/>"u8.ToArray()),
            Patch = new Address { City = "A" },
            Weird = "x",
        };

        var parts = Part.Of(await BodiesServer.SendAsync((client, token) => client.SendEncodedPartsAsync(form, token)));

        Assert.Equal(
            [
                ("picture", "image/png"),
                ("anyPicture", "application/octet-stream"),
                ("pictures", "image/gif"),
                ("pictures", "image/webp"),
                ("note", "text/markdown; charset=utf-8"),
                ("anyNote", "text/plain; charset=utf-8"),
                ("names", "application/json"),
                ("word", "application/json"),
                ("address", "application/xml"),
                ("patch", "application/merge-patch+json"),
                ("weird %22name%22", "text/plain; charset=utf-8"),
            ],
            parts.Select(part => (part.Disposition.Split('"')[1], part.ContentType)));
        Assert.Equal("""["a","b"]""", parts[6].Text);
        Assert.Equal("\"w\"", parts[7].Text);
        Assert.Equal("<address/>", parts[8].Text);
        Assert.Equal("""{"city":"A"}""", parts[9].Text);
    }

    [Fact]
    public async Task ASchemaThatDerivesFromAnotherHasItsPartsAsWellAndNeedsNoneThatServersAloneSend()
    {
        var form = new SendDerivedPartsForm { Kind = "Photo", Data = Bytes, Width = 1, Level = (SendDerivedPartsBodyLevel)2 };

        var parts = Part.Of(await BodiesServer.SendAsync((client, token) => client.SendDerivedPartsAsync(form, token)));

        Assert.Equal(["kind", "data", "width", "level"], parts.Select(part => part.Disposition.Split('"')[1]));
        Assert.Equal("2", parts[3].Text);
    }

    [Fact]
    public async Task OtherKindsOfMultipartNameTheirPartsAsWell()
    {
        var form = new SendMixedForm { Note = "n", File = Bytes };

        var parts = Part.Of(await BodiesServer.SendAsync((client, token) => client.SendMixedAsync(form, token)), "multipart/mixed");

        Assert.Equal(["form-data; name=\"note\"", "form-data; name=\"file\"; filename=\"file\""], parts.Select(part => part.Disposition));
    }

    [Fact]
    public async Task AStreamThatCannotSeekMakesTheBodyChunkedAndIsReadOnce()
    {
        var stream = new ForwardStream(Bytes);

        var request = await BodiesServer.SendAsync((client, token) => client.SendPartsAsync(new SendPartsForm { Id = Id, File = stream }, token));

        Assert.Equal("chunked", request.Header("Transfer-Encoding"));
        Assert.Equal(Bytes, Part.Of(request)[1].Body);
        Assert.True(stream.IsDisposed);
    }
}
