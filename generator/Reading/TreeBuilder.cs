using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>
/// Builds the tree bottom-up on a stack of its own: a document nested without end costs no stack of the compiler's. Nodes that
/// wait for their mapping or sequence to close lie in one array that the whole document shares.
/// </summary>
internal sealed class TreeBuilder(StringTable strings, ReadingReport report)
{
    private readonly MappingBuilder _mappings = new(strings, report);
    private Frame[] _frames = new Frame[32];
    private PendingNode[] _pending = new PendingNode[256];
    private int _pendingCount;

    public int Depth { get; private set; }

    /// <summary>Nodes so far, every alias counted as all that it stands for.</summary>
    public long NodeCount { get; private set; }

    public SourceNode? Root { get; private set; }

    /// <summary>Whether the keys that lead to the last key are, together with it, within their limit.</summary>
    public bool IsPathWithinLimit { get; private set; } = true;

    /// <summary>Whether the next node is a key of the open mapping.</summary>
    public bool ExpectsKey => Depth > 0 && _frames[Depth - 1] is { IsMapping: true, HasKey: false };

    public bool IsInMapping => Depth > 0 && _frames[Depth - 1].IsMapping;

    /// <summary>Where the innermost open mapping or sequence begins.</summary>
    public int OpenStart => _frames[Depth - 1].Start;

    /// <summary>Where the last child of the innermost open mapping or sequence ends, or that begins if it has none.</summary>
    public int OpenEnd => _frames[Depth - 1].End;

    public void Open(int start, bool isMapping)
    {
        if (Depth == _frames.Length)
        {
            Array.Resize(ref _frames, Depth * 2);
        }

        var path = Depth == 0 ? 0 : _frames[Depth - 1].Path + (_frames[Depth - 1].KeyText?.Length ?? 0);
        _frames[Depth++] = new Frame { Start = start, End = start, FirstPending = _pendingCount, Height = 1, IsMapping = isMapping, Path = path };
    }

    public void Key(int number, string text, TextSpan span) => Key(PendingNode.Plain, number, text, span);

    /// <summary>A key that has no name: what stands at it is merged into the mapping, or dropped.</summary>
    public void UnnamedKey(int kind, TextSpan span) => Key(kind, -1, string.Empty, span);

    /// <summary>Adds a scalar, or a finished node that an alias stands for.</summary>
    public void Add(SourceNode node, int end, long nodes = 1, int height = 0)
    {
        NodeCount += nodes;
        if (Depth == 0)
        {
            Root = node;
            return;
        }

        ref var frame = ref _frames[Depth - 1];
        frame.End = end;
        frame.Height = Math.Max(frame.Height, height + 1);
        frame.HasKey = false;
        if (frame.IsMapping && frame.KeyKind == PendingNode.Dropped)
        {
            return;
        }

        if (_pendingCount == _pending.Length)
        {
            Array.Resize(ref _pending, _pendingCount * 2);
        }

        _pending[_pendingCount++] = new PendingNode(frame.KeyKind, frame.KeyNumber, frame.KeyText!, frame.KeySpan, node);
    }

    /// <summary>Closes the innermost mapping or sequence; it is not yet added to the one around it.</summary>
    public SourceNode Close(int end, out int height)
    {
        var frame = _frames[--Depth];
        var span = TextSpan.FromBounds(frame.Start, Math.Max(frame.Start, end));
        var children = _pending.AsSpan(frame.FirstPending, _pendingCount - frame.FirstPending);
        SourceNode node = frame.IsMapping ? Mapping(span, children, frame.HasMerges) : Sequence(span, children);
        children.Clear();
        _pendingCount = frame.FirstPending;
        height = frame.Height;
        return node;
    }

    private void Key(int kind, int number, string text, TextSpan span)
    {
        ref var frame = ref _frames[Depth - 1];
        if (frame.Start < 0)
        {
            frame.Start = span.Start;
        }

        frame.End = span.End;
        frame.HasKey = true;
        frame.HasMerges |= kind == PendingNode.Merged;
        frame.KeyKind = kind;
        frame.KeyNumber = number;
        frame.KeyText = text;
        frame.KeySpan = span;
        IsPathWithinLimit &= text.Length <= ReadingLimits.KeyCharacters && frame.Path + text.Length <= ReadingLimits.PathCharacters;
    }

    private MappingNode Mapping(TextSpan span, Span<PendingNode> children, bool hasMerges)
    {
        if (!hasMerges)
        {
            return _mappings.Build(span, children);
        }

        var mapping = _mappings.BuildMerged(span, children, ReadingLimits.Nodes - NodeCount, out var visited);
        NodeCount += visited;
        return mapping;
    }

    private static SequenceNode Sequence(TextSpan span, ReadOnlySpan<PendingNode> children)
    {
        var items = new SourceNode[children.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = children[i].Value;
        }

        return new SequenceNode(span, ImmutableCollectionsMarshal.AsImmutableArray(items));
    }

    private struct Frame
    {
        public int Start;
        public int End;
        public int FirstPending;
        public int Height;
        public bool IsMapping;
        public bool HasKey;
        public bool HasMerges;
        public int KeyKind;
        public int KeyNumber;
        public int Path;
        public string? KeyText;
        public TextSpan KeySpan;
    }
}
