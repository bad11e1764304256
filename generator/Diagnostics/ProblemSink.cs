using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// Collects the problems of one document and turns spans of its text into lines and columns. What several references lead to is
/// looked at several times, and still told once.
/// </summary>
internal sealed class ProblemSink
{
    /// <summary>Problems of one ID in a document: whoever mends so many sees the rest with the next build.</summary>
    public const int MostOfOneId = 1_000;

    private readonly List<(string Path, SourceText Text, int Offset)> _texts = [];
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ProblemSink(string path, SourceText text) => Append(path, text);

    public bool HasErrors { get; private set; }

    /// <summary>Puts another file behind those that are there, and tells where its text begins.</summary>
    public int Append(string path, SourceText text)
    {
        // A place between two texts, so that the end of one is not the beginning of the next.
        var offset = _texts.Count == 0 ? 0 : _texts[_texts.Count - 1].Offset + _texts[_texts.Count - 1].Text.Length + 1;
        _texts.Add((path, text, offset));
        return offset;
    }

    /// <summary>Takes over what has been reported of another file.</summary>
    public void Absorb(ProblemSink other)
    {
        HasErrors |= other.HasErrors;
        foreach (var problem in other._problems)
        {
            Add(problem);
        }
    }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (IsFull(descriptor))
        {
            return;
        }

        var (path, text, offset) = _texts.FindLast(item => item.Offset <= span.Start);
        var start = Math.Min(span.Start - offset, text.Length);
        var end = Math.Min(span.End - offset, text.Length);
        var bounded = TextSpan.FromBounds(start, end);
        Add(new Problem(
            descriptor, path, bounded, text.Lines.GetLinePositionSpan(bounded), arguments.Select(MessageText.Of).ToEquatableArray()));
    }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<Problem> ToProblems()
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path, _, _) in _texts.Where(text => !positions.ContainsKey(text.Path)))
        {
            positions.Add(path, positions.Count);
        }

        return _problems
            .OrderBy(problem => positions.TryGetValue(problem.Path, out var position) ? position : -1)
            .ThenBy(problem => problem.Span.Start)
            .ToEquatableArray();
    }

    private bool IsFull(DiagnosticDescriptor descriptor) =>
        _counts.TryGetValue(descriptor.Id, out var count) && count >= MostOfOneId;

    private void Add(Problem problem)
    {
        if (IsFull(problem.Descriptor) || !_known.Add(problem))
        {
            return;
        }

        _counts.TryGetValue(problem.Descriptor.Id, out var count);
        _counts[problem.Descriptor.Id] = count + 1;
        _problems.Add(problem);
    }
}
