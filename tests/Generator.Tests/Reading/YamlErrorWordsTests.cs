using System.Reflection;
using KaptureContracts.Generator.Reading.Yaml.Syntax;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class YamlErrorWordsTests
{
    private static readonly string LongKey = new('k', 1_025);

    public static TheoryData<string, string, string> Errors { get; } = new()
    {
        { "a: &x 1\nb: !!str *x\n", "(2,10)", nameof(YamlErrorWords.AliasWithProperties) },
        { "&x - a\n", "(1,1)", nameof(YamlErrorWords.AnchorAtItem) },
        { "!!map ? a\n", "(1,1)", nameof(YamlErrorWords.AnchorAtKeyMark) },
        { "a: & b\n", "(1,5)", nameof(YamlErrorWords.AnchorName) },
        { "a: &x\n  &y b\n", "(2,3)", nameof(YamlErrorWords.AnchorTwice) },
        { "&x\n&y [a]\n", "(2,1)", nameof(YamlErrorWords.AnchorTwice) },
        { "a: |\n    \n  b\n", "(2,1)", nameof(YamlErrorWords.BlankBeforeText) },
        { "a: [|\n ]\n", "(1,5)", nameof(YamlErrorWords.BlockWithinBrackets) },
        { "a: %b\n", "(1,4)", nameof(YamlErrorWords.Character) },
        { "a: b: c\n", "(1,5)", nameof(YamlErrorWords.Colon) },
        { "a\nb: c\n", "(2,2)", nameof(YamlErrorWords.Colon) },
        { "'a\n b': c\n", "(2,4)", nameof(YamlErrorWords.Colon) },
        { "[a\n b: c]\n", "(2,3)", nameof(YamlErrorWords.Colon) },
        { "[[a,\n b]: c]\n", "(2,4)", nameof(YamlErrorWords.Colon) },
        { "a: {b: c: d}\n", "(1,9)", nameof(YamlErrorWords.Colon) },
        { "a: [b,, c]\n", "(1,7)", nameof(YamlErrorWords.CommaTwice) },
        { "a: 'b'#c\n", "(1,7)", nameof(YamlErrorWords.Comment) },
        { "a: b # c\n  d\n", "(2,3)", nameof(YamlErrorWords.CommentWithinText) },
        { "a: [b, -]\n", "(1,8)", nameof(YamlErrorWords.DashWithinBrackets) },
        { "%YAML one\n---\na: b\n", "(1,6)", nameof(YamlErrorWords.Directive) },
        { "%TAG ! tag:x,2000:\n%TAG ! tag:y,2000:\n---\na: b\n", "(2,1)", nameof(YamlErrorWords.DirectiveTwice) },
        { "%YAML 1.2\na: b\n", "(2,1)", nameof(YamlErrorWords.DirectiveWithoutDocument) },
        { "'a'\n'b'\n", "(2,1)", nameof(YamlErrorWords.DocumentEnded) },
        { "a: b\n... c\n", "(2,5)", nameof(YamlErrorWords.DocumentMarkerLine) },
        { "a: \"\\q\"\n", "(1,5)", nameof(YamlErrorWords.Escape) },
        { "a: \"\\xg\"\n", "(1,7)", nameof(YamlErrorWords.EscapeDigits) },
        { "a: \"\\U00110000\"\n", "(1,5)", nameof(YamlErrorWords.EscapeValue) },
        { "a: [b}\n", "(1,6)", nameof(YamlErrorWords.Here) },
        { "a: - b\n", "(1,4)", nameof(YamlErrorWords.Item) },
        { "- a\nb: c\n", "(2,1)", nameof(YamlErrorWords.ItemExpected) },
        { "a: ? b\n", "(1,4)", nameof(YamlErrorWords.Key) },
        { "a: b\n[c]\n", "(2,1)", nameof(YamlErrorWords.KeyExpected) },
        { "a: b\n|\n", "(2,1)", nameof(YamlErrorWords.KeyExpected) },
        { $"a: b\n{LongKey}: c\n", "(2,1)", nameof(YamlErrorWords.KeyTooLong) },
        { "a: 'b\nc'\n", "(2,1)", nameof(YamlErrorWords.LineTooFarLeft) },
        { "a: [b\n---\n", "(2,1)", nameof(YamlErrorWords.MarkerWithinBrackets) },
        { "a: 'b\n---\n'\n", "(2,1)", nameof(YamlErrorWords.MarkerWithinQuotes) },
        { "a: 'b\n", "(1,4)", nameof(YamlErrorWords.NoClosingQuote) },
        { "a: \"b\\", "(1,4)", nameof(YamlErrorWords.NoClosingQuote) },
        { "a: b\n&x\nc: d\n", "(2,1)", nameof(YamlErrorWords.PropertiesWithoutKey) },
        { "a: > b\n", "(1,6)", nameof(YamlErrorWords.RestOfBlockHeader) },
        { "a: 'b' c\n", "(1,8)", nameof(YamlErrorWords.RestOfLine) },
        { "a: !<b c\n", "(1,4)", nameof(YamlErrorWords.Tag) },
        { "a: !!str%zz b\n", "(1,4)", nameof(YamlErrorWords.Tag) },
        { "a: !x!y b\n", "(1,4)", nameof(YamlErrorWords.TagHandle) },
        { "a: !!str !!int b\n", "(1,10)", nameof(YamlErrorWords.TagTwice) },
        { "a: [b,\nc]\n", "(2,1)", nameof(YamlErrorWords.TooFarLeft) },
        { "%YAML 2.0\n---\na: b\n", "(1,1)", nameof(YamlErrorWords.Version) },
        { "a: |0\n", "(1,5)", nameof(YamlErrorWords.ZeroIndentation) },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void AnErrorIsReportedAtItsCharacterInItsOwnWords(string text, string place, string words)
    {
        var expected = $"KAP1002 {place} Not valid YAML: {Words(words)}";
        Assert.StartsWith(expected, Document.Yaml(text).ShownProblems(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryErrorHasAnExample() => Assert.Equal(
        typeof(YamlErrorWords).GetFields().Select(field => field.Name).Order(StringComparer.Ordinal),
        Errors.Select(error => error.Data.Item3).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("a: |\n\t\nb: c\n", "(2,1)")]
    [InlineData("a: \"b\n\tc\"\n", "(2,1)")]
    [InlineData("- \t- a\n", "(1,3)")]
    [InlineData("?\ta: b\n", "(1,2)")]
    [InlineData("a:\n  b\n  \tc: d\n", "(3,3)")]
    public void ATabWhereSpacesIndentIsTheCause(string text, string place) =>
        Assert.StartsWith($"KAP1006 {place} ", Document.Yaml(text).ShownProblems(), StringComparison.Ordinal);

    private static string Words(string name) =>
        (string)typeof(YamlErrorWords).GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;
}
