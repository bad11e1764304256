using System.Buffers.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON boolean.</summary>
public readonly struct BooleanCodec : IJsonCodec<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref JsonInput json) => json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonRead.Mismatch(json.TokenType, "a boolean"),
    };

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, bool value) => json.WriteBooleanValue(value);
}

/// <summary>A JSON number (<c>format: int32</c>) as <see cref="int"/>.</summary>
public readonly struct Int32Codec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "a 32-bit integer");
        return Utf8Parser.TryParse(json.RawValue, out int value, out var length) && length == json.RawValue.Length ? value : (int)NumberToken.Integral(ref json, int.MinValue, int.MaxValue, "a 32-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, int value) => json.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: int64</c>) as <see cref="long"/>.</summary>
public readonly struct Int64Codec : IJsonCodec<long>
{
    /// <inheritdoc/>
    public static long Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "a 64-bit integer");
        return Utf8Parser.TryParse(json.RawValue, out long value, out var length) && length == json.RawValue.Length ? value : NumberToken.Integral(ref json, long.MinValue, long.MaxValue, "a 64-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, long value) => json.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: uint64</c>) as <see cref="ulong"/>.</summary>
public readonly struct UInt64Codec : IJsonCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "an unsigned 64-bit integer");
        return Utf8Parser.TryParse(json.RawValue, out ulong value, out var length) && length == json.RawValue.Length ? value : NumberToken.Unsigned(ref json, "an unsigned 64-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, ulong value) => json.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: float</c>) as <see cref="float"/>.</summary>
public readonly struct SingleCodec : IJsonCodec<float>
{
    /// <inheritdoc/>
    public static float Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "a number");
        return Utf8Parser.TryParse(json.RawValue, out float value, out _) && float.IsFinite(value) ? value : throw JsonRead.BadValue("a 32-bit floating-point number");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, float value) => json.WriteNumberValue(value);
}

/// <summary>A JSON number as <see cref="double"/>.</summary>
public readonly struct DoubleCodec : IJsonCodec<double>
{
    /// <inheritdoc/>
    public static double Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "a number");
        return Utf8Parser.TryParse(json.RawValue, out double value, out _) && double.IsFinite(value) ? value : throw JsonRead.BadValue("a 64-bit floating-point number");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, double value) => json.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: decimal</c>) as <see cref="decimal"/>.</summary>
public readonly struct DecimalCodec : IJsonCodec<decimal>
{
    /// <inheritdoc/>
    public static decimal Read(ref JsonInput json)
    {
        NumberToken.Require(ref json, "a number");
        return json.Token().TryGetDecimal(out var value) ? value : throw JsonRead.BadValue("a decimal number");
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, decimal value) => json.WriteNumberValue(value);
}
