using System.ComponentModel;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <content>The values that generated readers ask for: one call for each property.</content>
public ref partial struct JsonInput
{
    /// <summary>Reads a string.</summary>
    /// <exception cref="JsonException">The token is something else, or not Unicode.</exception>
    public readonly string ReadString() => _token == JsonTokenType.String ? GetText() : throw JsonRead.Mismatch(_token, "a string");

    /// <summary>Reads a string or null.</summary>
    /// <inheritdoc cref="ReadString"/>
    public readonly string? ReadStringOrNull() => IsNull ? null : ReadString();

    /// <summary>Reads a boolean.</summary>
    /// <exception cref="JsonException">The token is something else.</exception>
    public readonly bool ReadBoolean() => _token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonRead.Mismatch(_token, "a boolean"),
    };

    /// <summary>Reads a boolean or null.</summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public readonly bool? ReadBooleanOrNull() => IsNull ? null : ReadBoolean();

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <exception cref="JsonException">The token is something else, or does not fit.</exception>
    public int ReadInt32() => Int32Codec.Read(ref this);

    /// <summary>Reads an integer of 32 bits, or null.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => IsNull ? null : ReadInt32();

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public long ReadInt64() => Int64Codec.Read(ref this);

    /// <summary>Reads an integer of 64 bits, or null.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public long? ReadInt64OrNull() => IsNull ? null : ReadInt64();

    /// <summary>Reads a number.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public double ReadDouble() => DoubleCodec.Read(ref this);

    /// <summary>Reads a number or null.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public double? ReadDoubleOrNull() => IsNull ? null : ReadDouble();

    /// <summary>Reads a date and time as RFC 3339 writes it.</summary>
    /// <exception cref="JsonException">The token is something else.</exception>
    public DateTimeOffset ReadDateTimeOffset() => DateTimeOffsetCodec.Read(ref this);

    /// <summary>Reads a date and time as RFC 3339 writes it, or null.</summary>
    /// <inheritdoc cref="ReadDateTimeOffset"/>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => IsNull ? null : ReadDateTimeOffset();

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <exception cref="JsonException">The token is something else.</exception>
    public Uri ReadUri() => UriCodec.Read(ref this);

    /// <summary>Reads a URI or null.</summary>
    /// <inheritdoc cref="ReadUri"/>
    public Uri? ReadUriOrNull() => IsNull ? null : ReadUri();

    /// <summary>Reads a generated class.</summary>
    /// <exception cref="JsonException">The JSON is not what the contract says.</exception>
    public T ReadModel<T>()
        where T : class, IJsonCodec<T> => T.Read(ref this);

    /// <summary>Reads a generated class, or null.</summary>
    /// <inheritdoc cref="ReadModel{T}"/>
    public T? ReadModelOrNull<T>()
        where T : class, IJsonCodec<T> => IsNull ? null : T.Read(ref this);

    /// <summary>Reads a generated enumeration.</summary>
    /// <inheritdoc cref="ReadModel{T}"/>
    public T ReadEnum<T>()
        where T : struct, IJsonCodec<T> => T.Read(ref this);

    /// <summary>Reads a generated enumeration, or null.</summary>
    /// <inheritdoc cref="ReadModel{T}"/>
    public T? ReadEnumOrNull<T>()
        where T : struct, IJsonCodec<T> => IsNull ? null : T.Read(ref this);

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <typeparam name="TCodec">Reads an item.</typeparam>
    /// <inheritdoc cref="ReadModel{T}"/>
    public IReadOnlyList<T> ReadList<T, TCodec>()
        where TCodec : IJsonCodec<T> => ListCodec<T, TCodec>.Read(ref this);

    /// <summary>Reads an array, or null.</summary>
    /// <inheritdoc cref="ReadList{T, TCodec}"/>
    public IReadOnlyList<T>? ReadListOrNull<T, TCodec>()
        where TCodec : IJsonCodec<T> => IsNull ? null : ListCodec<T, TCodec>.Read(ref this);

    /// <summary>Reads a value of any other type.</summary>
    /// <inheritdoc cref="ReadList{T, TCodec}"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T ReadValue<T, TCodec>()
        where T : struct
        where TCodec : IJsonCodec<T> => TCodec.Read(ref this);

    /// <summary>Reads a value of any other type, or null.</summary>
    /// <inheritdoc cref="ReadList{T, TCodec}"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? ReadValueOrNull<T, TCodec>()
        where T : struct
        where TCodec : IJsonCodec<T> => IsNull ? null : TCodec.Read(ref this);

    /// <summary>Reads an object of any other type.</summary>
    /// <inheritdoc cref="ReadList{T, TCodec}"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T ReadReference<T, TCodec>()
        where T : class
        where TCodec : IJsonCodec<T> => TCodec.Read(ref this);

    /// <summary>Reads an object of any other type, or null.</summary>
    /// <inheritdoc cref="ReadList{T, TCodec}"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? ReadReferenceOrNull<T, TCodec>()
        where T : class
        where TCodec : IJsonCodec<T> => IsNull ? null : TCodec.Read(ref this);
}
