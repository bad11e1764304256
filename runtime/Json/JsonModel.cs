using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Turns generated models into JSON text and back, without reflection.</summary>
public static class JsonModel
{
    /// <summary>Reads one model from a whole JSON text in UTF-8.</summary>
    /// <exception cref="JsonException">
    /// The text is malformed, or is not what the contract says; <see cref="JsonException.Path"/> tells where.
    /// </exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonModel<T> => JsonDocumentReader.Read<T, ModelCodec<T>>(utf8Json);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte})"/>
    /// <summary>Reads one model from a whole JSON text.</summary>
    public static T Parse<T>(string json)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse<T>(JsonUnicode.GetBytes(json));
    }

    /// <summary>Writes a model as UTF-8 JSON into <paramref name="output"/>, without white space.</summary>
    public static void Write<T>(IBufferWriter<byte> output, T value)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(value);
        using var writer = new Utf8JsonWriter(output, JsonWrite.Options);
        T.WriteJson(writer, value);
    }

    /// <summary>Writes a model as a JSON string, without white space.</summary>
    public static string ToJson<T>(T value)
        where T : IJsonModel<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private readonly struct ModelCodec<T> : IJsonCodec<T>
        where T : IJsonModel<T>
    {
        public static T Read(ref Utf8JsonReader reader) => T.ReadJson(ref reader);

        public static void Write(Utf8JsonWriter writer, T value) => T.WriteJson(writer, value);
    }
}
