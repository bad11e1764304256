using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string (<c>format: date-time</c>, RFC 3339) as <see cref="DateTimeOffset"/>.</summary>
public readonly struct DateTimeOffsetCodec : IJsonCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(ref reader, "a date-time string");
        }

        return reader.TryGetDateTimeOffset(out var value) ? value : throw JsonRead.BadValue("a date-time as RFC 3339 writes it");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);
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
