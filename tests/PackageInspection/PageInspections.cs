using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace KaptureContracts.PackageInspection;

/// <summary>What the page of a package shows: a README of its own whose links lead somewhere, and the icon.</summary>
internal static partial class PageInspections
{
    private const int IconSize = 128;

    public static IEnumerable<Inspection> Of(Feed feed, IEnumerable<string> ids) =>
        ids.SelectMany(id => new Inspection[]
        {
            new($"{id} has a README of its own, without links into the repository", () => Readme(feed.Open(id), id)),
            new($"{id} has an icon of {IconSize} x {IconSize}", () => Icon(feed.Open(id))),
        });

    private static IEnumerable<string> Readme(Package package, string id)
    {
        var text = package.Text(package.Value("readme")!);
        if (!text.StartsWith($"# {id}\n", StringComparison.Ordinal))
        {
            yield return $"it begins with: {text.Split('\n')[0]}";
        }

        foreach (Match link in Link().Matches(text))
        {
            if (!link.Groups["target"].Value.StartsWith("https://", StringComparison.Ordinal))
            {
                yield return $"a link that leads nowhere on a package's page: {link.Value}";
            }
        }
    }

    /// <summary>Width and height stand in the first chunk of a PNG.</summary>
    private static IEnumerable<string> Icon(Package package)
    {
        if (package.Value("icon") is not { } icon || !package.Has(icon))
        {
            return ["no icon"];
        }

        var bytes = package.Bytes(icon).AsSpan();
        var size = (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return bytes[1..4].SequenceEqual("PNG"u8) && size == (IconSize, IconSize) ? [] : [$"it is {size}"];
    }

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
