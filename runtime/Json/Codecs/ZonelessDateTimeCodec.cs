using System.Globalization;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>What a document's <c>x-datetime</c> extension says of a date: how it is written, and in which zone.</summary>
public interface IZonelessDateTimeFormat
{
    /// <summary>The .NET custom format string of the text, such as <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    static abstract string Format { get; }

    /// <summary>The offset from UTC that the text leaves out.</summary>
    static abstract TimeSpan Offset { get; }

    /// <summary>Whether an empty string stands for "no date".</summary>
    static abstract bool EmptyIsNull { get; }
}

/// <summary>A JSON string that is a date and time without a zone (<c>x-datetime</c>) as <see cref="DateTimeOffset"/>.</summary>
/// <typeparam name="TFormat">How the text is written.</typeparam>
public readonly struct ZonelessDateTimeCodec<TFormat> : IJsonCodec<DateTimeOffset?>
    where TFormat : struct, IZonelessDateTimeFormat
{
    private const int LongestText = 64;

    private static readonly FixedWidthDateTime? FixedWidth = FixedWidthDateTime.Of(TFormat.Format);

    /// <inheritdoc/>
    public static DateTimeOffset? Read(ref JsonInput json)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (json.TokenType != JsonTokenType.String)
        {
            throw JsonRead.Mismatch(json.TokenType, "a date string");
        }

        if (FixedWidth is not null && !json.IsEscaped && FixedWidth.TryParse(json.RawValue, out var plain) && TryAttachOffset(plain, out var moment))
        {
            return moment;
        }

        return ReadByFormat(ref json);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, DateTimeOffset? value)
    {
        if (value is not { } moment)
        {
            json.WriteNullValue();
            return;
        }

        if (!IsInCalendar(moment.UtcTicks + TFormat.Offset.Ticks))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The contract writes dates without a zone, at UTC{Sign}{TFormat.Offset:hh\\:mm}: there, {moment:O} is beyond the calendar."));
        }

        var local = moment.ToOffset(TFormat.Offset);
        Span<byte> digits = stackalloc byte[LongestText];
        if (FixedWidth is not null && FixedWidth.Format(local.DateTime, digits) is > 0 and var length)
        {
            json.WriteAsciiValue(digits[..length]);
            return;
        }

        Span<char> text = stackalloc char[LongestText];
        if (local.TryFormat(text, out var written, TFormat.Format, CultureInfo.InvariantCulture))
        {
            json.WriteStringValue(text[..written]);
            return;
        }

        json.WriteStringValue(local.ToString(TFormat.Format, CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset? ReadByFormat(ref JsonInput json)
    {
        var text = json.GetText();
        if (text.Length == 0 && TFormat.EmptyIsNull)
        {
            return null;
        }

        return DateTime.TryParseExact(text, TFormat.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            && TryAttachOffset(value, out var result)
            ? result
            : throw JsonRead.BadValue($"a date of the form {TFormat.Format}");
    }

    private static string Sign => TFormat.Offset < TimeSpan.Zero ? "-" : "+";

    private static bool IsInCalendar(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

    private static bool TryAttachOffset(DateTime value, out DateTimeOffset result)
    {
        if (!IsInCalendar(value.Ticks - TFormat.Offset.Ticks))
        {
            result = default;
            return false;
        }

        result = new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Unspecified), TFormat.Offset);
        return true;
    }
}
