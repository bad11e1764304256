namespace KaptureContracts.Generator;

/// <summary>What the build says about one document.</summary>
/// <param name="Namespace">The namespace of everything that is emitted.</param>
/// <param name="ClientName">The name of the client class.</param>
/// <param name="IsPublic">Whether the emitted types are public; internal otherwise.</param>
/// <param name="Operations">Which operations the client has; none choose all.</param>
internal sealed record DocumentSettings(string Namespace, string ClientName, bool IsPublic, EquatableArray<string> Operations)
{
    public static DocumentSettings Of(DocumentMetadata metadata) => new(
        metadata.Namespace,
        metadata.ClientName,
        !metadata.Visibility.Equals("internal", StringComparison.OrdinalIgnoreCase),
        metadata.Operations.Split(',').Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0).ToEquatableArray());
}
