using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON boolean.</summary>
public readonly struct BooleanCodec : IJsonCodec<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonRead.Mismatch(ref reader, "a boolean"),
    };

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

/// <summary>A JSON number (<c>format: int32</c>) as <see cref="int"/>.</summary>
public readonly struct Int32Codec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "a 32-bit integer");
        return reader.TryGetInt32(out var value) ? value : (int)NumberToken.Integral(ref reader, int.MinValue, int.MaxValue, "a 32-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: int64</c>) as <see cref="long"/>.</summary>
public readonly struct Int64Codec : IJsonCodec<long>
{
    /// <inheritdoc/>
    public static long Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "a 64-bit integer");
        return reader.TryGetInt64(out var value) ? value : NumberToken.Integral(ref reader, long.MinValue, long.MaxValue, "a 64-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: uint64</c>) as <see cref="ulong"/>.</summary>
public readonly struct UInt64Codec : IJsonCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "an unsigned 64-bit integer");
        return reader.TryGetUInt64(out var value) ? value : NumberToken.Unsigned(ref reader, "an unsigned 64-bit integer");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: float</c>) as <see cref="float"/>.</summary>
public readonly struct SingleCodec : IJsonCodec<float>
{
    /// <inheritdoc/>
    public static float Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "a number");
        return reader.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw JsonRead.BadValue("a 32-bit floating-point number");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, float value) => writer.WriteNumberValue(value);
}

/// <summary>A JSON number as <see cref="double"/>.</summary>
public readonly struct DoubleCodec : IJsonCodec<double>
{
    /// <inheritdoc/>
    public static double Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "a number");
        return reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw JsonRead.BadValue("a 64-bit floating-point number");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}

/// <summary>A JSON number (<c>format: decimal</c>) as <see cref="decimal"/>.</summary>
public readonly struct DecimalCodec : IJsonCodec<decimal>
{
    /// <inheritdoc/>
    public static decimal Read(ref Utf8JsonReader reader)
    {
        NumberToken.Require(ref reader, "a number");
        return reader.TryGetDecimal(out var value) ? value : throw JsonRead.BadValue("a decimal number");
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
}
