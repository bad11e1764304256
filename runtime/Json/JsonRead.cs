using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>What generated readers share. Meant for generated code; the messages never quote values of the body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonException">There is none: the text ends early.</exception>
    internal static void Advance(ref JsonInput json)
    {
        if (!json.Read())
        {
            throw new JsonException("The JSON text ends early.");
        }
    }

    /// <summary>Checks that an object starts here.</summary>
    /// <exception cref="JsonException">It does not.</exception>
    internal static void StartObject(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Mismatch(json.TokenType, "an object");
        }
    }

    /// <summary>Checks that an array starts here.</summary>
    /// <exception cref="JsonException">It does not.</exception>
    internal static void StartArray(ref JsonInput json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Mismatch(json.TokenType, "an array");
        }
    }

    /// <summary>Moves to the next property name, or to the end of the object and answers <see langword="false"/>.</summary>
    internal static bool NextProperty(ref JsonInput json)
    {
        Advance(ref json);
        return json.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Keeps a property that the contract does not name. A name that stands twice: the last one counts.</summary>
    public static void AddAdditional(ref JsonInput json, ref JsonObject? properties)
    {
        var name = json.GetText();
        Advance(ref json);
        properties ??= [];
        properties[name] = JsonNodeReader.Read(ref json);
    }

    /// <summary>Keeps a property that the contract names no further than by its type. The last of two equal names counts.</summary>
    [SuppressMessage("Design", "MA0016", Justification = "A local of generated code, created here on first use.")]
    public static void AddAdditional<T, TCodec>(ref JsonInput json, ref Dictionary<string, T>? properties)
        where TCodec : IJsonCodec<T>
    {
        var name = json.GetText();
        Advance(ref json);
        properties ??= new Dictionary<string, T>(StringComparer.Ordinal);
        properties[name] = TCodec.Read(ref json);
    }

    /// <summary>
    /// The text of a property of the object that <paramref name="json"/>, a copy of the caller's, stands on: of the property that tells
    /// an object's class, before the object is read. Null when that is no string, or not there.
    /// </summary>
    public static string? PeekText(JsonInput json, ReadOnlySpan<byte> name)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (NextProperty(ref json))
        {
            var isFound = json.GetUtf8().SequenceEqual(name);
            Advance(ref json);
            if (isFound)
            {
                return json.TokenType == JsonTokenType.String ? json.GetText() : null;
            }

            json.Skip();
        }

        return null;
    }

    /// <summary>An exception for a value of the wrong type.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What the contract says, with its article: <c>a string</c>.</param>
    public static JsonException Mismatch(JsonTokenType found, string expected) => new($"Expected {expected}, found {Describe(found)}.");

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
