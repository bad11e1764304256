using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string as <see cref="string"/>.</summary>
public readonly struct StringCodec : IJsonCodec<string>
{
    /// <inheritdoc/>
    public static string Read(ref JsonInput json) => json.ReadString();

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, string value) => json.WriteStringValue(value);
}

/// <summary>A JSON string in base64 (<c>format: byte</c>) as bytes.</summary>
public readonly struct Base64Codec : IJsonCodec<byte[]>
{
    /// <inheritdoc/>
    public static byte[] Read(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a string in base64");
        }

        var text = json.GetUtf8();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var length) == OperationStatus.Done
            ? length == bytes.Length ? bytes : bytes[..length]
            : throw JsonRead.BadValue("base64");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, byte[] value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteBase64Value(value);
    }
}

/// <summary>A JSON string (<c>format: uuid</c>) as <see cref="Guid"/>.</summary>
public readonly struct GuidCodec : IJsonCodec<Guid>
{
    private const int Length = 36;

    /// <inheritdoc/>
    public static Guid Read(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a UUID string");
        }

        var text = json.GetUtf8();
        return (Utf8Parser.TryParse(text, out Guid value, out var length) && length == text.Length) || Guid.TryParse(json.GetText(), out value)
            ? value
            : throw JsonRead.BadValue("a UUID");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, Guid value) => json.WriteFormatted(value, "D", Length);
}

/// <summary>A JSON string (<c>format: uri</c>) as <see cref="Uri"/>, absolute or relative.</summary>
public readonly struct UriCodec : IJsonCodec<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a URI string");
        }

        return Uri.TryCreate(json.GetText(), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonRead.BadValue("a URI");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, Uri value) => json.WriteStringValue(value?.OriginalString);
}
