using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaptureContracts.Runtime.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write what a codec does.</summary>
internal sealed class CodecConverter<T, TCodec> : JsonConverter<T>
    where TCodec : IJsonCodec<T>
{
    public static CodecConverter<T, TCodec> Shared { get; } = new();

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value);

    public static T Read(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = new JsonInput(JsonMarshal.GetRawUtf8Value(document.RootElement));
        json.Read();
        return TCodec.Read(ref json);
    }

    /// <summary>What the writer escapes or indents in its own way goes through an element; anything else is copied.</summary>
    public static void Write(Utf8JsonWriter writer, T value)
    {
        using var buffer = new PooledBuffer();
        JsonWrite.Whole<T, TCodec>(buffer, value);
        if (!writer.Options.Indented && ReferenceEquals(writer.Options.Encoder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
        {
            writer.WriteRawValue(buffer.Written.Span, skipInputValidation: true);
            return;
        }

        JsonElement.Parse(buffer.Written.Span).WriteTo(writer);
    }
}
