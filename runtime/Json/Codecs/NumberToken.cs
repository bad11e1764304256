using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>What the number codecs share.</summary>
internal static class NumberToken
{
    private const int MostDigits = 20;

    /// <summary>The digits of a number are read in the square of their time.</summary>
    private const int MostDigitsOfBigInteger = 1_000;

    public static void Require(ref JsonInput json, string expected)
    {
        if (json.TokenType != JsonTokenType.Number)
        {
            throw JsonRead.Mismatch(json.TokenType, expected);
        }
    }

    /// <summary>An integer in the clothes of a fraction: JSON Schema counts <c>1.0</c> and <c>1e3</c> as integers.</summary>
    public static long Integral(ref JsonInput json, long minimum, long maximum, string expected)
    {
        var text = json.RawValue;
        return TryGetIntegral(text, MostDigits, out Int128 value) && value >= minimum && value <= maximum
            ? (long)value
            : throw JsonRead.BadValue(expected);
    }

    /// <summary>As <see cref="Integral"/>, beyond what a <see cref="long"/> holds.</summary>
    public static ulong Unsigned(ref JsonInput json, string expected)
    {
        var text = json.RawValue;
        return TryGetIntegral(text, MostDigits, out Int128 value) && value >= 0 && value <= ulong.MaxValue ? (ulong)value : throw JsonRead.BadValue(expected);
    }

    /// <summary>As <see cref="Integral"/>, of up to 1,000 digits.</summary>
    public static BigInteger Big(ref JsonInput json, string expected) =>
        TryGetIntegral(json.RawValue, MostDigitsOfBigInteger, out BigInteger value) ? value : throw JsonRead.BadValue(expected);

    /// <summary>Reads the digits themselves: <see cref="decimal"/> and <see cref="double"/> would round a fraction away.</summary>
    private static bool TryGetIntegral<T>(ReadOnlySpan<byte> text, int mostDigits, out T value)
        where T : INumber<T>
    {
        value = T.Zero;
        var mark = text.IndexOfAny("eE"u8);
        var mantissa = mark < 0 ? text : text[..mark];
        var isNegative = mantissa[0] == '-';
        var point = mantissa.IndexOf((byte)'.');
        var fraction = point < 0 ? default : mantissa[(point + 1)..].TrimEnd((byte)'0');
        var whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart("-0"u8);
        if (whole.IsEmpty && fraction.IsEmpty)
        {
            return true;
        }

        if (!TryGetExponent(mark < 0 ? default : text[(mark + 1)..], out var exponent) || exponent > mostDigits)
        {
            return false;
        }

        var zeros = whole.Length - whole.TrimEnd((byte)'0').Length;
        var isInteger = fraction.IsEmpty ? exponent >= -zeros : exponent >= fraction.Length;
        if (!isInteger || whole.Length + exponent > mostDigits)
        {
            return false;
        }

        var ten = T.CreateChecked(10);
        for (var place = 0; place < whole.Length + exponent; place++)
        {
            var digit = place < whole.Length ? whole[place]
                : place - whole.Length < fraction.Length ? fraction[place - whole.Length]
                : (byte)'0';
            value = (value * ten) + T.CreateChecked(digit - '0');
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static bool TryGetExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        return text.IsEmpty || (Utf8Parser.TryParse(text, out exponent, out var length) && length == text.Length);
    }
}
