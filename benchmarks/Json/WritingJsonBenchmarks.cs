using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace KaptureContracts.Benchmarks.Json;

/// <summary>From objects to UTF-8, into a buffer that is there. Everybody escapes as little as JSON allows.</summary>
public class WritingJsonBenchmarks
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _output = new(8 << 20);
    private readonly StringBuilder _text = new();

    /// <summary>The texts.</summary>
    public static IEnumerable<Payload> Texts => Payloads.All;

    /// <summary>The text.</summary>
    [ParamsSource(nameof(Texts))]
    public Payload Text { get; set; } = null!;

    /// <summary>System.Text.Json with its source generator.</summary>
    [Benchmark(Baseline = true, Description = "System.Text.Json, source-generated")]
    public int SystemTextJson()
    {
        _output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_output, Options);
        Text.WriteSystemTextJson(writer, PeerContext.Default.Options);
        return _output.WrittenCount;
    }

    /// <summary>The emitted codec.</summary>
    [Benchmark(Description = "KaptureContracts")]
    public int Ours()
    {
        _output.ResetWrittenCount();
        Text.Write(_output);
        return _output.WrittenCount;
    }

    /// <summary>System.Text.Json by reflection.</summary>
    [Benchmark(Description = "System.Text.Json, reflection")]
    public int Reflection()
    {
        _output.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_output, Options);
        Text.WriteSystemTextJson(writer, PeerContext.Reflection);
        return _output.WrittenCount;
    }

    /// <summary>Newtonsoft.Json, which writes UTF-16.</summary>
    [Benchmark(Description = "Newtonsoft.Json")]
    public int Newtonsoft()
    {
        _text.Clear();
        using var output = new StringWriter(_text, CultureInfo.InvariantCulture);
        Text.WriteNewtonsoft(output);
        return _text.Length;
    }
}
