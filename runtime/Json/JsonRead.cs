using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>What generated readers share. Meant for generated code; the messages never quote values of the body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Checks that an object starts here.</summary>
    /// <exception cref="JsonException">It does not.</exception>
    public static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Mismatch(ref reader, "an object");
        }
    }

    /// <summary>Moves to the next property name, or to the end of the object and answers <see langword="false"/>.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonException">There is none: the text ends early.</exception>
    public static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException("The JSON text ends early.");
        }
    }

    /// <summary>The name of the property that the reader stands on, unescaped, in UTF-8.</summary>
    public static ReadOnlySpan<byte> PropertyName(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return reader.ValueSpan;
        }

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var unescaped = new byte[length];
        return unescaped.AsSpan(0, reader.CopyString(unescaped));
    }

    /// <summary>Whether the value that the reader stands on is null.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Keeps a property that the contract does not name. A name that stands twice: the last one counts.</summary>
    public static void AddAdditional(ref Utf8JsonReader reader, ref JsonObject? properties)
    {
        var name = reader.GetString()!;
        Advance(ref reader);
        properties ??= [];
        properties[name] = JsonNodeReader.Read(ref reader);
    }

    /// <summary>Keeps a property that the contract names no further than by its type. The last of two equal names counts.</summary>
    [SuppressMessage("Design", "MA0016", Justification = "A local of generated code, created here on first use.")]
    public static void AddAdditional<T, TCodec>(ref Utf8JsonReader reader, ref Dictionary<string, T>? properties)
        where TCodec : struct, IJsonCodec<T>
    {
        var name = reader.GetString()!;
        Advance(ref reader);
        properties ??= new Dictionary<string, T>(StringComparer.Ordinal);
        properties[name] = TCodec.Read(ref reader);
    }

    /// <summary>Passes over a property that the contract forbids: it says nothing that a caller could use.</summary>
    public static void SkipProperty(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        reader.Skip();
    }

    /// <summary>
    /// The text of a property of the object that <paramref name="reader"/>, a copy of the caller's, stands on: of the property that tells
    /// an object's class, before the object is read. Null when that is no string, or not there.
    /// </summary>
    public static string? PeekText(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (NextProperty(ref reader))
        {
            var isFound = reader.ValueTextEquals(name);
            Advance(ref reader);
            if (isFound)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }

    /// <summary>An exception for a value of the wrong type.</summary>
    /// <param name="reader">Stands on that value.</param>
    /// <param name="expected">What the contract says, with its article: <c>a string</c>.</param>
    public static JsonException Mismatch(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected}, found {Describe(reader.TokenType)}.");

    /// <summary>An exception for a value of the right type that cannot be read: out of range, or in another format.</summary>
    /// <param name="expected">What the contract says, with its article: <c>a 32-bit integer</c>.</param>
    public static JsonException BadValue(string expected) => new($"The value is not {expected}.");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
