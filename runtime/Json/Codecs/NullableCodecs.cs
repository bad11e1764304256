using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A value type, or null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">Reads and writes the value.</typeparam>
public readonly struct NullableValueCodec<T, TCodec> : IJsonCodec<T?>
    where T : struct
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref JsonInput json) =>
        json.TokenType == JsonTokenType.Null ? null : TCodec.Read(ref json);

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, T? value)
    {
        if (value is not { } present)
        {
            json.WriteNullValue();
            return;
        }

        TCodec.Write(ref json, present);
    }
}

/// <summary>A reference type, or null.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TCodec">Reads and writes the value.</typeparam>
public readonly struct NullableReferenceCodec<T, TCodec> : IJsonCodec<T?>
    where T : class
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T? Read(ref JsonInput json) =>
        json.TokenType == JsonTokenType.Null ? null : TCodec.Read(ref json);

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, T? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        TCodec.Write(ref json, value);
    }
}
