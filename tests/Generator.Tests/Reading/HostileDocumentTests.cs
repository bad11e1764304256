using System.Text;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed class HostileDocumentTests
{
    private const int Deep = 100_000;

    [Theory]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.json", "{\"a\":", "}")]
    [InlineData("a.yaml", "[", "]")]
    [InlineData("a.yaml", "{a: ", "}")]
    [InlineData("a.yaml", "- ", "")]
    [InlineData("a.yaml", "? ", "")]
    [InlineData("a.yaml", "[\n", "]")]
    [InlineData("a.yaml", "{? ", "}")]
    [InlineData("a.yaml", "- ? - ", "")]
    [InlineData("a.yaml", "[? ", "]")]
    [InlineData("a.yaml", "[a: ", "]")]
    public void NestingOfAHundredThousandIsRefusedWhereItGoesTooDeep(string path, string open, string close)
    {
        var text = Repeat(open, Deep) + "1" + Repeat(close, Deep);
        var document = Document.Read(text, path);
        Assert.Null(document.Root);
        var problem = Assert.Single(document.Problems, problem => problem.Descriptor.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal("KAP1005", problem.Descriptor.Id);
        Assert.InRange(problem.Span.Start, 1, 2_000);
    }

    [Theory]
    [InlineData("a.json", 256, true)]
    [InlineData("a.json", 257, false)]
    [InlineData("a.yaml", 256, true)]
    [InlineData("a.yaml", 257, false)]
    public void TwoHundredAndFiftySixLevelsAreTheLimit(string path, int levels, bool isRead)
    {
        var document = Document.Read(Repeat("[", levels) + Repeat("]", levels), path);
        Assert.Equal(isRead, document.Root is not null);
        Assert.Equal(isRead ? string.Empty : "KAP1005 (1,257) The document is too deep or too large: mappings and lists stand more than 256 deep in one another here; make it flatter, for instance with a $ref", document.ShownProblems());
    }

    [Fact]
    public void AliasesThatMultiplyAreCountedAsWhatTheyStandFor()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            text.Append(null, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        var problem = Assert.Single(Document.Yaml(text.ToString()).Problems);
        Assert.Equal("KAP1005", problem.Descriptor.Id);
        Assert.Equal(6, problem.Lines.Start.Line);
    }

    [Fact]
    public void AliasesThatMakeATreeDeeperThanItsTextAreRefused()
    {
        var text = new StringBuilder("- &a0 [x]\n");
        for (var i = 1; i < 1_000; i++)
        {
            text.Append(null, $"- &a{i} [*a{i - 1}]\n");
        }

        var problem = Assert.Single(Document.Yaml(text.ToString()).Problems);
        Assert.Equal("KAP1005", problem.Descriptor.Id);
        Assert.Equal(255, problem.Lines.Start.Line);
    }

    [Fact]
    public void MergesThatMultiplyAreCountedAsWhatTheyLookAt()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 1_000).Select(i => $"k{i}: {i}"));
        var merges = string.Join(", ", Enumerable.Repeat("*a", 10_000));
        var problem = Assert.Single(Document.Yaml($"a: &a {{{keys}}}\nb: {{<<: [{merges}]}}\n").Problems);
        Assert.Equal("KAP1005", problem.Descriptor.Id);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void AMillionValuesAreRead(string path)
    {
        var document = Document.Read($"[{Repeat("\"v\",\n", 999_999)}\"v\"]", path);
        Assert.Equal(1_000_000, Assert.IsType<SequenceNode>(document.Root).Items.Length);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void AScalarOfManyMegabytesIsRead(string path)
    {
        var text = Repeat("0123456789abcdéf", 1 << 18);
        var document = Document.Read($"[\"{text}\", \"{text}\\n\"]", path);
        var items = Assert.IsType<SequenceNode>(document.Root).Items;
        Assert.Equal(text, Assert.IsType<ScalarNode>(items[0]).Text);
        Assert.Equal(text + "\n", Assert.IsType<ScalarNode>(items[1]).Text);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void ManyKeysThatStandTwiceAreNotAllReported(string path)
    {
        var document = Document.Read($"{{{string.Join(",\n", Enumerable.Range(0, 50_000).Select(i => $"\"k{i % 2}\": {i}"))}}}", path);
        Assert.Equal(2, Assert.IsType<MappingNode>(document.Root).Entries.Length);
        Assert.Equal(1_000, document.Problems.Count);
    }

    [Fact]
    public void ATextOfMoreCharactersThanAnyDocumentHasIsRefusedUnread()
    {
        var problems = new ProblemSink("a.json", SourceText.From(string.Empty));
        Assert.Null(DocumentReader.Read("a.json", new EndlessText(), problems, TestContext.Current.CancellationToken));
        Assert.Equal(
            "a.json(1,1): error KAP1005: The document is too deep or too large: it has 268,435,457 characters, the limit is 268,435,456",
            Assert.Single(problems.ToProblems()).ToDiagnostic().ToString());
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.yaml")]
    public void ACancelledReadEndsWithACancellation(string path)
    {
        var text = SourceText.From($"[{Repeat("1,\n", 100_000)}1]");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentReader.Read(path, text, new ProblemSink(path, text), source.Token));
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private sealed class EndlessText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => ReadingLimits.Characters + 1;

        public override char this[int position] => throw new InvalidOperationException("It is not to be read.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => _ = this[sourceIndex];
    }
}
