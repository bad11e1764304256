using System.ComponentModel;

namespace KaptureContracts.Runtime.Json;

/// <content>The properties that generated writers hand over: one call for each. A name is in UTF-8, as JSON holds it between its quotes.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes a property that is a string; null is written as null.</summary>
    public void WriteString(scoped ReadOnlySpan<byte> name, string? value)
    {
        WriteName(name);
        WriteStringValue(value);
    }

    /// <summary>Writes a property that is a string, unless it is null.</summary>
    public void WriteOptionalString(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteString(name, value);
        }
    }

    /// <summary>Writes a property that is a boolean; null is written as null.</summary>
    public void WriteBoolean(scoped ReadOnlySpan<byte> name, bool? value) => WriteValue<bool, BooleanCodec>(name, value);

    /// <summary>Writes a property that is a boolean, unless it is null.</summary>
    public void WriteOptionalBoolean(scoped ReadOnlySpan<byte> name, bool? value) => WriteOptionalValue<bool, BooleanCodec>(name, value);

    /// <summary>Writes a property that is an integer of 32 bits; null is written as null.</summary>
    public void WriteInt32(scoped ReadOnlySpan<byte> name, int? value) => WriteValue<int, Int32Codec>(name, value);

    /// <summary>Writes a property that is an integer of 32 bits, unless it is null.</summary>
    public void WriteOptionalInt32(scoped ReadOnlySpan<byte> name, int? value) => WriteOptionalValue<int, Int32Codec>(name, value);

    /// <summary>Writes a property that is an integer of 64 bits; null is written as null.</summary>
    public void WriteInt64(scoped ReadOnlySpan<byte> name, long? value) => WriteValue<long, Int64Codec>(name, value);

    /// <summary>Writes a property that is an integer of 64 bits, unless it is null.</summary>
    public void WriteOptionalInt64(scoped ReadOnlySpan<byte> name, long? value) => WriteOptionalValue<long, Int64Codec>(name, value);

    /// <summary>Writes a property that is a number; null is written as null.</summary>
    /// <exception cref="ArgumentException">It is infinite or no number.</exception>
    public void WriteDouble(scoped ReadOnlySpan<byte> name, double? value) => WriteValue<double, DoubleCodec>(name, value);

    /// <summary>Writes a property that is a number, unless it is null.</summary>
    /// <inheritdoc cref="WriteDouble"/>
    public void WriteOptionalDouble(scoped ReadOnlySpan<byte> name, double? value) => WriteOptionalValue<double, DoubleCodec>(name, value);

    /// <summary>Writes a property that is a date and time as RFC 3339 writes it; null is written as null.</summary>
    public void WriteDateTimeOffset(scoped ReadOnlySpan<byte> name, DateTimeOffset? value) => WriteValue<DateTimeOffset, DateTimeOffsetCodec>(name, value);

    /// <summary>Writes a property that is a date and time as RFC 3339 writes it, unless it is null.</summary>
    public void WriteOptionalDateTimeOffset(scoped ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteOptionalValue<DateTimeOffset, DateTimeOffsetCodec>(name, value);

    /// <summary>Writes a property that is a URI, as it was written; null is written as null.</summary>
    public void WriteUri(scoped ReadOnlySpan<byte> name, Uri? value) => WriteString(name, value?.OriginalString);

    /// <summary>Writes a property that is a URI, as it was written, unless it is null.</summary>
    public void WriteOptionalUri(scoped ReadOnlySpan<byte> name, Uri? value) => WriteOptionalString(name, value?.OriginalString);

    /// <summary>Writes a property that is a generated class; null is written as null.</summary>
    public void WriteModel<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonCodec<T> => WriteReference<T, T>(name, value);

    /// <summary>Writes a property that is a generated class, unless it is null.</summary>
    public void WriteOptionalModel<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonCodec<T> => WriteOptionalReference<T, T>(name, value);

    /// <summary>Writes a property that is a generated enumeration; null is written as null.</summary>
    public void WriteEnum<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonCodec<T> => WriteValue<T, T>(name, value);

    /// <summary>Writes a property that is a generated enumeration, unless it is null.</summary>
    public void WriteOptionalEnum<T>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonCodec<T> => WriteOptionalValue<T, T>(name, value);

    /// <summary>Writes a property that is an array; null is written as null.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <typeparam name="TCodec">Writes an item.</typeparam>
    public void WriteList<T, TCodec>(scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where TCodec : IJsonCodec<T> => WriteReference<IReadOnlyList<T>, ListCodec<T, TCodec>>(name, value);

    /// <summary>Writes a property that is an array, unless it is null.</summary>
    /// <inheritdoc cref="WriteList{T, TCodec}"/>
    public void WriteOptionalList<T, TCodec>(scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where TCodec : IJsonCodec<T> => WriteOptionalReference<IReadOnlyList<T>, ListCodec<T, TCodec>>(name, value);

    /// <summary>Writes a property of any other type; null is written as null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteValue<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        WriteName(name);
        if (value is not { } present)
        {
            WriteNullValue();
            return;
        }

        TCodec.Write(ref this, present);
    }

    /// <summary>Writes a property of any other type, unless it is null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteOptionalValue<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        if (value is { } present)
        {
            WriteName(name);
            TCodec.Write(ref this, present);
        }
    }

    /// <summary>Writes a property of any other type; null is written as null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteReference<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : class
        where TCodec : IJsonCodec<T>
    {
        WriteName(name);
        if (value is null)
        {
            WriteNullValue();
            return;
        }

        TCodec.Write(ref this, value);
    }

    /// <summary>Writes a property of any other type, unless it is null.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteOptionalReference<T, TCodec>(scoped ReadOnlySpan<byte> name, T? value)
        where T : class
        where TCodec : IJsonCodec<T>
    {
        if (value is not null)
        {
            WriteName(name);
            TCodec.Write(ref this, value);
        }
    }
}
