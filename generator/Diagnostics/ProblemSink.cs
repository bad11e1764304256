using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>Collects the problems of one document and turns spans of its text into lines and columns.</summary>
internal sealed class ProblemSink(string path, SourceText text)
{
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        var start = Math.Min(span.Start, text.Length);
        var end = Math.Min(span.End, text.Length);
        var bounded = TextSpan.FromBounds(start, end);
        var lines = text.Lines.GetLinePositionSpan(bounded);
        _problems.Add(new Problem(descriptor, path, bounded, lines, arguments.ToEquatableArray()));
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }

    public EquatableArray<Problem> ToProblems() => new(_problems.ToImmutable());
}
