using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string as <see cref="string"/>.</summary>
public readonly struct StringCodec : IJsonCodec<string>
{
    /// <inheritdoc/>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a string");
        }

        // Servers send many empty strings for "not set".
        return reader.ValueSpan.IsEmpty && !reader.HasValueSequence ? "" : reader.GetString()!;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}

/// <summary>A JSON string in base64 (<c>format: byte</c>) as bytes.</summary>
public readonly struct Base64Codec : IJsonCodec<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a string in base64");
        }

        return reader.TryGetBytesFromBase64(out var value) ? value : throw JsonRead.BadValue("base64");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, byte[] value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteBase64StringValue(value);
    }
}

/// <summary>A JSON string (<c>format: uuid</c>) as <see cref="Guid"/>.</summary>
public readonly struct GuidCodec : IJsonCodec<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a UUID string");
        }

        return reader.TryGetGuid(out var value) || Guid.TryParse(reader.GetString(), out value)
            ? value
            : throw JsonRead.BadValue("a UUID");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);
}

/// <summary>A JSON string (<c>format: uri</c>) as <see cref="Uri"/>, absolute or relative.</summary>
public readonly struct UriCodec : IJsonCodec<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a URI string");
        }

        return Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonRead.BadValue("a URI");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Uri value) => writer.WriteStringValue(value?.OriginalString);
}
