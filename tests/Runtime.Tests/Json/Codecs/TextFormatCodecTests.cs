using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class TextFormatCodecTests
{
    [Fact]
    public void BytesSurviveARoundTripThroughBase64() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var json = Codec<byte[], Base64Codec>.Write(bytes);
            return Codec<byte[], Base64Codec>.Read(json).SequenceEqual(bytes)
                && Codec<byte[], Base64Codec>.ReadInPieces(json).SequenceEqual(bytes);
        });

    [Theory]
    [InlineData("\"\"", new byte[0])]
    [InlineData("\"/+8=\"", new byte[] { 0xFF, 0xEF })]
    [InlineData("\"\\/\\u002b8=\"", new byte[] { 0xFF, 0xEF })]
    public void Base64IsReadAlsoWhereItIsEscaped(string json, byte[] expected) =>
        Assert.Equal(expected, Codec<byte[], Base64Codec>.Read(json));

    [Theory]
    [InlineData("\"/+8\"")]
    [InlineData("\"_-8=\"")]
    [InlineData("\"é===\"")]
    [InlineData("\"a\"")]
    public void WhatIsNotBase64IsRefused(string json) =>
        Assert.Equal("The value is not base64.", Codec<byte[], Base64Codec>.Refusal(json));

    [Fact]
    public void NoBytesAtAllAreWrittenAsNull() => Assert.Equal("null", Codec<byte[], Base64Codec>.Write(null!));

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("\\u0030f8fad5b-d9cb-469f-a165-70867728950e")]
    public void AUuidIsReadAndWrittenInItsCanonicalForm(string text)
    {
        var value = Codec<Guid, GuidCodec>.Read($"\"{text}\"");

        Assert.Equal(value, Codec<Guid, GuidCodec>.ReadInPieces($"\"{text}\""));
        Assert.Equal("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", Codec<Guid, GuidCodec>.Write(value));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"0f8fad5b-d9cb-469f-a165-70867728950\"")]
    [InlineData("\"0f8fad5b-d9cb-469f-a165-70867728950g\"")]
    public void WhatIsNoUuidIsRefused(string json) =>
        Assert.Equal("The value is not a UUID.", Codec<Guid, GuidCodec>.Refusal(json));

    [Theory]
    [InlineData("https://example.com/a%20b?c=d#e")]
    [InlineData("HTTPS://Example.com:443")]
    [InlineData("/employee/view-task-detail.html?detail=5/1/2")]
    [InlineData("//example.com/x")]
    [InlineData("a/../b")]
    [InlineData("mailto:a@b.example")]
    [InlineData("urn:isbn:0451450523")]
    [InlineData("")]
    public void AUriIsWrittenAsItCame(string text)
    {
        var uri = Codec<Uri, UriCodec>.Read($"\"{text}\"");

        Assert.Equal($"\"{text}\"", Codec<Uri, UriCodec>.Write(uri));
        Assert.Equal(uri, Codec<Uri, UriCodec>.ReadInPieces($"\"{text}\""));
    }

    // On Unix, .NET takes a leading slash for the path of a file: an absolute URI.
    [Theory]
    [InlineData("/employee/view-task-detail.html")]
    [InlineData("//example.com/x")]
    [InlineData("a/b")]
    [InlineData("")]
    public void APathIsARelativeUriOnEveryPlatform(string text) =>
        Assert.False(Codec<Uri, UriCodec>.Read($"\"{text}\"").IsAbsoluteUri);

    [Fact]
    public void WhatIsNoUriIsRefused() =>
        Assert.Equal("The value is not a URI.", Codec<Uri, UriCodec>.Refusal("\"http://[\""));

    [Theory]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    [InlineData("[]", "an array")]
    public void AnotherTypeIsNamedInTheRefusal(string json, string found)
    {
        Assert.Equal($"Expected a string in base64, found {found}.", Codec<byte[], Base64Codec>.Refusal(json));
        Assert.Equal($"Expected a UUID string, found {found}.", Codec<Guid, GuidCodec>.Refusal(json));
        Assert.Equal($"Expected a URI string, found {found}.", Codec<Uri, UriCodec>.Refusal(json));
    }

    [Fact]
    public void InvalidUnicodeIsRefusedAsJson()
    {
        const string Half = """
            "\uD83D"
            """;

        Assert.Throws<JsonException>(() => Codec<byte[], Base64Codec>.Read(Half));
        Assert.Throws<JsonException>(() => Codec<Guid, GuidCodec>.Read(Half));
        Assert.Throws<JsonException>(() => Codec<Uri, UriCodec>.Read(Half));
        foreach (var json in InvalidUtf8.Strings)
        {
            Assert.Throws<JsonException>(() => Codec<byte[], Base64Codec>.Read(json));
            Assert.Throws<JsonException>(() => Codec<Guid, GuidCodec>.Read(json));
            Assert.Throws<JsonException>(() => Codec<Uri, UriCodec>.Read(json));
        }
    }
}
