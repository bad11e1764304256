using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON object whose property names are data (<c>additionalProperties</c> with a schema).</summary>
/// <typeparam name="T">A value.</typeparam>
/// <typeparam name="TCodec">Reads and writes a value.</typeparam>
public readonly struct MapCodec<T, TCodec> : IJsonCodec<IReadOnlyDictionary<string, T>>
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, T> Read(ref JsonInput json)
    {
        JsonRead.StartObject(ref json);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (JsonRead.NextProperty(ref json))
        {
            var name = json.GetText();
            JsonRead.Advance(ref json);
            values[name] = TCodec.Read(ref json);
        }

        return values;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, IReadOnlyDictionary<string, T> value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.StartObject();
        foreach (var (name, item) in value)
        {
            json.WriteName(name);
            json.WriteItem<T, TCodec>(item);
        }

        json.EndObject();
    }
}
