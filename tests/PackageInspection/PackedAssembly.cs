using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KaptureContracts.PackageInspection;

/// <summary>The name and version of an assembly.</summary>
internal sealed record AssemblyIdentity(string Name, Version Version)
{
    public override string ToString() => $"{Name} {Version}";
}

/// <summary>What an assembly says of itself, read without loading it.</summary>
/// <param name="Identity">Its name and version.</param>
/// <param name="References">The assemblies that it refers to.</param>
/// <param name="PublicNamespaces">The namespaces of its public types.</param>
/// <param name="IsReproducible">Whether the same sources always give the same bytes.</param>
/// <param name="SymbolPath">Where its symbols lay when it was built.</param>
internal sealed record PackedAssembly(
    AssemblyIdentity Identity,
    IReadOnlyList<AssemblyIdentity> References,
    IReadOnlySet<string> PublicNamespaces,
    bool IsReproducible,
    string SymbolPath)
{
    public static PackedAssembly Read(byte[] bytes)
    {
        using var image = new PEReader(new MemoryStream(bytes));
        var metadata = image.GetMetadataReader();
        var definition = metadata.GetAssemblyDefinition();
        var debug = image.ReadDebugDirectory();
        var symbols = debug.First(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        return new PackedAssembly(
            new AssemblyIdentity(metadata.GetString(definition.Name), definition.Version),
            [.. ReferencesOf(metadata)],
            PublicTypesOf(metadata).Select(type => metadata.GetString(type.Namespace)).ToHashSet(StringComparer.Ordinal),
            debug.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible),
            image.ReadCodeViewDebugDirectoryData(symbols).Path);
    }

    private static IEnumerable<AssemblyIdentity> ReferencesOf(MetadataReader metadata) =>
        from handle in metadata.AssemblyReferences
        let reference = metadata.GetAssemblyReference(handle)
        select new AssemblyIdentity(metadata.GetString(reference.Name), reference.Version);

    private static IEnumerable<TypeDefinition> PublicTypesOf(MetadataReader metadata) =>
        from handle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(handle)
        where (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public
        select type;
}
