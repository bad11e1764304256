namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>A node that aliases may stand for, with what it costs each time: its nodes, and how deep it is.</summary>
internal sealed class YamlAnchor
{
    /// <summary>Null while the node is still open: an alias inside it would make it contain itself.</summary>
    public SourceNode? Node { get; private set; }

    public long Nodes { get; private set; }

    public int Height { get; private set; }

    public void Close(SourceNode node, long nodes, int height)
    {
        Node = node;
        Nodes = nodes;
        Height = height;
    }
}
