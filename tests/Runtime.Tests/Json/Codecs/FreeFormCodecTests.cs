using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Runtime.Json;
using Elements = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Text.Json.JsonElement,
    KaptureContracts.Runtime.Json.JsonElementCodec>;
using Objects = KaptureContracts.Runtime.Tests.Json.Codec<
    System.Text.Json.Nodes.JsonObject,
    KaptureContracts.Runtime.Json.JsonObjectCodec>;

namespace KaptureContracts.Runtime.Tests.Json.Codecs;

public sealed class FreeFormCodecTests
{
    public static TheoryData<string> Values =>
    [
        "null", "true", "0", "-0", "1.50", "1E+30", "123456789012345678901234567890.10", "1e400", "\"\"", "\"é€\"", "[]", "{}",
        """{"warehouse/3pl":[{"a":[[{"b":null}]]}],"issue_type_(cet_routing)":"","\\":1,"\"":{},"":0}""",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void AnyValueIsKeptToTheLastDigit(string json)
    {
        Assert.Equal(json, Elements.Write(Elements.Read(json)));
        Assert.Equal(json, Elements.Write(Elements.ReadInPieces($"{json} ")));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void AnyValueInsideAnObjectIsKeptToTheLastDigit(string json)
    {
        var body = $$"""{"value":{{json}},"list":[{{json}}]}""";

        Assert.Equal(body, Objects.Write(Objects.Read(body)));
        Assert.Equal(body, Objects.Write(Objects.ReadInPieces(body)));
    }

    [Fact]
    public void AnElementThatWasNeverSetIsWrittenAsNull() => Assert.Equal("null", Elements.Write(default));

    [Fact]
    public void AnObjectThatIsNotThereIsWrittenAsNull() => Assert.Equal("null", Objects.Write(null!));

    [Fact]
    public void TheLastOfTwoEqualNamesCountsAndReadingItNeverFails()
    {
        var value = Objects.Read("""{"a":1,"b":{"c":1,"c":2},"a":3}""");

        Assert.Equal("""{"a":3,"b":{"c":2}}""", value.ToJsonString());
    }

    [Fact]
    public void ANumberBeyondADoubleIsReadAsAnElementAndKeptInAnObject()
    {
        var value = Objects.Read("""{"n":123456789012345678901234567890,"m":1e400}""");

        Assert.Equal("123456789012345678901234567890", value["n"]!.ToJsonString());
        Assert.Equal("1e400", value["m"]!.ToJsonString());
    }

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("null", "null")]
    [InlineData("\"a\"", "a string")]
    public void AnotherTypeThanAnObjectIsNamedInTheRefusal(string json, string found) =>
        Assert.Equal($"Expected an object, found {found}.", Objects.Refusal(json));

    [Fact]
    public void NestingIsBoundedByTheReadersDepth()
    {
        Objects.Read(Nested(levels: 63));
        Elements.Read(Nested(levels: 63));

        Assert.Contains("depth of 64", Objects.Refusal(Nested(levels: 64)), StringComparison.Ordinal);
        Assert.Contains("depth of 64", Objects.Refusal(Nested(levels: 100_000)), StringComparison.Ordinal);
        Assert.Contains("depth of 64", Elements.Refusal(Nested(levels: 100_000)), StringComparison.Ordinal);
    }

    // An element that held invalid text would fail where it is used, far from the response it came from.
    [Theory]
    [InlineData("""{"a":"\uD83D"}""")]
    [InlineData("""{"\uD83D":1}""")]
    [InlineData("""{"a":[{"b":["x","\uDE00"]}]}""")]
    public void InvalidUnicodeIsRefusedWhereItIsReadNotWhereItIsUsed(string json)
    {
        Assert.Equal("A string is not valid Unicode.", Objects.Refusal(json));
        Assert.Equal("A string is not valid Unicode.", Elements.Refusal(json));
    }

    [Fact]
    public void BytesThatAreNotUtf8AreRefusedWhereTheyAreReadNotWhereTheyAreUsed()
    {
        foreach (var text in InvalidUtf8.Strings)
        {
            Assert.Throws<JsonException>(() => Elements.Read(text));
            Assert.Throws<JsonException>(() => Elements.Read([.. "{\"a\":"u8, .. text, .. "}"u8]));
            Assert.Throws<JsonException>(() => Elements.Read([.. "{"u8, .. text, .. ":1}"u8]));
            Assert.Throws<JsonException>(() => Objects.Read([.. "{\"a\":"u8, .. text, .. "}"u8]));
        }
    }

    private static string Nested(int levels) =>
        $$"""{"a":{{new string('[', levels)}}{{new string(']', levels)}}}""";
}
