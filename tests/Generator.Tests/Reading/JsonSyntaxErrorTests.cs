namespace KaptureContracts.Generator.Tests.Reading;

public sealed class JsonSyntaxErrorTests
{
    [Theory]
    [InlineData("{\n  \"a\": 1,\n}", "(2,9) Not valid JSON: nothing follows this comma before '}'; remove the comma")]
    [InlineData("[1,]", "(1,3) Not valid JSON: nothing follows this comma before ']'; remove the comma")]
    [InlineData("[1,,2]", "(1,4) Not valid JSON: a value is missing between two commas; remove one of them")]
    [InlineData("[,]", "(1,2) Not valid JSON: a value is expected here, and this is ','")]
    [InlineData("{\"a\": 1\n \"b\": 2}", "(2,2) Not valid JSON: a comma is missing before this; write ',' after the value in front of it, or end the object that begins at line 1, column 1 with '}'")]
    [InlineData("{\"a\" 1}", "(1,6) Not valid JSON: a colon is missing between the property's name and its value; write ':' before this")]
    [InlineData("{\"a\": }", "(1,7) Not valid JSON: a value is missing before this; write one, or null")]
    [InlineData("{a: 1}", "(1,2) Not valid JSON: a property name stands in double quotes; write \"name\": value")]
    [InlineData("{'a': 1}", "(1,2) Not valid JSON: a property name stands in double quotes, not in single ones; write \"name\": value")]
    [InlineData("{\"a\": 'b'}", "(1,7) Not valid JSON: a text stands in double quotes, not in single ones; write \"text\"")]
    [InlineData("{\"a\": 1 // one\n}", "(1,9) Not valid JSON: JSON has no comments; remove it, or write the document in YAML")]
    [InlineData("# top\n{}", "(1,1) Not valid JSON: JSON has no comments; remove it, or write the document in YAML")]
    [InlineData("{\"a\": [1, 2}", "(1,12) Not valid JSON: '}' cannot end the array that begins at line 1, column 7, which ends with ']'")]
    [InlineData("{]", "(1,2) Not valid JSON: ']' cannot end the object that begins at line 1, column 1, which ends with '}'")]
    [InlineData("{} {}", "(1,4) Not valid JSON: the document already ended before this; remove what follows it")]
    [InlineData("[1; 2]", "(1,3) Not valid JSON: ';' cannot stand here; the array that begins at line 1, column 1 goes on with ',' or ends with ']'")]
    [InlineData("{\"a\": True}", "(1,7) Not valid JSON: 'True' is not how JSON writes it; write true")]
    [InlineData("{\"a\": None}", "(1,7) Not valid JSON: 'None' is not how JSON writes it; write null")]
    [InlineData("{\"a\": NaN}", "(1,7) Not valid JSON: 'NaN' is no number that JSON knows; leave it out, or write a number")]
    [InlineData("{\"a\": string}", "(1,7) Not valid JSON: 'string' is no value that JSON knows; a text stands in double quotes")]
    [InlineData("[007]", "(1,2) Not valid JSON: the number 007 has a zero in front; remove it, or put the number in quotes if it is a text")]
    [InlineData("[+1]", "(1,2) Not valid JSON: a number has no plus sign in front; write 1")]
    [InlineData("[.5]", "(1,2) Not valid JSON: '.5' is no number, for a digit must come first; write 0.5, not .5")]
    [InlineData("[5.]", "(1,2) Not valid JSON: the number 5. is not complete; digits must follow '.', 'e' and the exponent's sign")]
    [InlineData("[1.2.3]", "(1,2) Not valid JSON: '1.2.3' is no number; put it in double quotes if it is a text")]
    [InlineData("[\"a\nb\"]", "(1,2) Not valid JSON: this text has no closing quote on its line; write the quote, or a line break within the text as \\n")]
    [InlineData("[\"a\tb\"]", "(1,4) Not valid JSON: a tab cannot stand in a text as it is; write it as \\t")]
    [InlineData("[\"a\u0001b\"]", "(1,4) Not valid JSON: the control character U+0001 cannot stand in a text as it is; write it as \\u0001")]
    [InlineData("[\"C:\\dir\"]", "(1,5) Not valid JSON: '\\d' is no escape that JSON knows; write a backslash itself as \\\\")]
    [InlineData("[\"\\u12g4\"]", "(1,3) Not valid JSON: four hexadecimal digits must follow \\u, such as \\u00e9")]
    [InlineData("{\"a\\x\": 1}", "(1,4) Not valid JSON: '\\x' is no escape that JSON knows; write a backslash itself as \\\\")]
    [InlineData("[@]", "(1,2) Not valid JSON: a value is expected here, and this is '@'")]
    public void ASyntaxErrorIsReportedWhereItIsInWordsThatMendIt(string text, string problem)
    {
        var document = Document.Json(text);
        Assert.Null(document.Root);
        Assert.Equal("KAP1001 " + problem, document.ShownProblems());
    }

    [Theory]
    [InlineData("{\n  \"paths\": {\n    \"/a\": [", "(3,12) Not valid JSON: the file ends before the array that begins at line 3, column 11 does, which ends with ']'; the rest of the file may be lost")]
    [InlineData("{\n  \"paths\": {\n    \"/a\": 1\n", "(4,1) Not valid JSON: the file ends before the object that begins at line 2, column 12 does, which ends with '}'; the rest of the file may be lost")]
    [InlineData("{\"a\": {\"b\"", "(1,11) Not valid JSON: the file ends before the object that begins at line 1, column 7 does, which ends with '}'; the rest of the file may be lost")]
    [InlineData("{\"a\": 1, ", "(1,10) Not valid JSON: the file ends before the object that begins at line 1, column 1 does, which ends with '}'; the rest of the file may be lost")]
    [InlineData("{\"a\": \"bcd", "(1,11) Not valid JSON: the file ends inside the text that begins at line 1, column 7; its closing quote is missing")]
    [InlineData("{\"a\": tr", "(1,7) Not valid JSON: 'tr' is no value that JSON knows; a text stands in double quotes")]
    public void ATruncatedFileNamesWhatIsNotClosed(string text, string problem) =>
        Assert.Equal("KAP1001 " + problem, Document.Json(text).ShownProblems());

    [Fact]
    public void LineAndColumnAreCountedInCharactersWhateverStandsBefore()
    {
        var document = Document.Json("{\r\n  \"é€😀\": \"😀\", x\r\n}");
        Assert.StartsWith("KAP1001 (2,17) ", document.ShownProblems(), StringComparison.Ordinal);
        Assert.Equal("x", document.At(document.Problems[0].Span));
    }

    [Fact]
    public void AnExcerptInAMessageIsShortAndOnOneLine()
    {
        var message = Document.Json("[" + new string('x', 10_000) + "]").ShownProblems();
        Assert.True(message.Length < 300, message);
        Assert.DoesNotContain('\n', Document.Json("{\"a\\nb\":1,\"a\\nb\":2}").ShownProblems());
    }
}
