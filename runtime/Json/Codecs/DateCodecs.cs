using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string (<c>format: date-time</c>, RFC 3339) as <see cref="DateTimeOffset"/>.</summary>
/// <remarks>A text without an offset is refused: .NET would take it for local time, which is another moment on every machine.</remarks>
public readonly struct DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    private const int LongestText = 256;
    private const int ShortestText = 17;
    private const int DateLength = 10;

    private static readonly SearchValues<byte> Characters = SearchValues.Create("0123456789-:.+TZ"u8);

    /// <inheritdoc/>
    public static DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a date-time string");
        }

        var isPlain = !reader.HasValueSequence && !reader.ValueIsEscaped;
        return (isPlain && HasOffset(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var value)) || TryReadRespelt(ref reader, out value)
            ? value
            : throw JsonRead.BadValue("a date-time as RFC 3339 writes it");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length >= ShortestText && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    /// <summary>The forms that RFC 3339 allows and .NET does not: small letters, and a space between date and time.</summary>
    private static bool TryReadRespelt(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestText)
        {
            return false;
        }

        Span<byte> quoted = stackalloc byte[LongestText + 2];
        var text = quoted.Slice(1, reader.CopyString(quoted[1..]));
        if (text.Length < ShortestText || text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        text[DateLength] = (byte)'T';
        text[^1] = text[^1] == 'z' ? (byte)'Z' : text[^1];
        if (!HasOffset(text) || text.ContainsAnyExcept(Characters))
        {
            return false;
        }

        quoted[0] = quoted[text.Length + 1] = (byte)'"';
        var respelt = new Utf8JsonReader(quoted[..(text.Length + 2)]);
        return respelt.Read() && respelt.TryGetDateTimeOffset(out value);
    }
}

/// <summary>A JSON string (<c>format: date</c>, <c>yyyy-MM-dd</c>) as <see cref="DateOnly"/>.</summary>
public readonly struct DateOnlyCodec : IJsonCodec<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc/>
    public static DateOnly Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a date string");
        }

        return DateOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw JsonRead.BadValue("a date of the form yyyy-MM-dd");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[Format.Length];
        value.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
