namespace KaptureContracts.PackageInspection;

/// <summary>
/// What a compiler of Roslyn 5.0 brings, whatever it runs on: itself, and what its package for netstandard2.0
/// (Microsoft.CodeAnalysis.CSharp 5.0.0) depends on, at the versions that it was built with.
/// </summary>
internal static class CompilerHost
{
    /// <summary>The one folder of plug-ins; a compiler of this version or a later one takes it.</summary>
    public const string PluginFolder = "analyzers/dotnet/roslyn5.0/cs";

    private static readonly Dictionary<string, Version> Assemblies = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(5, 0, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(5, 0, 0, 0),
        ["System.Buffers"] = new(4, 0, 2, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 3, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(8, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 1, 0),
    };

    public static bool Brings(AssemblyIdentity reference) =>
        Assemblies.TryGetValue(reference.Name, out var version) && reference.Version <= version;

    public static bool Knows(string name) => Assemblies.ContainsKey(name);
}
