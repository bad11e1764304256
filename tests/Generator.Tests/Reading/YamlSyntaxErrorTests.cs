namespace KaptureContracts.Generator.Tests.Reading;

public sealed class YamlSyntaxErrorTests
{
    [Theory]
    [InlineData("paths:\n\t/a: 1\n", "(2,1)")]
    [InlineData("paths:\n  /a:\n \t  b: 1\n", "(3,2)")]
    [InlineData("paths:\n  \t/a: 1\n", "(2,3)")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "(3,1)")]
    [InlineData("tags:\n\t- a\n", "(2,1)")]
    [InlineData("tags:\n- a\n\t- b: c\n", "(3,1)")]
    [InlineData("a: b\n\tc: d\n", "(2,1)")]
    [InlineData("-\ta: b\n", "(1,2)")]
    public void ATabInTheIndentationIsNamedAtItsLineAndColumn(string text, string place) => Assert.Equal(
        $"KAP1006 {place} This line is indented with a tab, and YAML is indented with spaces only; replace the tab by spaces",
        Document.Yaml(text).ShownProblems());

    [Theory]
    [InlineData("a:\tb\nc: d\t# e\n", "{a: \"b\", c: \"d\"}")]
    [InlineData("a: {\n\tb: c\n}\n", "{a: {b: \"c\"}}")]
    [InlineData("{\n\t\"a\": [\n\t\t1,\n\t\t2\n\t]\n}\n", "{a: [1, 2]}")]
    [InlineData("a: |\n  b\n  \tc\n", "{a: \"b\n\tc\n\"}")]
    [InlineData("a: 'b\n  \tc'\n", "{a: \"b c\"}")]
    public void ATabElsewhereIsAllowed(string text, string tree) => Assert.Equal(tree, Document.Yaml(text).Shown());

    [Theory]
    [InlineData("title: Foo: bar\n", "(1,11) Not valid YAML: a ':' cannot stand here; put the text in quotes if the colon belongs to it, or else check the indentation")]
    [InlineData("a: 'b\nc: d\n", "(1,4) Not valid YAML: the text that begins with this quote has no closing quote")]
    [InlineData("a: \"C:\\dir\"\n", "(1,7) Not valid YAML: no such escape exists within double quotes; write a backslash itself as \\\\, or use single quotes")]
    [InlineData("a: \"\\u12\"\n", "(1,7) Not valid YAML: hexadecimal digits must follow \\x (two), \\u (four) and \\U (eight)")]
    [InlineData("a: @b\n", "(1,4) Not valid YAML: no value can begin with this character; put the text in quotes")]
    [InlineData("a: `b`\n", "(1,4) Not valid YAML: no value can begin with this character; put the text in quotes")]
    [InlineData("a: b\nc\n", "(2,1) Not valid YAML: a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'")]
    [InlineData("a:\n  b: 1\n c: 2\n", "(3,2) Not valid YAML: a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'")]
    [InlineData("a:\n  - b\n c: 2\n", "(3,2) Not valid YAML: a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'")]
    [InlineData("a: b\n- c\n", "(2,1) Not valid YAML: a key of the mapping is expected here; check that the line is indented as the keys above it are, and is written as 'key: value'")]
    [InlineData("a: [b, c\nd: e\n", "(2,1) Not valid YAML: this stands within brackets, and must be indented deeper than the key in front of them; the list that begins at line 1, column 4 goes on with ',' or ends with ']'")]
    [InlineData("a: [\"b\" \"c\"]\n", "(1,9) Not valid YAML: this cannot stand here; the list that begins at line 1, column 4 goes on with ',' or ends with ']'")]
    [InlineData("a: {b: c\n", "(2,1) Not valid YAML: the file ends before the mapping that begins at line 1, column 4 does, which ends with '}'; the rest of the file may be lost")]
    [InlineData("a:\n  b: [c, {d: e},", "(2,17) Not valid YAML: the file ends before the list that begins at line 2, column 6 does, which ends with ']'; the rest of the file may be lost")]
    [InlineData("a: &x &y b\n", "(1,7) Not valid YAML: a value has one anchor at most; remove this one")]
    [InlineData("a: !x!y b\n", "(1,4) Not valid YAML: no %TAG line declares this tag's handle; declare it, or remove the tag")]
    [InlineData("a: b\u0000c\n", "(1,5) Not valid YAML: the control character U+0000 cannot stand in a document; remove it, or write it as \\x00 within double quotes")]
    [InlineData("a: b\r\né€😀: @\r\n", "(2,7) Not valid YAML: no value can begin with this character; put the text in quotes")]
    public void ASyntaxErrorIsReportedWhereItIsInWordsThatMendIt(string text, string problem)
    {
        var document = Document.Yaml(text);
        Assert.Null(document.Root);
        Assert.Equal("KAP1002 " + problem, document.ShownProblems());
    }
}
