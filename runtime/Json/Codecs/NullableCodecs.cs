using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A value type, or null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">Reads and writes the value.</typeparam>
public readonly struct NullableValueCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : TCodec.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is not { } present)
        {
            writer.WriteNullValue();
            return;
        }

        TCodec.Write(writer, present);
    }
}

/// <summary>A reference type, or null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">Reads and writes the value.</typeparam>
public readonly struct NullableReferenceCodec<T, TCodec> : IJsonCodec<T?>
    where T : class
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : TCodec.Read(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        TCodec.Write(writer, value);
    }
}
