using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string, number or boolean, kept as it came.</summary>
public readonly struct ScalarCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
            ? JsonElementCodec.Read(ref reader)
            : throw JsonRead.Mismatch(ref reader, "a string, a number or a boolean");

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonElement value) => JsonElementCodec.Write(writer, value);
}
