using System.Globalization;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>JSON pointers (RFC 6901) into Newtonsoft's trees, which is what NJsonSchema validates.</summary>
internal static class JsonPointer
{
    public static string Join(string pointer, string segment) =>
        $"{pointer}/{segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Join(string pointer, int index) => $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}";

    public static string[] Segments(string pointer) => pointer.Length == 0
        ? []
        : [.. pointer[1..].Split('/').Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    public static JToken? Find(JToken? root, string pointer)
    {
        var node = root;
        foreach (var segment in Segments(pointer))
        {
            node = node switch
            {
                JObject members => members[segment],
                JArray items when IsIndex(segment, out var index) && index < items.Count => items[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Where a token stands below its root.</summary>
    public static string Of(JToken token)
    {
        var pointer = string.Empty;
        foreach (var step in token.AncestorsAndSelf().Reverse())
        {
            pointer = step switch
            {
                JProperty member => Join(pointer, member.Name),
                { Parent: JArray items } => Join(pointer, items.IndexOf(step)),
                _ => pointer,
            };
        }

        return pointer;
    }

    /// <summary>The pointer with each index replaced by <c>*</c>: the same place in any item.</summary>
    public static string InAnyItem(string pointer) =>
        string.Join('/', pointer.Split('/').Select(segment => IsIndex(segment, out _) ? "*" : segment));

    public static bool HasIndexOtherThanZero(string pointer) => Segments(pointer).Any(segment => IsIndex(segment, out var index) && index > 0);

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}
