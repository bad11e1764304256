namespace KaptureContracts.PackageInspection;

/// <summary>The package KaptureContracts hands out the contract as it stands in the repository, to direct consumers alone.</summary>
internal static class ContractInspections
{
    public static IEnumerable<Inspection> Of(Feed feed, string spec)
    {
        var package = feed.Open("KaptureContracts");
        return
        [
            new("The packed contract is the repository's, byte for byte", () =>
                package.Bytes($"spec/{Path.GetFileName(spec)}").AsSpan().SequenceEqual(File.ReadAllBytes(spec)) ? [] : ["they differ"]),
            new("The contract goes to direct consumers alone", () => Inspection.Differences(
                ["build/net10.0/KaptureContracts.props", "build/net10.0/KaptureContracts.targets"],
                package.FileNames.Where(name => name.StartsWith("build", StringComparison.OrdinalIgnoreCase)))),
            new("KaptureContracts has no library of its own", () => Inspection.Differences(
                ["lib/net10.0/_._"],
                package.FileNames.Where(name => name.StartsWith("lib/", StringComparison.Ordinal)))),
        ];
    }
}
