using System.Text;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// A format of dates whose every part has a fixed number of digits, as <c>yyyy-MM-dd HH:mm:ss</c>: read and written digit by digit, several
/// times as fast as .NET's own formats. Whatever is not of this kind is left to those.
/// </summary>
internal sealed class FixedWidthDateTime
{
    private const int Year = 0;
    private const int Month = 1;
    private const int Day = 2;
    private const int Hour = 3;
    private const int Minute = 4;
    private const int Second = 5;
    private const int Absent = -1;

    private static readonly string[] Parts = ["yyyy", "MM", "dd", "HH", "mm", "ss"];

    /// <summary>The format: literals where they stand in the text, letters where digits do.</summary>
    private readonly byte[] _template;

    private readonly int[] _literals;

    /// <summary>Where each part begins.</summary>
    private readonly int[] _starts;

    private FixedWidthDateTime(byte[] template, int[] literals, int[] starts)
    {
        _template = template;
        _literals = literals;
        _starts = starts;
    }

    /// <summary>The format; <see langword="null"/> where .NET's own formats have to decide.</summary>
    public static FixedWidthDateTime? Of(ReadOnlySpan<char> format)
    {
        var literals = new List<int>();
        int[] starts = [Absent, Absent, Absent, Absent, Absent, Absent];
        for (var place = 0; place < format.Length;)
        {
            if (IsLiteral(format[place]))
            {
                literals.Add(place++);
                continue;
            }

            // Two equal parts must agree, which is .NET's to decide.
            var part = PartAt(format[place..]);
            if (part == Absent || starts[part] != Absent)
            {
                return null;
            }

            starts[part] = place;
            place += Parts[part].Length;
        }

        var template = new byte[format.Length];
        Encoding.ASCII.GetBytes(format, template);
        return new FixedWidthDateTime(template, [.. literals], starts);
    }

    /// <summary>Reads a date; <see langword="false"/> where .NET's own formats have to decide, as for a time without a date, which is of today.</summary>
    public bool TryParse(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length != _template.Length || !HasLiterals(text))
        {
            return false;
        }

        var year = Number(text, Year, 4);
        var month = Number(text, Month, 2);
        var day = Number(text, Day, 2);
        var hour = NumberOrZero(text, Hour);
        var minute = NumberOrZero(text, Minute);
        var second = NumberOrZero(text, Second);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59
            || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Writes a date into as many bytes as the format has characters.</summary>
    /// <returns>How many; 0 when the buffer is too small for them.</returns>
    public int Format(DateTime value, Span<byte> text)
    {
        if (!_template.AsSpan().TryCopyTo(text))
        {
            return 0;
        }

        value.Deconstruct(out var year, out int month, out int day);
        Write(text, Year, 4, year);
        Write(text, Month, 2, month);
        Write(text, Day, 2, day);
        Write(text, Hour, 2, value.Hour);
        Write(text, Minute, 2, value.Minute);
        Write(text, Second, 2, value.Second);
        return _template.Length;
    }

    /// <summary>The part that a format begins with; -1 when it is none of these, or has another number of letters.</summary>
    private static int PartAt(ReadOnlySpan<char> format)
    {
        var letters = format.Length - format.TrimStart(format[0]).Length;
        return Array.IndexOf(Parts, new string(format[0], letters));
    }

    /// <summary>What stands for itself in a format and in JSON. In the invariant culture, <c>:</c> and <c>/</c> do as well.</summary>
    private static bool IsLiteral(char c) => c is ' ' or '-' or ':' or '/' or '.' or ',';

    private bool HasLiterals(ReadOnlySpan<byte> text)
    {
        foreach (var place in _literals)
        {
            if (text[place] != _template[place])
            {
                return false;
            }
        }

        return true;
    }

    private int NumberOrZero(ReadOnlySpan<byte> text, int part) => _starts[part] == Absent ? 0 : Number(text, part, 2);

    /// <summary>The number in a part's place; -1 when the format lacks the part, or the text its digits.</summary>
    private int Number(ReadOnlySpan<byte> text, int part, int width)
    {
        if (_starts[part] == Absent)
        {
            return Absent;
        }

        var number = 0;
        foreach (var character in text.Slice(_starts[part], width))
        {
            var digit = (uint)character - '0';
            if (digit > 9)
            {
                return Absent;
            }

            number = (number * 10) + (int)digit;
        }

        return number;
    }

    private void Write(Span<byte> text, int part, int width, int number)
    {
        if (_starts[part] == Absent)
        {
            return;
        }

        var digits = text.Slice(_starts[part], width);
        for (var place = width - 1; place >= 0; place--)
        {
            digits[place] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
