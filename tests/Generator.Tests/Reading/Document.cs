using System.Text;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Reading;

/// <summary>A document as a test writes it, read.</summary>
internal sealed record Document(string Text, SourceNode? Root, IReadOnlyList<Problem> Problems)
{
    public static Document Json(string text) => Read(text, "test.openapi.json");

    public static Document Yaml(string text) => Read(text, "test.openapi.yaml");

    public static Document Read(string text, string path)
    {
        var source = SourceText.From(text, Encoding.UTF8);
        var problems = new ProblemSink(path, source);
        var root = DocumentReader.Read(path, source, problems, TestContext.Current.CancellationToken);
        var reported = problems.ToProblems();

        // Nothing is refused without a word, and nothing is handed on after an error.
        Assert.Equal(root is null, problems.HasErrors);
        return new Document(text, root, [.. reported]);
    }

    public string At(SourceNode node) => At(node.Span);

    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The tree as one line of text: <c>{title: "x", size: 1, tags: [null]}</c>.</summary>
    public string Shown()
    {
        Assert.NotNull(Root);
        Assert.Empty(Problems);
        return TreeText.Of(Root);
    }

    /// <summary>The problems, one a line: <c>KAP1001 (2,5) words</c>, line and column counted from 1.</summary>
    public string ShownProblems() => string.Join('\n', Problems.Select(Shown));

    private static string Shown(Problem problem)
    {
        var start = problem.Lines.Start;
        var message = problem.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return $"{problem.Descriptor.Id} ({start.Line + 1},{start.Character + 1}) {message}";
    }
}
