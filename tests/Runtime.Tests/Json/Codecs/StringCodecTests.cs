using System.Text;
using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class StringCodecTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" \"", " ")]
    [InlineData("""
        "\"\\\/\b\f\n\r\t"
        """, "\"\\/\b\f\n\r\t")]
    [InlineData("""
        "\u0000\u20AC\uD83D\uDE00"
        """, "\0€😀")]
    [InlineData("\"é€😀\"", "é€😀")]
    public void AStringIsReadWithItsEscapes(string json, string expected)
    {
        Assert.Equal(expected, Codec<string, StringCodec>.Read(json));
        Assert.Equal(expected, Codec<string, StringCodec>.ReadInPieces(json));
    }

    [Fact]
    public void EveryTextSurvivesARoundTrip() =>
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 200].Sample(text =>
        {
            var json = Codec<string, StringCodec>.Write(text);
            return Codec<string, StringCodec>.Read(json) == text && Codec<string, StringCodec>.ReadInPieces(json) == text;
        });

    [Fact]
    public void ALongTextSurvivesARoundTrip()
    {
        var text = string.Concat(Enumerable.Repeat("\"é€😀\n", 50_000));

        Assert.Equal(text, Codec<string, StringCodec>.Read(Codec<string, StringCodec>.Write(text)));
    }

    [Fact]
    public void NothingIsEscapedThatJsonDoesNotAskFor() =>
        Assert.Equal("\"é€<>&'+/\"", Codec<string, StringCodec>.Write("é€<>&'+/"));

    [Theory]
    [InlineData("1", "a number")]
    [InlineData("null", "null")]
    [InlineData("{}", "an object")]
    [InlineData("[]", "an array")]
    [InlineData("false", "a boolean")]
    public void AnotherTypeIsNamedInTheRefusal(string json, string found) =>
        Assert.Equal($"Expected a string, found {found}.", Codec<string, StringCodec>.Refusal(json));

    [Theory]
    [InlineData("""
        "\uD83D"
        """)]
    [InlineData("""
        "\uDE00\uD83D"
        """)]
    [InlineData("""
        "a\uD83Db"
        """)]
    public void HalfASurrogatePairIsRefusedAsJson(string json) =>
        Assert.Equal("A string is not valid Unicode.", Codec<string, StringCodec>.Refusal(json));

    [Fact]
    public void BytesThatAreNotUtf8AreRefusedAsJson()
    {
        foreach (var json in InvalidUtf8.Strings)
        {
            var exception = Assert.Throws<JsonException>(() => Codec<string, StringCodec>.Read(json));
            Assert.Equal("A string is not valid Unicode.", exception.Message);
        }
    }

    [Fact]
    public void HalfASurrogatePairInTextGivenAsStringIsRefusedToo() =>
        Assert.Equal("A string is not valid Unicode.", Codec<string, StringCodec>.Refusal("\"\uD83D\""));

    [Fact]
    public void HalfASurrogatePairIsWrittenAsTheReplacementCharacter() =>
        Assert.Equal("a\uFFFDb", Codec<string, StringCodec>.Read(Codec<string, StringCodec>.Write("a\uD83Db")));

    [Fact]
    public void ANullThatSlippedThroughIsWrittenAsNull() =>
        Assert.Equal("null", Codec<string, StringCodec>.Write(null!));
}

/// <summary>Strings whose bytes are not UTF-8.</summary>
internal static class InvalidUtf8
{
    /// <summary>A stray continuation byte, a cut sequence, an overlong form, an encoded surrogate, a byte that never occurs.</summary>
    public static IEnumerable<byte[]> Strings =>
        from bytes in new byte[][] { [0x80], [0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF] }
        select (byte[])[.. "\"a"u8, .. bytes, (byte)'"'];

}
