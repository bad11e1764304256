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
    public static DateTimeOffset Read(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a date-time string");
        }

        return (!json.IsEscaped && HasOffset(json.RawValue) && json.Token().TryGetDateTimeOffset(out var value)) || TryReadRespelt(ref json, out value)
            ? value
            : throw JsonRead.BadValue("a date-time as RFC 3339 writes it");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, DateTimeOffset value) => DateTimeOffsetText.Write(ref json, value);

    private static bool HasOffset(ReadOnlySpan<byte> text) =>
        text.Length >= ShortestText && (text[^1] == 'Z' || text[^6] is (byte)'+' or (byte)'-');

    /// <summary>The forms that RFC 3339 allows and .NET does not: small letters, and a space between date and time.</summary>
    private static bool TryReadRespelt(ref JsonInput json, out DateTimeOffset value)
    {
        value = default;
        var unescaped = json.GetUtf8();
        if (unescaped.Length > LongestText)
        {
            return false;
        }

        Span<byte> quoted = stackalloc byte[LongestText + 2];
        var text = quoted.Slice(1, unescaped.Length);
        unescaped.CopyTo(text);
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
    public static DateOnly Read(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a date string");
        }

        return DateOnly.TryParseExact(json.GetText(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw JsonRead.BadValue("a date of the form yyyy-MM-dd");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, DateOnly value) => json.WriteFormatted(value, Format, Format.Length);
}
