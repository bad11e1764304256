using System.Text;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Runtime;

/// <summary>
/// A parameter's value on its way into a text. Its JSON says what it is (a scalar, a list, an object with members), whatever its type:
/// enumerations, dates and models are written here as they are in bodies.
/// </summary>
internal static class ParameterValue
{
    public static JsonElement Of<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        using var buffer = new PooledBuffer();
        JsonWrite.Whole<T, TCodec>(buffer, value);
        return JsonElement.Parse(buffer.Written.Span);
    }

    /// <summary>The text of a value that is a scalar, as most parameters are. For anything else, null among it, the answer is null.</summary>
    public static string? ScalarOf<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        if (typeof(TCodec) == typeof(StringCodec))
        {
            return (string?)(object?)value;
        }

        using var buffer = new PooledBuffer();
        JsonWrite.Whole<T, TCodec>(buffer, value);
        var reader = new Utf8JsonReader(buffer.Written.Span);
        return !reader.Read() ? null : reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
    }

    public static bool IsNull(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>RFC 6570, 2.3: null, a list without items and an object without members stand for nothing.</summary>
    public static bool IsUndefined(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => !Items(value).Any(),
        JsonValueKind.Object => !Members(value).Any(),
        _ => IsNull(value),
    };

    /// <summary>A scalar as it is; a list or an object inside another, for which no style has a form, as JSON text.</summary>
    public static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The items of a list. Null is no item: RFC 6570 leaves out what is undefined.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement list) => list.EnumerateArray().Where(item => !IsNull(item));

    /// <summary>The members of an object, without those that are null.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement value) => value.EnumerateObject().Where(member => !IsNull(member.Value));
}
