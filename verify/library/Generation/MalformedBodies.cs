using System.Text;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>A body that is not JSON, or JSON of a kind that readers differ on.</summary>
/// <param name="Name">Names the case.</param>
/// <param name="Bytes">The body.</param>
/// <param name="Says">What it is, to be read after "the body is".</param>
/// <param name="Known">Documented where no reader could find a request in it; many readers forgive a comma too many.</param>
/// <param name="StillJson">Whether RFC 8259 lets a server take it.</param>
internal sealed record MalformedBody(string Name, byte[] Bytes, string Says, Provenance Known, bool StillJson = false);

internal static class MalformedBodies
{
    public static IEnumerable<MalformedBody> Of(string json)
    {
        yield return new("empty", [], "empty", Provenance.Documented);
        yield return new("blank", Bytes("  \n"), "blank", Provenance.Documented);
        yield return new("truncated", Bytes(json[..(json.Length / 2)]), "cut off in the middle", Provenance.Documented);
        yield return new("unclosed", Bytes(json[..^1]), "not closed", Provenance.Inferred);
        yield return new("no-json", Bytes("this is no JSON"), "no JSON", Provenance.Documented);
        yield return new("xml", Bytes("<tickets><ticket/></tickets>"), "XML", Provenance.Documented);
        yield return new("trailing-comma", Bytes(json[..^1] + "," + json[^1]), "JSON with a comma too many", Provenance.Inferred);
        yield return new("trailing-text", Bytes(json + " and more"), "JSON with text behind it", Provenance.Inferred);
        yield return new("single-quotes", Bytes(json.Replace('"', '\'')), "JSON in single quotes", Provenance.Inferred);
        yield return new("deeply-nested", Bytes(new string('[', 2000) + new string(']', 2000)), "nested 2000 deep", Provenance.Inferred);
        yield return new("byte-order-mark", [.. Encoding.UTF8.Preamble, .. Bytes(json)], "JSON after a byte order mark", Provenance.Inferred, StillJson: true);
        yield return new("indented", Bytes(JsonText.Parse(json).ToString(Newtonsoft.Json.Formatting.Indented)), "indented JSON", Provenance.Inferred, StillJson: true);
        if (Doubled(json) is { } doubled)
        {
            yield return new("doubled-member", Bytes(doubled), "JSON with a member twice", Provenance.Inferred, StillJson: true);
        }

        const string BeforeText = "\":\"";
        if (json.IndexOf(BeforeText, StringComparison.Ordinal) is var found and >= 0)
        {
            var (before, after) = (json[..(found + BeforeText.Length)], json[(found + BeforeText.Length)..]);
            yield return new("not-utf-8", [.. Bytes(before), 0xC3, 0x28, .. Bytes(after)], "not UTF-8", Provenance.Inferred);
            yield return new("half-surrogate", Bytes($"{before}\\ud800{after}"), "JSON with half of a surrogate pair", Provenance.Inferred, StillJson: true);
        }
    }

    private static string? Doubled(string json)
    {
        var open = json.IndexOf('{', StringComparison.Ordinal);
        var close = json.LastIndexOf('}');
        var members = open < 0 ? string.Empty : json[(open + 1)..close];
        return members.Length == 0 ? null : $"{json[..(open + 1)]}{members},{members}{json[close..]}";
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
