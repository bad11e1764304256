using System.Text.Json;
using CsCheck;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class SpanTests
{
    [Theory]
    [InlineData("{\n  \"é\": [1, \"😀\", {\"b\\n\": null}],\r\n  \"c€\": -1.5e3, \"d\": [], \"e\": {} }")]
    [InlineData("[true, false, \"\", \"\\u00e9\\ud83d\\ude00\", 12]")]
    public void AtEverySpanOfJsonStandsThatVeryNode(string text) => ReadAgain(text, "a.json");

    [Theory]
    [InlineData("é: plain 😀 text # no\nb: 'it''s'\nc: \"\\u00e9 😀\"\n200: ~\n")]
    [InlineData("é: plain 😀 text # no\r\nb:\r\n  - 'it''s'\r\n  - c: 1\r\n    d: [x, {y: z}]\r\n")]
    [InlineData("- &a 1\n- !!str 2\n- &b !!str 3\n- !<tag:yaml.org,2002:str> 4\n- &c # here\n  5\n- &d\n  é: 6\n")]
    [InlineData("? explicit\n: value\n? 'quoted'\n: [a: b]\n")]
    [InlineData("\uFEFFa: b\n")]
    public void AtEverySpanOfYamlStandsThatVeryNode(string text) => ReadAgain(text, "a.yaml");

    [Theory]
    [InlineData("a: |\n  one\n  😀\n\nb: c\n", "|\n  one\n  😀\n\n")]
    [InlineData("a: >-\r\n  é\r\n  two\r\nb: c\r\n", ">-\r\n  é\r\n  two\r\n")]
    [InlineData("a: |+\n  one\n", "|+\n  one\n")]
    [InlineData("a: b\n  on two lines # c\nd: e\n", "b\n  on two lines")]
    [InlineData("a: \"b\n  on two lines\"\n", "\"b\n  on two lines\"")]
    [InlineData("a: &x !!str b\n", "b")]
    [InlineData("a: b \u2028 c\n", "b \u2028 c")]
    [InlineData("a: # c\nd: e\n", "")]
    [InlineData("a: &x\nd: e\n", "")]
    [InlineData("a:\n    b: c\n    d:\n    - e\n\n# f\ng: h\n", "b: c\n    d:\n    - e")]
    [InlineData("a:\n- b\n- [c,\n   d]\ne: f\n", "- b\n- [c,\n   d]")]
    [InlineData("a: {b: c, d: [e]} # f\n", "{b: c, d: [e]}")]
    public void AYamlValueCoversItsOwnCharacters(string text, string covered)
    {
        var document = Document.Yaml(text);
        Assert.Equal(covered, document.At(Assert.IsType<MappingNode>(document.Root)["a"]!));
    }

    [Fact]
    public void ASinglePairInASequenceBeginsAtItsKey()
    {
        var document = Document.Yaml("- [x, 'a b': [c, d], y]\n");
        var outer = Assert.IsType<SequenceNode>(Assert.IsType<SequenceNode>(document.Root).Items[0]);
        Assert.Equal("'a b': [c, d]", document.At(outer.Items[1]));
    }

    [Fact]
    public void WhereverAScalarOfRandomTextStandsItsSpanFindsItAgain() =>
        Gen.Select(TextGen.Any.Array[1, 8], Gen.Bool).Sample((texts, crLf) =>
        {
            var items = texts.Select(text => JsonSerializer.Serialize(text, TextGen.Relaxed));
            var json = crLf ? $"[\r\n {string.Join(",\r\n ", items)}\r\n]" : $"[{string.Join(',', items)}]";
            ReadAgain(json, "a.json");
            ReadAgain(json, "a.yaml");
        }, iter: 1_000);

    private static void ReadAgain(string text, string path)
    {
        var document = Document.Read(text, path);
        Assert.NotNull(document.Root);
        ReadAgain(document, document.Root, path);
    }

    private static void ReadAgain(Document document, SourceNode node, string path)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    var key = document.At(entry.KeySpan);
                    Assert.Equal(entry.Key, path == "a.json" ? ScalarAt(key, path).Text : KeyAt(key));
                    ReadAgain(document, entry.Value, path);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    ReadAgain(document, item, path);
                }

                break;
            case ScalarNode scalar:
                var again = ScalarAt(document.At(scalar), path);
                Assert.Equal(scalar.Text, again.Text);
                break;
        }
    }

    private static ScalarNode ScalarAt(string text, string path) => Assert.IsType<ScalarNode>(Document.Read(text, path).Root);

    private static string KeyAt(string text) => Assert.IsType<MappingNode>(Document.Yaml(text + ": 1").Root).Entries[0].Key;
}
