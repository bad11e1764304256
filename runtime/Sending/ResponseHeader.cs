using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>Reads headers of responses through the codecs of JSON: the types are the same ones.</summary>
internal static class ResponseHeader
{
    public static bool TryRead<T, TCodec>(ResponseHead head, string name, HeaderForm form, [MaybeNullWhen(false)] out T value)
        where TCodec : IJsonCodec<T>
    {
        value = default;
        if (Find(head, name) is not { } text)
        {
            return false;
        }

        try
        {
            value = JsonDocumentReader.Read<T, TCodec>(ToJson(text, form));
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

    private static byte[] ToJson(string text, HeaderForm form) => form switch
    {
        HeaderForm.Text => Strings([text.Trim()], isList: false),
        HeaderForm.Texts => Strings(Items(text), isList: true),

        // As the server wrote it: what is no literal is no JSON either, and is refused by whoever reads it.
        HeaderForm.Literals => Encoding.UTF8.GetBytes($"[{string.Join(',', Items(text))}]"),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string[] Items(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Strings(string[] items, bool isList)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(buffer);
        if (isList)
        {
            json.StartArray();
        }

        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        if (isList)
        {
            json.EndArray();
        }

        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
