using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.PackageInspection;

/// <summary>Package and symbols name the repository and the commit that they were made of.</summary>
internal static class SourceInspections
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static IEnumerable<Inspection> Of(Feed feed, IEnumerable<string> all, IEnumerable<string> withLibrary) =>
    [
        .. all.Select(id => new Inspection($"{id} names its repository and commit", () => Repository(feed.Open(id)))),
        .. withLibrary.Select(id => new Inspection($"{id}'s symbols lead to the sources of that commit", () => Symbols(feed, id))),
    ];

    private static IEnumerable<string> Repository(Package package)
    {
        var (url, commit) = (package.Attribute("repository", "url"), package.Attribute("repository", "commit"));
        return package.Attribute("repository", "type") == "git" && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == "https"
            && commit is { Length: 40 } && package.Value("projectUrl") == url
            ? []
            : [$"repository {url}, commit {commit}, project {package.Value("projectUrl")}"];
    }

    private static IEnumerable<string> Symbols(Feed feed, string id)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(feed.OpenSymbols(id).Bytes($"lib/net10.0/{id}.pdb")));
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == SourceLink)
            .Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)))
            .SingleOrDefault();
        if (link is null)
        {
            return ["no SourceLink"];
        }

        var commit = feed.Open(id).Attribute("repository", "commit")!;
        var targets = JsonDocument.Parse(link).RootElement.GetProperty("documents").EnumerateObject().ToList();
        return targets.Count > 0 && targets.TrueForAll(target =>
                target.Name.StartsWith("/_", StringComparison.Ordinal) && target.Value.GetString()!.EndsWith($"/{commit}/*", StringComparison.Ordinal))
            ? []
            : [link];
    }
}
