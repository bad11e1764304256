using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading.Yaml.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Builds the tree of the first document: resolves scalars and aliases, and bounds what aliases stand for.</summary>
internal sealed class YamlTreeBuilder : IYamlEvents
{
    private const string MergeKey = "<<";
    private const string MergeTag = "tag:yaml.org,2002:merge";

    private readonly ReadingReport _report;
    private readonly StringTable _strings = new();
    private readonly TreeBuilder _tree;
    private readonly YamlScalarResolver _scalars;
    private readonly YamlTags _tags;
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<OpenCollection> _open = new();
    private bool _hasDocument;

    public YamlTreeBuilder(ReadingReport report)
    {
        _report = report;
        _tree = new TreeBuilder(_strings, report);
        _tags = new YamlTags(report);
        _scalars = new YamlScalarResolver(_strings, _tags, report);
    }

    public SourceNode? Root => _tree.Root;

    /// <summary>Whether the document is not to be used; an error has then been reported.</summary>
    public bool IsRefused { get; private set; }

    public bool IsDone { get; private set; }

    public void StartDocument(TextSpan span)
    {
        if (_hasDocument)
        {
            _report.Warning(ReadingDiagnostics.SeveralDocuments, span);
            IsDone = true;
        }

        _hasDocument = true;
    }

    public void EndDocument()
    {
        // Whether it was the last is still to be seen.
    }

    public void Scalar(ReadOnlySpan<char> value, YamlStyle style, TextSpan span, in YamlProperties properties)
    {
        if (IsDone)
        {
            return;
        }

        if (value.Length > ReadingLimits.TextCharacters)
        {
            TooLong(span);
            return;
        }

        if (span.Length == 0 && properties.IsEmpty && _tree.Depth > 0)
        {
            // Where a value is left out together with its ':', the key in front of it is longer than the parser knows.
            span = new TextSpan(Math.Max(span.Start, _tree.OpenEnd), 0);
        }

        var isKey = _tree.ExpectsKey;
        if (isKey)
        {
            Key(value, style, span, properties.Tag);
        }

        if (isKey && properties.Anchor is null)
        {
            return;
        }

        var node = _scalars.Resolve(value, style, span, properties);
        if (properties.Anchor is not null)
        {
            Anchor(properties)!.Close(node, nodes: 1, height: 0);
        }

        if (!isKey)
        {
            Add(node, span, nodes: 1, height: 0);
        }
    }

    public void Alias(string name, TextSpan span)
    {
        if (IsDone)
        {
            return;
        }

        if (!_anchors.TryGetValue(name, out var anchor))
        {
            Refuse(span, name, $"has no anchor in front of it; write '&{ReadingReport.Excerpt(name)}' before the value that it stands for");
        }
        else if (anchor.Node is null)
        {
            Refuse(span, name, "stands inside the value of its own anchor, which would never end; refer to a schema with $ref instead");
        }
        else if (_tree.ExpectsKey)
        {
            AliasKey(anchor.Node, span);
        }
        else if (_tree.Depth + anchor.Height <= ReadingLimits.Depth)
        {
            Add(anchor.Node, span, anchor.Nodes, anchor.Height);
        }
        else
        {
            TooDeep(span);
        }
    }

    public void Open(in YamlOpening opening)
    {
        if (IsDone)
        {
            return;
        }

        if (_tree.Depth == ReadingLimits.Depth)
        {
            TooDeep(new TextSpan(opening.Start, 1));
            return;
        }

        CheckTag(opening.Properties, opening.IsMapping);
        var outer = Anchor(opening.OuterProperties);
        var own = Anchor(opening.Properties);
        _open.Push(new OpenCollection(own, outer, opening.OuterProperties, opening.IsMapping, _tree.NodeCount, _tree.ExpectsKey));
        _tree.Open(opening.Start, opening.IsMapping);
    }

