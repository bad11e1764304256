using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>Any JSON value, kept as it came.</summary>
public readonly struct JsonElementCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref JsonInput json)
    {
        var text = json.TakeValue();
        JsonUnicode.Require(text);
        return JsonElement.Parse(text);
    }

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, JsonElement value)
    {
        json.WriteElement(value);
    }
}

/// <summary>A JSON object of which the contract says no more.</summary>
public readonly struct JsonObjectCodec : IJsonCodec<JsonObject>
{
    /// <inheritdoc/>
    public static JsonObject Read(ref JsonInput json) => JsonNodeReader.ReadObject(ref json);

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, JsonObject value) => json.WriteNode(value);
}
