using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>Moves a tree behind another text.</summary>
internal sealed class SpanShift
{
    private readonly int _offset;

    /// <summary>A YAML alias yields the very node of its anchor: it stays one node.</summary>
    private readonly Dictionary<SourceNode, SourceNode> _moved = [];

    private SpanShift(int offset) => _offset = offset;

    public static SourceNode Of(SourceNode root, int offset) => new SpanShift(offset).Move(root);

    /// <summary>Readers bound the depth of a tree, and so of these calls.</summary>
    private SourceNode Move(SourceNode node)
    {
        if (_moved.TryGetValue(node, out var known))
        {
            return known;
        }

        SourceNode moved = node switch
        {
            MappingNode mapping => new MappingNode(
                Move(mapping.Span),
                [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, Move(entry.KeySpan), Move(entry.Value)))]),
            SequenceNode sequence => new SequenceNode(Move(sequence.Span), [.. sequence.Items.Select(Move)]),
            _ => Move((ScalarNode)node),
        };
        _moved.Add(node, moved);
        return moved;
    }

    private ScalarNode Move(ScalarNode scalar) => new(Move(scalar.Span), scalar.Kind, scalar.Text);

    private TextSpan Move(TextSpan span) => new(span.Start + _offset, span.Length);
}
