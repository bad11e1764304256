namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Dates whose every part has a fixed number of digits, as <c>yyyy-MM-dd HH:mm:ss</c>: read and written digit by digit, several times as
/// fast as .NET's own formats. Whatever is not of this kind is left to those.
/// </summary>
internal static class FixedWidthDateTime
{
    /// <summary>A bit for each of year, month and day.</summary>
    private const int WholeDate = 0b111;

    private static readonly string[] Parts = ["yyyy", "MM", "dd", "HH", "mm", "ss"];

    /// <summary>Reads a date; <see langword="false"/> where .NET's own formats have to decide.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<char> format, out DateTime value)
    {
        value = default;
        if (text.Length != format.Length)
        {
            return false;
        }

        // A time without a date is of today, and two equal parts must agree: both is .NET's to decide.
        var seen = 0;
        Span<int> parts = [1, 1, 1, 0, 0, 0];
        for (var place = 0; place < format.Length;)
        {
            var part = PartAt(format[place..]);
            if (part < 0)
            {
                if (!IsLiteral(format[place]) || text[place] != format[place])
                {
                    return false;
                }

                place++;
                continue;
            }

            var width = Parts[part].Length;
            if ((seen & (1 << part)) != 0 || !TryReadDigits(text.Slice(place, width), out parts[part]))
            {
                return false;
            }

            seen |= 1 << part;
            place += width;
        }

        return (seen & WholeDate) == WholeDate && TryMake(parts, out value);
    }

    /// <summary>Writes a date into as many bytes as the format has characters; <see langword="false"/> where .NET's own formats have to.</summary>
    public static bool TryFormat(DateTime value, ReadOnlySpan<char> format, Span<byte> text)
    {
        if (text.Length < format.Length)
        {
            return false;
        }

        for (var place = 0; place < format.Length;)
        {
            var part = PartAt(format[place..]);
            if (part < 0)
            {
                if (!IsLiteral(format[place]))
                {
                    return false;
                }

                text[place] = (byte)format[place];
                place++;
                continue;
            }

            var width = Parts[part].Length;
            WriteDigits(text.Slice(place, width), Part(value, part));
            place += width;
        }

        return true;
    }

    /// <summary>The part that a format begins with; -1 when it is none of these, or has another number of letters.</summary>
    private static int PartAt(ReadOnlySpan<char> format)
    {
        var part = format[0] switch { 'y' => 0, 'M' => 1, 'd' => 2, 'H' => 3, 'm' => 4, 's' => 5, _ => -1 };
        if (part < 0)
        {
            return -1;
        }

        var width = Parts[part].Length;
        return format.StartsWith(Parts[part]) && (format.Length == width || format[width] != format[0]) ? part : -1;
    }

    /// <summary>What stands for itself in a format and in JSON. In the invariant culture, <c>:</c> and <c>/</c> do as well.</summary>
    private static bool IsLiteral(char c) => c is ' ' or '-' or ':' or '/' or '.' or ',';

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private static void WriteDigits(Span<byte> digits, int value)
    {
        for (var place = digits.Length - 1; place >= 0; place--)
        {
            digits[place] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    private static bool TryMake(ReadOnlySpan<int> parts, out DateTime value)
    {
        var isDate = parts[0] is >= 1 and <= 9999
            && parts[1] is >= 1 and <= 12
            && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            && parts[3] < 24 && parts[4] < 60 && parts[5] < 60;
        value = isDate ? new DateTime(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], DateTimeKind.Unspecified) : default;
        return isDate;
    }

    private static int Part(DateTime value, int part) => part switch
    {
        0 => value.Year,
        1 => value.Month,
        2 => value.Day,
        3 => value.Hour,
        4 => value.Minute,
        _ => value.Second,
    };
}
