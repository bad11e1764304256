namespace KaptureContracts.PackageInspection;

/// <summary>What restoring a package brings with it.</summary>
internal static class DependencyInspections
{
    public static IEnumerable<Inspection> Of(Feed feed) =>
    [
        new("The runtime brings IHttpClientFactory and nothing else", () => Inspection.Differences(
            ["net10.0: Microsoft.Extensions.Http 10.0.0 Build,Analyzers"],
            feed.Open("KaptureContracts.Runtime").Dependencies)),
        new("The generator brings the runtime", () => Inspection.Differences(
            [$"net10.0: KaptureContracts.Runtime {feed.Version} Build,Analyzers"],
            feed.Open("KaptureContracts.Generator").Dependencies)),
        new("KaptureContracts brings the generator, with its plug-in and build files", () => Inspection.Differences(
            [$"net10.0: KaptureContracts.Generator {feed.Version}"],
            feed.Open("KaptureContracts").Dependencies)),
        new("The mock server neither has nor needs a client", () =>
        {
            var package = feed.Open("KaptureContracts.MockServer");
            var assembly = PackedAssembly.Read(package.Bytes("lib/net10.0/KaptureContracts.MockServer.dll"));
            return
            [
                .. assembly.PublicNamespaces.Where(name => name == "Kapture" || name.StartsWith("Kapture.", StringComparison.Ordinal)),
                .. package.Dependencies.Where(dependency => dependency.Contains("KaptureContracts", StringComparison.Ordinal)),
            ];
        }),
    ];
}
