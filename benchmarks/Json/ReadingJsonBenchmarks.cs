using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace KaptureContracts.Benchmarks.Json;

/// <summary>From UTF-8 to objects.</summary>
public class ReadingJsonBenchmarks
{
    /// <summary>The texts.</summary>
    public static IEnumerable<Payload> Texts => Payloads.All;

    /// <summary>The text.</summary>
    [ParamsSource(nameof(Texts))]
    public Payload Text { get; set; } = null!;

    /// <summary>System.Text.Json with its source generator.</summary>
    [Benchmark(Baseline = true, Description = "System.Text.Json, source-generated")]
    public object? SystemTextJson() => Text.ReadSystemTextJson(PeerContext.Default.Options);

    /// <summary>The emitted codec.</summary>
    [Benchmark(Description = "KaptureContracts")]
    public object Ours() => Text.Read();

    /// <summary>The tokens, without looking at any value: the floor.</summary>
    [Benchmark(Description = "Utf8JsonReader, bare scan")]
    public int Scan()
    {
        var reader = new Utf8JsonReader(Text.Text);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>System.Text.Json by reflection.</summary>
    [Benchmark(Description = "System.Text.Json, reflection")]
    public object? Reflection() => Text.ReadSystemTextJson(PeerContext.Reflection);

    /// <summary>Newtonsoft.Json.</summary>
    [Benchmark(Description = "Newtonsoft.Json")]
    public object? Newtonsoft() => Text.ReadNewtonsoft();
}
