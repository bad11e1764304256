using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Reads one whole JSON text, and says where in it a value was that could not be read.</summary>
internal static class JsonDocumentReader
{
    public static T Read<T, TCodec>(ReadOnlySpan<byte> json)
        where TCodec : IJsonCodec<T>
    {
        var text = json[ByteOrderMark.LengthBefore(json)..];
        var input = new JsonInput(text);
        try
        {
            input.Read();
            var value = TCodec.Read(ref input);
            input.Read(); // Refuses whatever follows the value.
            return value;
        }
        catch (JsonException exception)
        {
            // What breaks the syntax carries its line; the reader then stands on the token before it.
            var path = JsonPathLocator.PathAt(text, exception.LineNumber is null ? input.TokenStart : long.MaxValue);
            throw new JsonException(exception.Message, path, exception.LineNumber, exception.BytePositionInLine, exception);
        }
    }
}
