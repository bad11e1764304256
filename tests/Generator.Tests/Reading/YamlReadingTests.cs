using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class YamlReadingTests
{
    [Theory]
    [InlineData("a: 1\nb:\n  c: x\n  d: [1, {e: f}]\n", "{a: 1, b: {c: \"x\", d: [1, {e: \"f\"}]}}")]
    [InlineData("- a\n-\n  - b\n- c: d\n  e: f\n", "[\"a\", [\"b\"], {c: \"d\", e: \"f\"}]")]
    [InlineData("a:\n- b\n- c\nd: {}\ne: []\n", "{a: [\"b\", \"c\"], d: {}, e: []}")]
    [InlineData("[a: b, c]", "[{a: \"b\"}, \"c\"]")]
    [InlineData("{a, b: }", "{a: null, b: null}")]
    [InlineData("a:\nb:\n", "{a: null, b: null}")]
    [InlineData("? a\n: b\n? c\n", "{a: \"b\", c: null}")]
    [InlineData("# first\na: b # and\n\n# last\n", "{a: \"b\"}")]
    [InlineData("%YAML 1.2\n---\na: b\n...\n", "{a: \"b\"}")]
    [InlineData("--- text\n", "\"text\"")]
    [InlineData("--- ~\n", "null")]
    public void AWholeDocumentBecomesATree(string text, string tree) => Assert.Equal(tree, Document.Yaml(text).Shown());

    [Theory]
    [InlineData("a: plain text", "plain text")]
    [InlineData("a: plain\n  on two\n\n  or four lines", "plain on two\nor four lines")]
    [InlineData("a: 'it''s'", "it's")]
    [InlineData("a: 'on\n  two lines'", "on two lines")]
    [InlineData("a: \"\\t\\x41\\u00e9\\U0001F600\\\"\\\\\\/\\e\"", "\tAé😀\"\\/\u001b")]
    [InlineData("a: \"\\ud83d\\ude00\"", "😀")]
    [InlineData("a: \"one \\\n   line\"", "one line")]
    [InlineData("a: |\n  one\n   two\n\n  three\n", "one\n two\n\nthree\n")]
    [InlineData("a: |-\n  one\n", "one")]
    [InlineData("a: |+\n  one\n\n", "one\n\n")]
    [InlineData("a: |2\n   one\n", " one\n")]
    [InlineData("a: >\n  one\n  two\n\n  three\n    four\n", "one two\nthree\n  four\n")]
    [InlineData("a: >-\n  one\n  two\n", "one two")]
    [InlineData("a: |\r\n  one\r\n  two\r\n", "one\ntwo\n")]
    [InlineData("a: http://x.y/z?a=b#c", "http://x.y/z?a=b#c")]
    [InlineData("a: -x", "-x")]
    [InlineData("a: :x", ":x")]
    public void EveryStyleOfScalarIsRead(string text, string value)
    {
        var root = Assert.IsType<MappingNode>(Document.Yaml(text).Root);
        var scalar = Assert.IsType<ScalarNode>(root["a"]);
        Assert.Equal(ScalarKind.String, scalar.Kind);
        Assert.Equal(value, scalar.Text);
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void WhatOnlyYaml11TookForALineBreakIsText(string character)
    {
        var plain = Document.Yaml($"a: b {character} c\nd: 'e{character} f'\ng: \"\uE000 h{character}\"\n");
        Assert.Equal($"{{a: \"b {character} c\", d: \"e{character} f\", g: \"\uE000 h{character}\"}}", plain.Shown());
    }

    [Fact]
    public void KeysAreTextsHoweverTheyWouldResolveAsValues()
    {
        var document = Document.Yaml("200: a\ntrue: b\n~: c\n1.50: d\n0x10: e\n'4XX': f\n\"default\": g\n? |\n  block\n: h\n");
        Assert.Equal("{200: \"a\", true: \"b\", ~: \"c\", 1.50: \"d\", 0x10: \"e\", 4XX: \"f\", default: \"g\", block\n: \"h\"}", document.Shown());
    }

    [Fact]
    public void AKeyOfTenThousandCharactersIsReadWhereYamlAllowsIt()
    {
        var key = new string('k', 10_000);
        Assert.Equal($"{{{key}: 1}}", Document.Yaml($"? {key}\n: 1\n").Shown());
    }

    [Fact]
    public void OfAKeyThatStandsTwiceTheLastCountsAndTheOtherIsNamed()
    {
        var document = Document.Yaml("a: 1\nb: 2\n'a': 3\n");
        Assert.Equal("{b: 2, a: 3}", TreeText.Of(document.Root!));
        Assert.Equal(
            "KAP1003 (3,1) The key 'a' already stands at line 1, column 1, and what stands there is lost; remove or rename one of the two",
            document.ShownProblems());
    }

    [Fact]
    public void OfSeveralDocumentsTheFirstCounts()
    {
        var document = Document.Yaml("a: 1\n---\nb: 2\n");
        Assert.Equal("{a: 1}", TreeText.Of(document.Root!));
        Assert.Equal(
            "KAP1007 (2,1) A second YAML document begins here, and only the first is read; give each document a file of its own",
            document.ShownProblems());
    }

    [Theory]
    [InlineData("[a, b]: c\nd: e\n", "KAP1010 (1,1)")]
    [InlineData("? {a: b}\n: [c]\nd: e\n", "KAP1010 (1,3)")]
    [InlineData("? - a\n: c\nd: e\n", "KAP1010 (1,3)")]
    public void AKeyThatIsNoTextIsReportedAndItsEntryLeftOut(string text, string problem)
    {
        var document = Document.Yaml(text);
        Assert.Equal("{d: \"e\"}", TreeText.Of(document.Root!));
        Assert.StartsWith(problem, document.ShownProblems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# nothing here\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    public void ADocumentOfCommentsAndMarkersIsEmpty(string text) =>
        Assert.Equal("KAP1004", Assert.Single(Document.Yaml(text).Problems).Descriptor.Id);
}
