using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>Reads headers of responses through the codecs of JSON: the types are the same ones.</summary>
internal static class ResponseHeader
{
    public static bool TryRead<T, TCodec>(ResponseHead head, string name, HeaderForm form, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        value = default;
        if (Find(head, name) is not { } text || ToJson(text, form) is not { } json)
        {
            return false;
        }

        try
        {
            value = JsonDocumentReader.Read<T, TCodec>(json);
            return true;
        }
        catch (JsonException)
        {
            // A header that is not what the contract says does not spoil the response: its text is among the headers.
            return false;
        }
    }

    private static string? Find(ResponseHead head, string name)
    {
        if (head.Headers.NonValidated.TryGetValues(name, out var values) || head.ContentHeaders.NonValidated.TryGetValues(name, out values))
        {
            return string.Join(", ", values);
        }

        return null;
    }

    private static byte[]? ToJson(string text, HeaderForm form)
    {
        var isList = form is HeaderForm.Texts or HeaderForm.Literals;
        var items = isList ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonWrite.Options))
        {
            if (isList)
            {
                writer.WriteStartArray();
            }

            foreach (var item in items)
            {
                if (form is HeaderForm.Text or HeaderForm.Texts)
                {
                    writer.WriteStringValue(item);
                    continue;
                }

                if (!IsLiteral(item))
                {
                    return null;
                }

                writer.WriteRawValue(item);
            }

            if (isList)
            {
                writer.WriteEndArray();
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsLiteral(string text) =>
        text is "true" or "false" || (text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or '.' or 'e' or 'E'));
}
