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
        where T : IJsonModel<T> => JsonDocumentReader.Read<T, T>(utf8Json);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte})"/>
    /// <summary>Reads one model from a whole JSON text in UTF-8 that lies in pieces.</summary>
    public static T Parse<T>(ReadOnlySequence<byte> utf8Json)
        where T : IJsonModel<T>
    {
        if (utf8Json.IsSingleSegment)
        {
            return Parse<T>(utf8Json.FirstSpan);
        }

        using var text = new PooledBuffer();
        text.Write(utf8Json);
        return Parse<T>(text.Written.Span);
    }

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
        ArgumentNullException.ThrowIfNull(value);
        JsonWrite.Whole<T, T>(output, value);
    }

    /// <summary>Reads one model from the value that a reader stands on, and leaves the reader on the value's last token.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not what the contract says.</exception>
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T> => CodecConverter<T, T>.Read(ref reader);

    /// <summary>Writes a model as the next value of a writer.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        CodecConverter<T, T>.Write(writer, value);
    }

    /// <summary>Writes a model as a JSON string, without white space.</summary>
    public static string ToJson<T>(T value)
        where T : IJsonModel<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
