using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Reads free-form JSON into nodes. Numbers keep every digit; a name that stands twice keeps its last value, where
/// <see cref="JsonNode.Parse(ref Utf8JsonReader, JsonNodeOptions?)"/> would fail later, on first access.
/// </summary>
internal static class JsonNodeReader
{
    public static JsonNode? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                return ReadArray(ref reader);
            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            case JsonTokenType.Null:
                return null;
            default:
                return JsonValue.Create(JsonElement.ParseValue(ref reader));
        }
    }

    public static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader);
        JsonObject? properties = null;
        while (JsonRead.NextProperty(ref reader))
        {
            JsonRead.AddAdditional(ref reader, ref properties);
        }

        return properties ?? [];
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var items = new JsonArray();
        JsonRead.Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
            JsonRead.Advance(ref reader);
        }

        return items;
    }
}
