using System.Buffers;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A request body, written once and sent with its length.</summary>
internal static class JsonBody
{
    public static HttpContent Create<T, TCodec>(T body, string mediaType)
        where TCodec : struct, IJsonCodec<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonWrite.Options))
        {
            TCodec.Write(writer, body);
        }

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
