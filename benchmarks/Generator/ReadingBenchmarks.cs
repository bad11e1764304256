using BenchmarkDotNet.Attributes;
using KaptureContracts.Benchmarks.Documents;
using YamlDotNet.Core;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>Reading a document into its tree: the same content as JSON and as YAML, beside the parser of YamlDotNet, which builds none.</summary>
public class ReadingBenchmarks
{
    private ApiDocument _json = null!;
    private ApiDocument _yaml = null!;

    public static IEnumerable<ReadDocument> Documents =>
    [
        new(Corpus.Kapture, null),
        .. Corpus.Find("large/stripe.com.json").Select(path => new ReadDocument(path, null)),
        .. Corpus.Find("large/api.github.com.json").SelectMany(
            _ => Corpus.Find("large/api.github.com.yaml"), (json, yaml) => new ReadDocument(json, yaml)),
    ];

    [ParamsSource(nameof(Documents))]
    public ReadDocument Document { get; set; } = null!;

    [GlobalSetup]
    public void Read()
    {
        var document = new ApiDocument(Document.Path);
        _json = Rendition.Json(document);
        _yaml = Document.YamlPath is { } path ? new ApiDocument(path) : Rendition.Yaml(document);
    }

    [Benchmark(Baseline = true)]
    public object AsJson() => _json.Read();

    [Benchmark]
    public object AsYaml() => _yaml.Read();

    [Benchmark]
    public int YamlDotNetsEvents()
    {
        var parser = new Parser(new Scanner(new StringReader(_yaml.Text), skipComments: true));
        var events = 0;
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }
}

/// <summary>A document of which both notations are read.</summary>
/// <param name="Path">It.</param>
/// <param name="YamlPath">It as its authors write it in YAML; null to write it out ourselves.</param>
public sealed record ReadDocument(string Path, string? YamlPath)
{
    public override string ToString() => System.IO.Path.GetFileNameWithoutExtension(Path);
}
