using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <summary>Any JSON value, kept as it came.</summary>
public readonly struct JsonElementCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        JsonUnicode.Require(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
    }
}

/// <summary>A JSON object of which the contract says no more.</summary>
public readonly struct JsonObjectCodec : IJsonCodec<JsonObject>
{
    /// <inheritdoc/>
    public static JsonObject Read(ref Utf8JsonReader reader) => JsonNodeReader.ReadObject(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonObject value) => JsonWrite.WriteNode(writer, value);
}
