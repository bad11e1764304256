using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>A JSON string, number or boolean, kept as it came.</summary>
public readonly struct ScalarCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref JsonInput json) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
            ? JsonElementCodec.Read(ref json)
            : throw JsonRead.Mismatch(json.TokenType, "a string, a number or a boolean");

    /// <inheritdoc/>
    public static void Write(ref JsonOutput json, JsonElement value) => JsonElementCodec.Write(ref json, value);
}