    public void Close(int end)
    {
        if (IsDone)
        {
            return;
        }

        var node = CloseNode(end, out var open, out var nodes, out var height);
        CheckTag(open.OuterProperties, open.IsMapping);
        open.OuterAnchor?.Close(node, nodes, height);
        if (open.IsKey)
        {
            ComplexKey(node.Span);
        }
        else
        {
            Add(node, node.Span, nodes: 1, height);
        }
    }

    public void CloseAsKey(int end, bool isFlow)
    {
        if (IsDone)
        {
            return;
        }

        var key = CloseNode(end, out var open, out _, out _);
        CheckTag(open.OuterProperties, isMapping: true);
        _open.Push(new OpenCollection(open.OuterAnchor, null, default, IsMapping: true, open.NodesBefore, IsKey: false));
        _tree.Open(key.Span.Start, isMapping: true);
        ComplexKey(key.Span);
    }

    private void ComplexKey(TextSpan span)
    {
        _report.Warning(ReadingDiagnostics.ComplexKey, new TextSpan(span.Start, 1));
        _tree.UnnamedKey(PendingNode.Dropped, span);
    }

    private SourceNode CloseNode(int end, out OpenCollection open, out long nodes, out int height)
    {
        open = _open.Pop();
        var node = _tree.Close(end == YamlOpening.WithLastChild ? _tree.OpenEnd : end, out height);
        nodes = _tree.NodeCount - open.NodesBefore + 1;
        open.Anchor?.Close(node, nodes, height);
        return node;
    }

    private void Key(ReadOnlySpan<char> value, YamlStyle style, TextSpan span, string? tag)
    {
        if (style == YamlStyle.Plain && tag is null or MergeTag && value.SequenceEqual(MergeKey.AsSpan()))
        {
            _tree.UnnamedKey(PendingNode.Merged, span);
            return;
        }

        // A key is a text, however it would resolve as a value: 200, true and null stand as they are written.
        _tree.Key(_strings.Intern(value, out var name), name, span);
        CheckPath(span);
    }

    private void AliasKey(SourceNode node, TextSpan span)
    {
        if (node is ScalarNode scalar)
        {
            _tree.Key(_strings.Intern(scalar.Text, out var name), name, span);
            CheckPath(span);
            return;
        }

        _report.Warning(ReadingDiagnostics.ComplexKey, span);
        _tree.UnnamedKey(PendingNode.Dropped, span);
    }

    private void Add(SourceNode node, TextSpan span, long nodes, int height)
    {
        _tree.Add(node, span.End, nodes, height);
        if (_tree.NodeCount > ReadingLimits.Nodes)
        {
            _report.TooManyNodes(span);
            Refuse();
        }
    }

    /// <summary>An anchor may be given anew; aliases stand for the last one in front of them.</summary>
    private YamlAnchor? Anchor(in YamlProperties properties) =>
        properties.Anchor is { } name ? _anchors[name] = new YamlAnchor() : null;

    private void CheckTag(in YamlProperties properties, bool isMapping)
    {
        if (properties.Tag is { } tag)
        {
            _tags.Collection(tag, properties.Span, isMapping);
        }
    }

    private void CheckPath(TextSpan span)
    {
        if (!_tree.IsPathWithinLimit)
        {
            _report.KeyTooLong(span);
            Refuse();
        }
    }

    private void TooLong(TextSpan span)
    {
        if (_tree.ExpectsKey)
        {
            _report.KeyTooLong(span);
        }
        else
        {
            _report.TextTooLong(span);
        }

        Refuse();
    }

    private void TooDeep(TextSpan span)
    {
        _report.TooDeep(span);
        Refuse();
    }

    private void Refuse(TextSpan alias, string name, string words)
    {
        _report.Error(ReadingDiagnostics.InvalidAlias, alias, ReadingReport.Excerpt(name), words);
        Refuse();
    }

    private void Refuse()
    {
        IsRefused = true;
        IsDone = true;
    }

    private readonly record struct OpenCollection(
        YamlAnchor? Anchor,
        YamlAnchor? OuterAnchor,
        YamlProperties OuterProperties,
        bool IsMapping,
        long NodesBefore,
        bool IsKey);
}
