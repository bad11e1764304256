using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Reads and writes JSON as it stands: a text that looks like a date stays a text, and nothing may follow the value.</summary>
internal static class JsonText
{
    private const int MaxDepth = 200;

    public static JToken Parse(string json) => Parse(json, DuplicatePropertyNameHandling.Replace);

    /// <summary>Whether a member stands twice in an object of this JSON, which readers take differently.</summary>
    public static bool HasDoubledMember(ReadOnlyMemory<byte> json)
    {
        try
        {
            Parse(Encoding.UTF8.GetString(WithoutMark(json).Span), DuplicatePropertyNameHandling.Error);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static JToken Parse(string json, DuplicatePropertyNameHandling doubled)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = MaxDepth,
        };
        var value = JToken.ReadFrom(reader, new JsonLoadSettings { CommentHandling = CommentHandling.Load, DuplicatePropertyNameHandling = doubled });
        return !reader.Read() ? value : throw new JsonReaderException($"There is more text after the JSON value, at line {reader.LineNumber}, column {reader.LinePosition}.");
    }

    /// <summary>Parses strictly: Newtonsoft alone would take single quotes, comments and bare names for JSON.</summary>
    public static JToken? TryParse(ReadOnlyMemory<byte> utf8, out string? problem)
    {
        // System.Text.Json passes over bytes that are no text until somebody asks for the text.
        if (!System.Text.Unicode.Utf8.IsValid(utf8.Span))
        {
            problem = "it is not UTF-8";
            return null;
        }

        try
        {
            using var strict = System.Text.Json.JsonDocument.Parse(WithoutMark(utf8), new() { MaxDepth = MaxDepth });
            problem = null;
            return Parse(strict.RootElement.GetRawText());
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or JsonException)
        {
            problem = e.Message;
            return null;
        }
    }

    public static string Write(JToken value)
    {
        var text = new StringBuilder();
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { Formatting = Formatting.None };
        value.WriteTo(writer);
        return text.ToString();
    }

    public static byte[] WriteUtf8(JToken value) => Encoding.UTF8.GetBytes(Write(value));

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8;
}
