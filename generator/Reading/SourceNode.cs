using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>A node of a document's text tree: what JSON and YAML have in common, with the characters it stands on.</summary>
/// <remarks>
/// The span covers the token as it is written: a string with its quotes, a mapping with its braces, a YAML block from its first
/// key to the end of its last value. A YAML alias yields the very node of its anchor, so its span lies there.
/// </remarks>
internal abstract class SourceNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

internal readonly record struct MappingEntry(string Key, TextSpan KeySpan, SourceNode Value);

internal sealed class SequenceNode(TextSpan span, ImmutableArray<SourceNode> items) : SourceNode(span)
{
    public ImmutableArray<SourceNode> Items { get; } = items;
}

internal sealed class ScalarNode(TextSpan span, ScalarKind kind, string text) : SourceNode(span)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>
    /// A string's value, unescaped; a number in JSON's notation (as it is written, wherever that is JSON's notation);
    /// <c>true</c>, <c>false</c> or <c>null</c>.
    /// </summary>
    public string Text { get; } = text;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
    Null,
}
