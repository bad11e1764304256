using System.Buffers;
using System.Text.Json;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Benchmarks.Json;

/// <summary>A JSON text, and everybody's way to read and write it.</summary>
public abstract class Payload
{
    /// <summary>The text.</summary>
    public abstract ReadOnlySpan<byte> Text { get; }

    /// <summary>Reads the text with the emitted codec.</summary>
    public abstract object Read();

    /// <summary>Writes what was read with the emitted codec.</summary>
    public abstract void Write(IBufferWriter<byte> output);

    /// <summary>Reads with System.Text.Json and its source generator, or by reflection.</summary>
    public abstract object? ReadSystemTextJson(JsonSerializerOptions options);

    /// <summary>Writes with System.Text.Json and its source generator, or by reflection.</summary>
    public abstract void WriteSystemTextJson(Utf8JsonWriter writer, JsonSerializerOptions options);

    /// <summary>Reads with Newtonsoft.Json.</summary>
    public abstract object? ReadNewtonsoft();

    /// <summary>Writes with Newtonsoft.Json.</summary>
    public abstract void WriteNewtonsoft(TextWriter output);
}

/// <typeparam name="T">The emitted model.</typeparam>
/// <typeparam name="TPeer">The class that a serializer's user writes.</typeparam>
/// <param name="name">What the tables call it.</param>
/// <param name="text">The text.</param>
public sealed class Payload<T, TPeer>(string name, byte[] text) : Payload
    where T : IJsonModel<T>
{
    private static readonly Newtonsoft.Json.JsonSerializer Newtonsoft = new() { NullValueHandling = global::Newtonsoft.Json.NullValueHandling.Ignore };

    private readonly T _value = JsonModel.Parse<T>(text);
    private readonly TPeer _peer = JsonSerializer.Deserialize<TPeer>(text, PeerContext.Default.Options)!;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text => text;

    /// <inheritdoc/>
    public override object Read() => JsonModel.Parse<T>(text);

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> output) => JsonModel.Write(output, _value);

    /// <inheritdoc/>
    public override object? ReadSystemTextJson(JsonSerializerOptions options) => JsonSerializer.Deserialize<TPeer>(text, options);

    /// <inheritdoc/>
    public override void WriteSystemTextJson(Utf8JsonWriter writer, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, _peer, options);

    /// <inheritdoc/>
    public override object? ReadNewtonsoft()
    {
        using var reader = new global::Newtonsoft.Json.JsonTextReader(new StreamReader(new MemoryStream(text, writable: false)));
        return Newtonsoft.Deserialize<TPeer>(reader);
    }

    /// <inheritdoc/>
    public override void WriteNewtonsoft(TextWriter output) => Newtonsoft.Serialize(output, _peer);

    /// <inheritdoc/>
    public override string ToString() => name;
}
