using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A request body, written once and sent with its length.</summary>
internal static class JsonBody
{
    private const string MediaType = "application/json";

    public static HttpContent Create<T, TCodec>(T body)
        where TCodec : struct, IJsonCodec<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonWrite.Options))
        {
            TCodec.Write(writer, body);
        }

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return content;
    }
}
