using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>What generated writers share. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>
    /// No white space, and no escapes beyond those that JSON asks for: what is written goes over HTTP as JSON, never into HTML.
    /// </summary>
    internal static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes the properties that the contract does not name, after those that it names.</summary>
    /// <param name="writer">Stands inside the object.</param>
    /// <param name="properties">The additional properties; none when <see langword="null"/>.</param>
    /// <param name="names">The names of the contract's properties: each behind a separator, and one more separator.</param>
    /// <exception cref="InvalidOperationException">One has the name of a declared property: the object would hold it twice.</exception>
    public static void Additional(Utf8JsonWriter writer, JsonObject? properties, ReadOnlySpan<byte> names)
    {
        if (properties is null)
        {
            return;
        }

        foreach (var (name, value) in properties)
        {
            WriteName(writer, name, names);
            WriteNode(writer, value);
        }
    }

    /// <inheritdoc cref="Additional(Utf8JsonWriter, JsonObject, ReadOnlySpan{byte})"/>
    /// <typeparam name="T">A value.</typeparam>
    /// <typeparam name="TCodec">Writes a value.</typeparam>
    public static void Additional<T, TCodec>(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? properties, ReadOnlySpan<byte> names)
        where TCodec : struct, IJsonCodec<T>
    {
        if (properties is null)
        {
            return;
        }

        foreach (var (name, value) in properties)
        {
            WriteName(writer, name, names);
            TCodec.Write(writer, value);
        }
    }

    private static void WriteName(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> names)
    {
        if (JsonNames.Contains(names, name))
        {
            throw new InvalidOperationException(
                $"AdditionalProperties holds '{name}', which the contract declares: set the property of that name instead.");
        }

        writer.WritePropertyName(name);
    }

    internal static void WriteNode(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
    }
}
