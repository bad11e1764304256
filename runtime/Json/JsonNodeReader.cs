using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Reads free-form JSON into nodes. Numbers keep every digit; a name that stands twice keeps its last value, where
/// <see cref="JsonNode.Parse(ref Utf8JsonReader, JsonNodeOptions?)"/> would fail later, on first access.
/// </summary>
internal static class JsonNodeReader
{
    public static JsonNode? Read(ref JsonInput json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref json);
            case JsonTokenType.StartArray:
                return ReadArray(ref json);
            case JsonTokenType.String:
                return JsonValue.Create(json.GetText());
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            case JsonTokenType.Null:
                return null;
            default:
                return JsonValue.Create(JsonElement.Parse(json.RawValue));
        }
    }

    public static JsonObject ReadObject(ref JsonInput json)
    {
        JsonRead.StartObject(ref json);
        JsonObject? properties = null;
        while (JsonRead.NextProperty(ref json))
        {
            JsonRead.AddAdditional(ref json, ref properties);
        }

        return properties ?? [];
    }

    private static JsonArray ReadArray(ref JsonInput json)
    {
        var items = new JsonArray();
        JsonRead.Advance(ref json);
        while (json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref json));
            JsonRead.Advance(ref json);
        }

        return items;
    }
}
