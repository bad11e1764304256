using BenchmarkDotNet.Attributes;
using KaptureContracts.Benchmarks.Documents;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>From a document to C#, warm: reading, planning and emitting, in a compiler that has done it before.</summary>
public class GeneratorBenchmarks
{
    private ApiDocument _document = null!;

    public static IEnumerable<DocumentPath> Documents =>
        ((IEnumerable<string>)[Corpus.Kapture, .. Corpus.Find("large/stripe.com.json", "large/api.github.com.json", "large/api.github.com.yaml")])
            .Select(path => new DocumentPath(path));

    [ParamsSource(nameof(Documents))]
    public DocumentPath Document { get; set; } = null!;

    [GlobalSetup]
    public void Read() => _document = new ApiDocument(Document.Path);

    [Benchmark(Baseline = true)]
    public Task<long> NSwag() => NSwagRun.GenerateAsync(_document);

    [Benchmark]
    public long KaptureContracts() => GeneratorRun.Generate(_document);
}

/// <summary>A path that shows as its file's name.</summary>
public sealed record DocumentPath(string Path)
{
    public override string ToString() => System.IO.Path.GetFileName(Path);
}
