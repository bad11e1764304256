using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>What the number codecs share.</summary>
internal static class NumberToken
{
    public static void Require(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw JsonRead.Mismatch(ref reader, expected);
        }
    }

    /// <summary>An integer in the clothes of a fraction: JSON Schema counts <c>1.0</c> and <c>1e3</c> as integers.</summary>
    public static long Integral(ref Utf8JsonReader reader, long minimum, long maximum, string expected)
    {
        if (reader.TryGetDecimal(out var value) && decimal.Truncate(value) == value && value >= minimum && value <= maximum)
        {
            return (long)value;
        }

        throw JsonRead.BadValue(expected);
    }
}
