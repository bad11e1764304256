using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>A node of a document's text tree: what JSON and YAML have in common, with the characters it stands on.</summary>
internal abstract class SourceNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

internal sealed class MappingNode(TextSpan span, ImmutableArray<MappingEntry> entries) : SourceNode(span)
{
    /// <summary>In document order. Keys are unique: a key that stands twice is a problem, and the last one counts.</summary>
    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    public SourceNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

internal readonly record struct MappingEntry(string Key, TextSpan KeySpan, SourceNode Value);

internal sealed class SequenceNode(TextSpan span, ImmutableArray<SourceNode> items) : SourceNode(span)
{
    public ImmutableArray<SourceNode> Items { get; } = items;
}

internal sealed class ScalarNode(TextSpan span, ScalarKind kind, string text) : SourceNode(span)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>A string's value, unescaped; a number as it is written; <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public string Text { get; } = text;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
    Null,
}
