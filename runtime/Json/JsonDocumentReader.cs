using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Reads one whole JSON text, and says where in it a value was that could not be read.</summary>
internal static class JsonDocumentReader
{
    public static T Read<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : IJsonCodec<T>
    {
        var text = json[ByteOrderMark.LengthBefore(json)..];
        var reader = new Utf8JsonReader(text);
        try
        {
            reader.Read();
            var value = TCodec.Read(ref reader);
            reader.Read(); // Refuses whatever follows the value.
            return value;
        }
        catch (JsonException exception)
        {
            // What breaks the syntax carries its line; the reader then stands on the token before it.
            var path = JsonPathLocator.PathAt(text, exception.LineNumber is null ? reader.TokenStartIndex : long.MaxValue);
            throw new JsonException(exception.Message, path, exception.LineNumber, exception.BytePositionInLine, exception);
        }
        catch (InvalidOperationException exception)
        {
            // Utf8JsonReader's word for a string that is not UTF-8, or holds half a surrogate pair.
            var path = JsonPathLocator.PathAt(text, reader.TokenStartIndex);
            throw new JsonException(JsonUnicode.Complaint, path, null, null, exception);
        }
    }
}
