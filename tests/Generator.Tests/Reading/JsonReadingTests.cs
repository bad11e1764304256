using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("""{"openapi":"3.0.3","paths":{}}""", """{openapi: "3.0.3", paths: {}}""")]
    [InlineData("""[1,[2,[]],{"a":{"b":[null]}}]""", """[1, [2, []], {a: {b: [null]}}]""")]
    [InlineData(" true ", "true")]
    [InlineData("null", "null")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("[true,false,null]", "[true, false, null]")]
    public void AWholeDocumentBecomesATree(string text, string tree) => Assert.Equal(tree, Document.Json(text).Shown());

    [Theory]
    [InlineData("1.10")]
    [InlineData("-0")]
    [InlineData("1E400")]
    [InlineData("123456789012345678901234567890.000")]
    public void ANumberKeepsTheTextItIsWrittenIn(string number)
    {
        var scalar = Assert.IsType<ScalarNode>(Document.Json(number).Root);
        Assert.Equal(ScalarKind.Number, scalar.Kind);
        Assert.Equal(number, scalar.Text);
    }

    [Theory]
    [InlineData("""  "\"\\\/\b\f\n\r\t"  """, "\"\\/\b\f\n\r\t")]
    [InlineData("""  "\u00e9\u20AC\ud83D\uDE00z"  """, "é€😀z")]
    [InlineData("""  "é€😀"  """, "é€😀")]
    [InlineData("""  "\u0000\u2028"  """, "\0\u2028")]
    public void AStringIsUnescaped(string text, string value)
    {
        var scalar = Assert.IsType<ScalarNode>(Document.Json(text).Root);
        Assert.Equal(ScalarKind.String, scalar.Kind);
        Assert.Equal(value, scalar.Text);
    }

    [Fact]
    public void AnEscapedHalfOfASurrogatePairComesThrough() =>
        Assert.Equal("a\ud800b", Assert.IsType<ScalarNode>(Document.Json("\"a\\ud800b\"").Root).Text);

    [Fact]
    public void AnEscapedKeyIsUnescapedAndFoundByItsName()
    {
        var root = Assert.IsType<MappingNode>(Document.Json("""{"Ticket\u0020Id":1,"\\":2,"warehouse/3pl":3}""").Root);
        Assert.Equal("1", Assert.IsType<ScalarNode>(root["Ticket Id"]).Text);
        Assert.Equal("2", Assert.IsType<ScalarNode>(root["\\"]).Text);
        Assert.Equal("3", Assert.IsType<ScalarNode>(root["warehouse/3pl"]).Text);
        Assert.Null(root["ticket id"]);
    }

    [Fact]
    public void AByteOrderMarkInFrontIsPassedOverAndCounted()
    {
        var document = Document.Json("\uFEFF{\"a\": 1}");
        Assert.Equal("{a: 1}", document.Shown());
        Assert.Equal("{\"a\": 1}", document.At(document.Root!));
    }

    [Fact]
    public void OfAKeyThatStandsTwiceTheLastCountsAndTheOtherIsNamed()
    {
        var document = Document.Json("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}");
        Assert.Equal("{b: 2, a: 3}", TreeText.Of(document.Root!));
        Assert.Equal(
            "KAP1003 (4,3) The key 'a' already stands at line 2, column 3, and what stands there is lost; remove or rename one of the two",
            document.ShownProblems());
    }

    [Fact]
    public void TheSameKeyInsideAndOutsideIsNoDuplicate() =>
        Assert.Equal("{a: {a: {a: 1}}, b: [{a: 1}, {a: 2}]}", Document.Json("""{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}""").Shown());

    [Fact]
    public void AKeyThatStandsThreeTimesIsReportedTwice()
    {
        var document = Document.Json("""{"a":1,"a":2,"a":3}""");
        Assert.Equal("{a: 3}", TreeText.Of(document.Root!));
        Assert.Equal(2, document.Problems.Count(problem => problem.Descriptor.Id == "KAP1003"));
    }

    [Fact]
    public void EqualTextsOfADocumentAreOneString()
    {
        var root = Assert.IsType<SequenceNode>(Document.Json("""[{"type":"string"},{"type":"string"}]""").Root);
        var first = Assert.IsType<MappingNode>(root.Items[0]).Entries[0];
        var second = Assert.IsType<MappingNode>(root.Items[1]).Entries[0];
        Assert.Same(first.Key, second.Key);
        Assert.Same(Assert.IsType<ScalarNode>(first.Value).Text, Assert.IsType<ScalarNode>(second.Value).Text);
    }

    [Theory]
    [InlineData("a.JSON", "{a: 1}", false)]
    [InlineData("a.json", "{\"a\": 1}", true)]
    [InlineData("a.yml", "{a: 1}", true)]
    [InlineData("a.YAML", "{\"a\": 1}", true)]
    [InlineData("a.openapi", "{\"a\": 1}", true)]
    [InlineData("a.openapi", "a: 1", true)]
    [InlineData("a.openapi", "  [1, 2,]", false)]
    public void TheFormatFollowsTheFileNameAndElseTheFirstCharacter(string path, string text, bool isReadable) =>
        Assert.Equal(isReadable, Document.Read(text, path).Root is not null);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    public void AnEmptyDocumentIsAnError(string text)
    {
        Assert.Equal("KAP1004", Assert.Single(Document.Json(text).Problems).Descriptor.Id);
        Assert.Equal("KAP1004", Assert.Single(Document.Yaml(text).Problems).Descriptor.Id);
    }
}
