using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Where an operation stands.</summary>
internal sealed record OperationSite(
    MappingEntry PathKey, MappingEntry Method, MappingNode PathItem, string PathItemPointer, MappingNode Operation, string Pointer)
{
    public string Path => PathKey.Key;

    public string Name => $"{Method.Key.ToUpperInvariant()} {Path}";
}
