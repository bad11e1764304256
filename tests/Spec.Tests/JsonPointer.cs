using System.Globalization;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The value at the pointer, or null when there is none.</summary>
    public static JToken? Find(JToken root, string pointer) =>
        Segments(pointer).Aggregate((JToken?)root, (node, segment) => node switch
        {
            JObject members => members[segment],
            JArray items when int.TryParse(segment, CultureInfo.InvariantCulture, out var index) => items.ElementAtOrDefault(index),
            _ => null,
        });

    /// <summary>The pointer to a member of what <paramref name="pointer"/> points to.</summary>
    public static string Join(string pointer, string member) =>
        $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Whether the text is a pointer: empty, or starting with a slash and with each tilde escaping something.</summary>
    public static bool IsWellFormed(string pointer) =>
        (pointer.Length == 0 || pointer[0] == '/')
        && !pointer.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~');

    /// <summary>The unescaped segments of the pointer.</summary>
    public static IEnumerable<string> Segments(string pointer) =>
        pointer.Split('/').Skip(1).Select(segment =>
            segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
