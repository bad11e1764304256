using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Where an operation stands.</summary>
internal sealed record OperationSite(
    MappingEntry PathKey, MappingEntry Method, MappingNode PathItem, string PathItemPointer, MappingNode Operation, string Pointer)
{
    public string Path => PathKey.Key;

    public string? OperationId => (Operation["operationId"] as ScalarNode)?.Text;

    public IEnumerable<string> Tags => (Operation["tags"] as SequenceNode)?.Items.OfType<ScalarNode>().Select(tag => tag.Text) ?? [];

    public string Name => $"{Method.Key.ToUpperInvariant()} {Path}";
}
