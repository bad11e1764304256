using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// Collects the problems of one document and turns spans of its text into lines and columns. What several references lead to is
/// looked at several times, and still told once.
/// </summary>
internal sealed class ProblemSink(string path, SourceText text)
{
    /// <summary>Problems of one ID in a document: whoever mends so many sees the rest with the next build.</summary>
    public const int MostOfOneId = 1_000;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        _counts.TryGetValue(descriptor.Id, out var count);
        if (count == MostOfOneId)
        {
            return;
        }

        var start = Math.Min(span.Start, text.Length);
        var end = Math.Min(span.End, text.Length);
        var bounded = TextSpan.FromBounds(start, end);
        var problem = new Problem(
            descriptor, path, bounded, text.Lines.GetLinePositionSpan(bounded), arguments.Select(MessageText.Of).ToEquatableArray());
        if (_known.Add(problem))
        {
            _counts[descriptor.Id] = count + 1;
            _problems.Add(problem);
        }
    }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<Problem> ToProblems() => _problems.OrderBy(problem => problem.Span.Start).ToEquatableArray();
}
