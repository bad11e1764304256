using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace KaptureContracts.Generator.Tests.Reading;

/// <summary>Random texts and JSON values, rich in what readers stumble over.</summary>
internal static class TextGen
{
    private static readonly Gen<string> Part = OneOf(
        "a", "ab c", " ", "  ", "é", "€", "😀", "\u0085", "\u2028", "\u2029", "\t", "\n", "\r\n", "\"", "\\", "/", "\u0001", "\0",
        "#", " # ", ": ", ":", "- ", "? ", "'", "''", "{", "}", "[", "]", ",", "&a", "*a", "!", "|", ">", "%", "@", "`", "~", "null",
        "true", "1", "0x1F", "---", "...", "<<", "=", "\uFEFF", "\uE000", "\u007F");

    public static readonly Gen<string> Any = Part.Array[0, 6].Select(string.Concat);

    /// <summary>Leaves what lies beyond ASCII as it is, so that readers meet it unescaped.</summary>
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Any.Select(text => JsonSerializer.Serialize(text, Relaxed)),
        Any.Select(text => JsonSerializer.Serialize(text)),
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        OneOf("null", "true", "false", "0", "-0", "1.50", "1E+30", "-0.0e-7", "123456789012345678901234567890"));

    private static readonly Gen<string> White = OneOf("", "", " ", "\n", "\r\n", "  ");

    /// <summary>JSON documents, keys unique in each object.</summary>
    public static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.OneOf(Scalar, ArrayOf(inner), ObjectOf(inner)));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> ArrayOf(Gen<string> item) =>
        Gen.Select(item.Array[0, 5], White, (items, white) => $"[{white}{string.Join("," + white, items)}{white}]");

    private static Gen<string> ObjectOf(Gen<string> value) =>
        Gen.Select(Gen.Select(Any, value).Array[0, 5], White, (pairs, white) =>
        {
            var members = pairs
                .DistinctBy(pair => pair.Item1, StringComparer.Ordinal)
                .Select(pair => $"{JsonSerializer.Serialize(pair.Item1, Relaxed)}:{white}{pair.Item2}");
            return $"{{{white}{string.Join("," + white, members)}{white}}}";
        });
}
