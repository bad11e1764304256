using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON array.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <typeparam name="TCodec">Reads and writes an item.</typeparam>
public readonly struct ListCodec<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static IReadOnlyList<T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonRead.Mismatch(ref reader, "an array");
        }

        var items = new List<T>();
        JsonRead.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(TCodec.Read(ref reader));
            JsonRead.Advance(ref reader);
        }

        return items;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            TCodec.Write(writer, value[index]);
        }

        writer.WriteEndArray();
    }
}
