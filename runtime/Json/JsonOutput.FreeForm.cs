using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Json;

/// <content>JSON of which the contract says no more, and items, which callers may leave null against their type.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes a value that stands by itself: an item, or an object of a derived class. Meant for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteItem<T, TCodec>(T value)
        where TCodec : IJsonCodec<T>
    {
        if (!typeof(T).IsValueType && value is null)
        {
            WriteNullValue();
            return;
        }

        TCodec.Write(ref this, value);
    }

    internal void WriteElement(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                WriteNullValue();
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                WriteRawValue(JsonMarshal.GetRawUtf8Value(value));
                break;
            default:
                using (var writer = BeginForeignValue())
                {
                    value.WriteTo(writer);
                }

                break;
        }
    }

    internal void WriteNode(JsonNode? value)
    {
        switch (value)
        {
            case null:
                WriteNullValue();
                break;
            case JsonObject properties:
                StartObject();
                for (var index = 0; index < properties.Count; index++)
                {
                    var (name, item) = properties.GetAt(index);
                    WriteName(name);
                    WriteNode(item);
                }

                EndObject();
                break;
            case JsonArray items:
                StartArray();
                for (var index = 0; index < items.Count; index++)
                {
                    WriteNode(items[index]);
                }

                EndArray();
                break;
            default:
                WriteScalar((JsonValue)value);
                break;
        }
    }

    private void WriteScalar(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String when value.TryGetValue<string>(out var text):
                WriteStringValue(text);
                break;
            case JsonValueKind.True:
                WriteBooleanValue(true);
                break;
            case JsonValueKind.False:
                WriteBooleanValue(false);
                break;
            case JsonValueKind.Number when value.TryGetValue<JsonElement>(out var element):
                WriteElement(element);
                break;
            default:
                using (var writer = BeginForeignValue())
                {
                    value.WriteTo(writer);
                }

                break;
        }
    }

    /// <summary>A writer of .NET's for one value, which goes straight to the target.</summary>
    private Utf8JsonWriter BeginForeignValue()
    {
        BeginValue(0);
        Flush();
        _follows = true;
        return new Utf8JsonWriter(_target, JsonWrite.Options);
    }
}
