namespace KaptureContracts.PackageInspection;

/// <summary>The compiler can load the plug-in from its folder, and finds nothing there that it does not need.</summary>
internal static class PluginInspections
{
    private const string Plugin = "KaptureContracts.Generator";

    private static readonly string[] Files =
    [
        "KaptureContracts.Generator.dll",
        "Microsoft.Bcl.AsyncInterfaces.dll",
        "System.IO.Pipelines.dll",
        "System.Text.Encodings.Web.dll",
        "System.Text.Json.dll",
    ];

    public static IEnumerable<Inspection> Of(Package package)
    {
        var assemblies = package.Under(CompilerHost.PluginFolder)
            .Select(file => PackedAssembly.Read(package.Bytes($"{CompilerHost.PluginFolder}/{file}")))
            .ToDictionary(assembly => assembly.Identity.Name, StringComparer.Ordinal);
        return
        [
            new("The plug-in's folder holds the plug-in and what it loads", () =>
                Inspection.Differences(Files, package.Under(CompilerHost.PluginFolder))),
            new("There is one folder of plug-ins", () =>
                package.Under("analyzers").Where(file => !$"analyzers/{file}".StartsWith(CompilerHost.PluginFolder + "/", StringComparison.Ordinal))),
            new("Every reference of every DLL there is in the folder or the compiler's", () =>
                from assembly in assemblies.Values
                from reference in assembly.References
                where !CompilerHost.Brings(reference) && !IsPacked(assemblies, reference)
                select $"{assembly.Identity} needs {reference}"),
            new("Nothing there is the compiler's own", () => assemblies.Keys.Where(CompilerHost.Knows)),
            new("Everything there is loaded by the plug-in", () => assemblies.Keys.Except(Reachable(assemblies), StringComparer.Ordinal)),
            new("The plug-in is reproducibly built, and tells nothing of where", () =>
                assemblies[Plugin] is { IsReproducible: true } plugin && plugin.SymbolPath.StartsWith("/_", StringComparison.Ordinal)
                    ? []
                    : [assemblies[Plugin].SymbolPath]),
            new("The plug-in is no library of its consumers", () =>
                Inspection.Differences(["lib/net10.0/_._"], package.FileNames.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)))),
            new("What is packed of others is named, with its licence", () =>
                from name in assemblies.Keys
                where name != Plugin && !package.Text("THIRD-PARTY-NOTICES.txt").Contains(name, StringComparison.Ordinal)
                select name),
        ];
    }

    private static bool IsPacked(Dictionary<string, PackedAssembly> assemblies, AssemblyIdentity reference) =>
        assemblies.TryGetValue(reference.Name, out var packed) && packed.Identity.Version >= reference.Version;

    private static HashSet<string> Reachable(Dictionary<string, PackedAssembly> assemblies)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Plugin]);
        while (waiting.TryDequeue(out var name))
        {
            if (assemblies.TryGetValue(name, out var assembly) && reached.Add(name))
            {
                assembly.References.ToList().ForEach(reference => waiting.Enqueue(reference.Name));
            }
        }

        return reached;
    }
}
