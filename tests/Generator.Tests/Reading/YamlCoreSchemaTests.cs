using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class YamlCoreSchemaTests
{
    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("!!null null")]
    [InlineData("!!null ''")]
    public void NullIsNull(string plain) => Assert.Equal((ScalarKind.Null, "null"), Read(plain));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("!!bool 'true'", "true")]
    public void TrueAndFalseAreBooleans(string plain, string text) => Assert.Equal((ScalarKind.Boolean, text), Read(plain));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-17", "-17")]
    [InlineData("+17", "17")]
    [InlineData("007", "7")]
    [InlineData("-000", "-0")]
    [InlineData("1713516551152", "1713516551152")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("1.0", "1.0")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5e3", "-0.5e3")]
    [InlineData("+1.e-05", "1e-05")]
    [InlineData("01.50", "1.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("!!int '12'", "12")]
    [InlineData("!!float 12", "12")]
    public void NumbersAreWrittenAsJsonWritesThem(string plain, string text)
    {
        Assert.Equal((ScalarKind.Number, text), Read(plain));
        Assert.Equal(text, System.Text.Json.JsonDocument.Parse(text).RootElement.GetRawText());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("No")]
    [InlineData("y")]
    [InlineData("nULL")]
    [InlineData("tRUE")]
    [InlineData("2024-04-19")]
    [InlineData("2024-04-19T14:19:11Z")]
    [InlineData("12:30:45")]
    [InlineData("1_000")]
    [InlineData("0b101")]
    [InlineData("0o18")]
    [InlineData("0xfg")]
    [InlineData("0x")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1a")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-.")]
    [InlineData(".e3")]
    [InlineData("+0x1F")]
    [InlineData("=")]
    public void EverythingElseIsAText(string plain) => Assert.Equal((ScalarKind.String, plain), Read(plain));

    [Theory]
    [InlineData("'1'", "1")]
    [InlineData("\"true\"", "true")]
    [InlineData("! 1", "1")]
    [InlineData("!!str 1", "1")]
    [InlineData("!!str", "")]
    [InlineData("!<tag:yaml.org,2002:str> null", "null")]
    [InlineData("!!timestamp 2024-04-19", "2024-04-19")]
    public void QuotesAndTagsMakeATextOfWhatIsNone(string written, string text) => Assert.Equal((ScalarKind.String, text), Read(written));

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    public void ANumberThatJsonCannotHoldIsATextAndReported(string plain)
    {
        var document = Document.Yaml("a: " + plain);
        Assert.Equal($"{{a: \"{plain}\"}}", TreeText.Of(document.Root!));
        Assert.StartsWith($"KAP1012 (1,4) {plain} is a number to YAML", document.ShownProblems(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!!int abc", "\"abc\"", "KAP1011 (1,4) The tag '!!int' does not fit the text it stands before, and is ignored")]
    [InlineData("!!map abc", "\"abc\"", "KAP1011 (1,4) The tag '!!map' does not fit the text it stands before, and is ignored")]
    [InlineData("!money 5", "5", "KAP1011 (1,4) The tag '!money' is none that JSON has a counterpart for, and is ignored")]
    [InlineData("!!omap [b: 1]", "[{b: 1}]", "KAP1011 (1,4) The tag '!!omap' is none that JSON has a counterpart for, and is ignored")]
    [InlineData("!!seq {b: 1}", "{b: 1}", "KAP1011 (1,4) The tag '!!seq' does not fit the mapping it stands before, and is ignored")]
    [InlineData("!!str [b]", "[\"b\"]", "KAP1011 (1,4) The tag '!!str' does not fit the list it stands before, and is ignored")]
    public void ATagWithoutEffectIsReportedWhereItStands(string written, string value, string problem)
    {
        var document = Document.Yaml("a: " + written);
        Assert.Equal($"{{a: {value}}}", TreeText.Of(document.Root!));
        Assert.StartsWith(problem, document.ShownProblems(), StringComparison.Ordinal);
    }

    [Fact]
    public void TagsThatFitSayNothing() =>
        Assert.Equal("{a: {b: [1]}}", Document.Yaml("a: !!map\n  b: !!seq\n  - !!int 1\n").Shown());

    private static (ScalarKind Kind, string Text) Read(string written)
    {
        var document = Document.Yaml("a: " + written);
        Assert.Empty(document.Problems);
        var scalar = Assert.IsType<ScalarNode>(Assert.IsType<MappingNode>(document.Root)["a"]);
        return (scalar.Kind, scalar.Text);
    }
}
