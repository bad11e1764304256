using System.Globalization;
using System.Numerics;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>The numbers of YAML 1.2's core schema, written as JSON writes them.</summary>
internal static class YamlNumber
{
    /// <summary>The number in JSON's notation, or null if the text is none.</summary>
    public static string? ToJson(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return FromDigits(text, text[1] == 'x' ? 16 : 8);
        }

        var sign = text[0] is '-' or '+' ? 1 : 0;
        var integer = Digits(text, sign);
        var end = integer;
        var fraction = end;
        if (end < text.Length && text[end] == '.')
        {
            fraction = Digits(text, end + 1);
            end = fraction;
            if (integer == sign && fraction == integer + 1)
            {
                return null;
            }
        }
        else if (integer == sign)
        {
            return null;
        }

        var exponent = Exponent(text, end);
        return exponent == text.Length ? Normalize(text, sign, integer, end) : null;
    }

    /// <summary>YAML's infinities and its not-a-number, which JSON does not have.</summary>
    public static bool IsBeyondJson(string text)
    {
        var unsigned = text[0] is '-' or '+' ? text.Substring(1) : text;
        return unsigned is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN";
    }

    private static string Normalize(string text, int sign, int integer, int mantissa)
    {
        var first = sign;
        while (first < integer - 1 && text[first] == '0')
        {
            first++;
        }

        var hasDigits = integer > sign;
        var cutsPoint = mantissa > integer && text[mantissa - 1] == '.';
        if (first == sign && hasDigits && !cutsPoint && text[0] != '+')
        {
            return text;
        }

        return (text[0] == '-' ? "-" : string.Empty)
            + (hasDigits ? string.Empty : "0")
            + text.Substring(first, (cutsPoint ? mantissa - 1 : mantissa) - first)
            + text.Substring(mantissa);
    }

    private static int Digits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    /// <summary>Where the exponent at a position ends; the position itself if there is none; -1 if it is broken.</summary>
    private static int Exponent(string text, int position)
    {
        if (position == text.Length || text[position] is not ('e' or 'E'))
        {
            return position;
        }

        var digits = position + 1 < text.Length && text[position + 1] is '-' or '+' ? position + 2 : position + 1;
        var end = Digits(text, digits);
        return end == digits ? -1 : end;
    }

    private static string? FromDigits(string text, int radix)
    {
        if (text.Length > ReadingLimits.ConvertedDigits)
        {
            return null;
        }

        var value = BigInteger.Zero;
        for (var i = 2; i < text.Length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
