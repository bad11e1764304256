namespace KaptureContracts.PackageInspection;

/// <summary>The feed holds the intended packages, each with what a reader of its page wants to know.</summary>
internal static class FeedInspections
{
    private static readonly string[] WithLibrary = ["KaptureContracts.MockServer", "KaptureContracts.Runtime", "KaptureContracts.Verification"];
    private static readonly string[] Tools = ["kapture-mock", "kapture-verify"];
    private static readonly string[] Others = ["KaptureContracts", "KaptureContracts.Generator", .. Tools];

    public static IEnumerable<Inspection> Of(Feed feed)
    {
        string[] all = [.. Others, .. WithLibrary];
        return
        [
            new("The feed holds the intended packages and no other", () => Inspection.Differences(
                [.. all.Select(id => $"{id}.{feed.Version}.nupkg"), .. WithLibrary.Concat(Tools).Select(id => $"{id}.{feed.Version}.snupkg")],
                feed.FileNames)),
            .. all.Select(id => new Inspection($"{id} has a README, a licence, a description and tags", () => Page(feed.Open(id)))),
            .. WithLibrary.Select(id => new Inspection($"{id} has its library's documentation and symbols, reproducibly built", () => Library(feed, id))),
            .. PageInspections.Of(feed, all),
            .. SourceInspections.Of(feed, all, WithLibrary),
        ];
    }

    private static IEnumerable<string> Page(Package package)
    {
        foreach (var element in new[] { "description", "tags", "authors", "copyright" }.Where(name => string.IsNullOrWhiteSpace(package.Value(name))))
        {
            yield return $"no {element}";
        }

        if (package.Value("license") != "MIT")
        {
            yield return $"the licence is '{package.Value("license")}', not MIT";
        }

        if (package.Value("readme") is not { } readme || !package.Has(readme))
        {
            yield return "no README";
        }
    }

    private static IEnumerable<string> Library(Feed feed, string id)
    {
        var package = feed.Open(id);
        var assembly = PackedAssembly.Read(package.Bytes($"lib/net10.0/{id}.dll"));
        var files = Inspection.Differences([$"{id}.dll", $"{id}.xml"], package.Under("lib/net10.0"))
            .Concat(Inspection.Differences([$"{id}.pdb"], feed.OpenSymbols(id).Under("lib/net10.0")));
        foreach (var fault in files)
        {
            yield return fault;
        }

        if (!assembly.IsReproducible)
        {
            yield return "built in a way that differs from run to run";
        }

        if (!assembly.SymbolPath.StartsWith("/_", StringComparison.Ordinal))
        {
            yield return $"tells where it was built: {assembly.SymbolPath}";
        }
    }
}
