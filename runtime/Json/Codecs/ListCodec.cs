using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON array.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <typeparam name="TCodec">Reads and writes an item.</typeparam>
public readonly struct ListCodec<T, TCodec> : IJsonCodec<IReadOnlyList<T>>
    where TCodec : IJsonCodec<T>
{
    /// <inheritdoc/>
    public static IReadOnlyList<T> Read(ref JsonInput json)
    {
        JsonRead.StartArray(ref json);
        var items = new List<T>();
        JsonRead.Advance(ref json);
        while (json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(TCodec.Read(ref json));
            JsonRead.Advance(ref json);
        }

        return items;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, IReadOnlyList<T> value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.StartArray();
        for (var index = 0; index < value.Count; index++)
        {
            json.WriteItem<T, TCodec>(value[index]);
        }

        json.EndArray();
    }
}
