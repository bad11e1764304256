using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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

    /// <summary>Writes one value, whole.</summary>
    internal static void Whole<T, TCodec>(IBufferWriter<byte> output, T value)
        where TCodec : IJsonCodec<T>
    {
        var json = new JsonOutput(output);
        TCodec.Write(ref json, value);
        json.Flush();
    }

    /// <summary>Writes the properties that the contract does not name, after those that it names.</summary>
    /// <param name="json">Stands inside the object.</param>
    /// <param name="properties">The additional properties; none when <see langword="null"/>.</param>
    /// <param name="names">The names of the contract's properties: each behind a separator, and one more separator.</param>
    /// <exception cref="InvalidOperationException">One has the name of a declared property: the object would hold it twice.</exception>
    public static void Additional(ref JsonOutput json, JsonObject? properties, ReadOnlySpan<byte> names)
    {
        for (var index = 0; index < properties?.Count; index++)
        {
            var (name, value) = properties.GetAt(index);
            WriteName(ref json, name, names);
            json.WriteNode(value);
        }
    }

    /// <inheritdoc cref="Additional(ref JsonOutput, JsonObject, ReadOnlySpan{byte})"/>
    /// <typeparam name="T">A value.</typeparam>
    /// <typeparam name="TCodec">Writes a value.</typeparam>
    [SuppressMessage("Design", "MA0016", Justification = "The field behind AdditionalProperties, of the type that generated code declares.")]
    public static void Additional<T, TCodec>(ref JsonOutput json, Dictionary<string, T>? properties, ReadOnlySpan<byte> names)
        where TCodec : IJsonCodec<T>
    {
        if (properties is null)
        {
            return;
        }

        foreach (var (name, value) in properties)
        {
            WriteName(ref json, name, names);
            json.WriteItem<T, TCodec>(value);
        }
    }

    private static void WriteName(ref JsonOutput json, string name, ReadOnlySpan<byte> names)
    {
        if (JsonNames.Contains(names, name))
        {
            throw new InvalidOperationException(
                $"AdditionalProperties holds '{name}', which the contract declares: set the property of that name instead.");
        }

        json.WriteName(name);
    }
}
