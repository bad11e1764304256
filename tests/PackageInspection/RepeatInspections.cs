namespace KaptureContracts.PackageInspection;

/// <summary>Packed a second time, from another folder, every package has the same contents.</summary>
internal static class RepeatInspections
{
    /// <summary>What the format of packages makes new with every one: the names of a part that is about the packing itself.</summary>
    private static readonly string[] Varying = ["_rels/.rels", "package/services/metadata/core-properties/"];

    public static IEnumerable<Inspection> Of(Feed feed, string again) =>
    [
        new("Packed again elsewhere, the feed holds the same packages", () => Inspection.Differences(feed.FileNames, Names(again))),
        .. feed.FileNames.Order(StringComparer.Ordinal).Select(name => new Inspection(
            $"Packed again elsewhere, {name} has the same contents, byte for byte",
            () => Differences(feed.OpenFile(name), new Package(Path.Combine(again, name))))),
    ];

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path));

    private static IEnumerable<string> Differences(Package first, Package second)
    {
        var names = Contents(first).ToList();
        var differing = names.Where(name => second.Has(name) && !first.Bytes(name).AsSpan().SequenceEqual(second.Bytes(name)));
        return [.. Inspection.Differences(names, Contents(second)), .. differing.Select(name => $"differs: {name}")];
    }

    private static IEnumerable<string> Contents(Package package) =>
        package.FileNames.Where(name => !Varying.Any(part => name.StartsWith(part, StringComparison.Ordinal)));
}
