using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Builds the tree from the parser's events: resolves scalars and aliases, and bounds what aliases stand for.</summary>
internal sealed class YamlTreeBuilder
{
    private const string MergeKey = "<<";
    private const string MergeTag = "tag:yaml.org,2002:merge";

    /// <summary>Values that are longer rarely repeat; keys are shared whatever their length.</summary>
    private const int LongestShared = 40;

    private readonly YamlSource _source;
    private readonly ReadingReport _report;
    private readonly StringTable _strings = new();
    private readonly TreeBuilder _tree;
    private readonly YamlPositions _positions;
    private readonly YamlTags _tags;
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<OpenCollection> _open = new();

    public YamlTreeBuilder(DocumentText document, YamlSource source, ReadingReport report)
    {
        _source = source;
        _report = report;
        _tree = new TreeBuilder(_strings, report);
        _positions = new YamlPositions(document);
        _tags = new YamlTags(report);
    }

    public SourceNode? Root => _tree.Root;

    /// <summary>Where the innermost flow mapping or sequence that is still open begins, if one is.</summary>
    public int? OpenFlowStart => _open.Count > 0 && _open.Peek().HasBrackets ? _tree.OpenStart : null;

    public bool IsInMapping => _tree.IsInMapping;

    /// <summary>False when the document cannot be read on; an error has then been reported.</summary>
    public bool Take(ParsingEvent parsed) => parsed switch
    {
        Scalar scalar => Take(scalar),
        MappingStart mapping => Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow),
        SequenceStart sequence => Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow),
        MappingEnd or SequenceEnd => Close(parsed),
        AnchorAlias alias => Take(alias),
        _ => true,
    };

    private bool Take(Scalar scalar)
    {
        var span = _positions.OfScalar(scalar);
        var isKey = _tree.ExpectsKey;
        if (isKey && !IsIndentedWithSpaces(scalar))
        {
            return false;
        }

        var value = _source.Restore(scalar.Value);
        if (isKey)
        {
            Key(scalar, value, span);
        }

        if (isKey && scalar.Anchor.IsEmpty)
        {
            return true;
        }

        var node = Node(scalar, value, span);
        if (!scalar.Anchor.IsEmpty)
        {
            Anchor(scalar.Anchor).Close(node, nodes: 1, height: 0);
        }

        return isKey || Add(node, span, nodes: 1, height: 0);
    }

    private void Key(Scalar scalar, string value, TextSpan span)
    {
        if (value == MergeKey && scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value == MergeTag))
        {
            _tree.UnnamedKey(PendingNode.Merged, span);
            return;
        }

        // A key is a text, however it would resolve as a value: 200, true and null stand as they are written.
        _tree.Key(_strings.Intern(value, out var name), name, span);
    }

    private ScalarNode Node(Scalar scalar, string value, TextSpan span)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var text = value;
        var kind = ScalarKind.String;
        if (scalar.Tag is { IsEmpty: false, IsNonSpecific: false })
        {
            kind = _tags.Scalar(scalar.Tag, isPlain, value, _positions.OfProperties(scalar), out text);
        }
        else if (isPlain && scalar.Tag.IsEmpty)
        {
            kind = YamlCoreSchema.Resolve(value, out text);
            if (kind == ScalarKind.String && value[0] is '.' or '-' or '+' && YamlNumber.IsBeyondJson(value))
            {
                _report.Warning(ReadingDiagnostics.NotANumberOfJson, span, value);
            }
        }

        if (text.Length <= LongestShared)
        {
            _ = _strings.Intern(text, out text);
        }

        return new ScalarNode(span, kind, text);
    }

    private bool Take(AnchorAlias alias)
    {
        var span = _positions.Of(alias);
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var anchor))
        {
            _report.Error(
                ReadingDiagnostics.InvalidAlias,
                span,
                ReadingReport.Excerpt(name),
                $"has no anchor in front of it; write '&{ReadingReport.Excerpt(name)}' before the value that it stands for");
            return false;
        }

        if (anchor.Node is null)
        {
            _report.Error(
                ReadingDiagnostics.InvalidAlias,
                span,
                ReadingReport.Excerpt(name),
                "stands inside the value of its own anchor, which would never end; refer to a schema with $ref instead");
            return false;
        }

        if (_tree.ExpectsKey)
        {
            AliasKey(anchor.Node, span);
            return true;
        }

        if (_tree.Depth + anchor.Height <= ReadingLimits.Depth)
        {
            return Add(anchor.Node, span, anchor.Nodes, anchor.Height);
        }

        _report.TooDeep(span);
        return false;
    }

    private void AliasKey(SourceNode node, TextSpan span)
    {
        if (node is ScalarNode scalar)
        {
            _tree.Key(_strings.Intern(scalar.Text, out var name), name, span);
            return;
        }

        _report.Warning(ReadingDiagnostics.ComplexKey, span);
        _tree.UnnamedKey(PendingNode.Dropped, span);
    }

    private bool Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        // A single pair in a flow sequence, as in [a: b], is a mapping without braces, and the parser does not say where it begins.
        var isPair = isFlow && isMapping && !_tree.IsInMapping && node.End.Index == 0 && _tree.Depth > 0;
        var start = isPair ? -1 : _positions.StartOf(node);
        if (_tree.Depth == ReadingLimits.Depth)
        {
            _report.TooDeep(new TextSpan(Math.Max(start, 0), 1));
            return false;
        }

        if (!isFlow && !IsIndentedWithSpaces(node))
        {
            return false;
        }

        if (!node.Tag.IsEmpty && isMapping)
        {
            _tags.Mapping(node.Tag, _positions.OfProperties(node));
        }
        else if (!node.Tag.IsEmpty)
        {
            _tags.Sequence(node.Tag, _positions.OfProperties(node));
        }

        var isKey = _tree.ExpectsKey;
        if (isKey)
        {
            _report.Warning(ReadingDiagnostics.ComplexKey, new TextSpan(Math.Max(start, 0), 1));
        }

        var anchor = node.Anchor.IsEmpty ? null : Anchor(node.Anchor);
        _open.Push(new OpenCollection(anchor, _tree.NodeCount, isKey, isFlow && !isPair));
        _tree.Open(start, isMapping);
        return true;
    }

    private bool Close(ParsingEvent parsed)
    {
        var open = _open.Pop();
        if (_tree.IsInMapping && !_tree.ExpectsKey)
        {
            // The parser takes an alias in the place of a key for one without a value.
            _tree.Add(new ScalarNode(new TextSpan(_tree.OpenEnd, 0), ScalarKind.Null, "null"), _tree.OpenEnd);
        }

        var end = open.HasBrackets ? _positions.Of(parsed.Start) + 1 : _tree.OpenEnd;
        var node = _tree.Close(end, out var height);
        open.Anchor?.Close(node, _tree.NodeCount - open.NodesBefore + 1, height);
        if (!open.IsKey)
        {
            return Add(node, node.Span, nodes: 1, height);
        }

        _tree.UnnamedKey(PendingNode.Dropped, node.Span);
        return true;
    }

    private bool Add(SourceNode node, TextSpan span, long nodes, int height)
    {
        _tree.Add(node, span.End, nodes, height);
        if (_tree.NodeCount <= ReadingLimits.Nodes)
        {
            return true;
        }

        _report.TooManyNodes(span);
        return false;
    }

    /// <summary>An anchor may be given anew; aliases stand for the last one in front of them.</summary>
    private YamlAnchor Anchor(AnchorName name) => _anchors[name.Value] = new YamlAnchor();

    private bool IsIndentedWithSpaces(NodeEvent node)
    {
        if (!_source.HasTabs || (_open.Count > 0 && _open.Peek().HasBrackets))
        {
            return true;
        }

        if (_positions.TabInIndentation(_positions.Of(node.Start)) is not { } tab)
        {
            return true;
        }

        _report.Error(ReadingDiagnostics.TabIndentation, new TextSpan(tab, 1));
        return false;
    }

    private readonly record struct OpenCollection(YamlAnchor? Anchor, long NodesBefore, bool IsKey, bool HasBrackets);
}
