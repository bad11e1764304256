using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;
using Parcels;

namespace KaptureContracts.Runtime.Tests.Json;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("""{"id":"1"}""", "$.id")]
    [InlineData("""{"\u0069d":"1"}""", "$.id")]
    [InlineData("""{"x":{"id":1},"id":null}""", "$.id")]
    [InlineData("""{"id":1,"codes":{}}""", "$.codes")]
    [InlineData("""{"id":1,"codes":["a"]}""", "$.codes[0]")]
    [InlineData("""{"id":1,"codes":[[1,2],[3,"a"]]}""", "$.codes[1][1]")]
    [InlineData("""{"id":1,"codes":[[1],[],[[]]]}""", "$.codes[2][0]")]
    [InlineData("""{"id":1,"codes":[[1],null]}""", "$.codes[1]")]
    [InlineData("""{"id":1,"counts":{"a":[1],"b":[2,{}]}}""", "$.counts.b[1]")]
    [InlineData("""{"id":1,"label":{"text":5}}""", "$.label.text")]
    public void ThePathLeadsToTheValueThatIsWrong(string json, string path) => Assert.Equal(path, Failure(json).Path);

    [Theory]
    [InlineData("{}", "$")]
    [InlineData("""{"label":{"text":"a"}}""", "$")]
    public void ThePathOfWhatIsMissingIsThatOfTheObject(string json, string path)
    {
        Assert.Equal(path, Failure(json).Path);
        Assert.Equal("The required property 'id' is missing.", Failure(json).Message);
    }

    [Theory]
    [InlineData("warehouse/3pl", "['warehouse/3pl']")]
    [InlineData("issue_type_(cet_routing)", "['issue_type_(cet_routing)']")]
    [InlineData("", "['']")]
    [InlineData("a.b", "['a.b']")]
    [InlineData("it's", "['it\\'s']")]
    [InlineData("\\", "['\\\\']")]
    [InlineData("é", "['é']")]
    [InlineData("\r\n", "['\\u000d\\u000a']")]
    [InlineData("a_1", ".a_1")]
    public void ANameThatIsNoIdentifierIsQuotedAndStaysOnOneLine(string name, string step)
    {
        var json = $$$"""{"id":1,"counts":{"{{{JsonEncodedText.Encode(name)}}}":["x"]}}""";

        Assert.Equal($"$.counts{step}[0]", Failure(json).Path);
    }

    [Fact]
    public void AnEndlessNameIsCut()
    {
        var path = Failure($$$"""{"id":1,"counts":{"{{{new string('a', 1_000_000)}}}":["x"]}}""").Path;

        Assert.Equal($"$.counts['{new string('a', 100)}...'][0]", path);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData(" ", "$")]
    [InlineData("{", "$")]
    [InlineData("<html>", "$")]
    [InlineData("""{"id""", "$")]
    [InlineData("""{"id":""", "$.id")]
    [InlineData("""{"id":tru}""", "$.id")]
    [InlineData("""{"id":NaN}""", "$.id")]
    [InlineData("""{"id":1,"codes":[[1,2],[3,""", "$.codes[1][1]")]
    [InlineData("""{"id":1,"codes":[[1 2]]}""", "$.codes[0][1]")]
    [InlineData("""{"id":1,"label":{"text":"a}""", "$.label.text")]
    [InlineData("""{"id":1,"x":{"y":[{"z":01}]}}""", "$.x.y[0].z")]
    [InlineData("""{"id":1} x""", "$")]
    [InlineData("""{"id":1}{"id":2}""", "$")]
    public void ThePathLeadsToThePlaceWhereTheTextStopsBeingJson(string json, string path)
    {
        var failure = Failure(json);

        Assert.Equal(path, failure.Path);
        Assert.NotNull(failure.LineNumber);
        Assert.NotNull(failure.BytePositionInLine);
    }

    [Fact]
    public void ThePathOfInvalidUnicodeLeadsToTheStringOrToTheObjectOfTheName()
    {
        Assert.Equal("$.label.text", Failure("""{"id":1,"label":{"text":"\uD83D"}}""").Path);
        Assert.Equal("$.counts", Failure("""{"id":1,"counts":{"\uD83D":[]}}""").Path);
    }

    // A closed object passes over unknown names without reading them; only the search for the path does.
    [Fact]
    public void ANameThatIsNotUnicodeOnTheWayDoesNotHideThePath() =>
        Assert.Equal("$.label.text", Failure("""{"label":{"a":{"\uD83D":{"\uDE00":1}},"text":5}}""").Path);

    [Fact]
    public void AByteOrderMarkDoesNotShiftThePath()
    {
        var json = (byte[])[0xEF, 0xBB, 0xBF, .. """{"id":1,"label":{"text":5}}"""u8];

        Assert.Equal("$.label.text", Assert.Throws<JsonException>(() => JsonModel.Parse<Parcel>(json)).Path);
    }

    [Fact]
    public void NestingBeyondTheDepthHasAPathAndIsBounded()
    {
        var failure = Failure($$"""{"id":1,"x":{{new string('[', 100_000)}}""");

        Assert.StartsWith("$.x[0][0]", failure.Path, StringComparison.Ordinal);
        Assert.True(failure.Path!.Length < 1000);
    }

    [Fact]
    public void NeitherMessageNorPathQuotesAValue()
    {
        foreach (var json in new[]
        {
            """{"id":"secret-value"}""", """{"id":1,"label":"secret-value"}""", """{"id":1,"codes":["secret-value"]}""",
            """{"id":1,"weight":secret-value}""", """{"id":1,"note":"secret-value""", """{"id":1}secret-value""",
        })
        {
            Assert.DoesNotContain("secret-value", Failure(json).ToString(), StringComparison.Ordinal);
        }
    }

    private static JsonException Failure(string json) =>
        Assert.Throws<JsonException>(() => JsonModel.Parse<Parcel>(Encoding.UTF8.GetBytes(json)));
}
