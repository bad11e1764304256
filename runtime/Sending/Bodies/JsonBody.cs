using System.Buffers;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>A request body, written once and sent with its length.</summary>
internal static class JsonBody
{
    public static HttpContent Create<T, TCodec>(T body, string mediaType)
        where TCodec : IJsonCodec<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonWrite.Whole<T, TCodec>(buffer, body);

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
