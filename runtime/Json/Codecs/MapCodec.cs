using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON object whose property names are data (<c>additionalProperties</c> with a schema).</summary>
/// <typeparam name="T">A value.</typeparam>
/// <typeparam name="TCodec">Reads and writes a value.</typeparam>
public readonly struct MapCodec<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (JsonRead.NextProperty(ref reader))
        {
            var name = reader.GetString()!;
            JsonRead.Advance(ref reader);
            values[name] = TCodec.Read(ref reader);
        }

        return values;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, item);
        }

        writer.WriteEndObject();
    }
}
