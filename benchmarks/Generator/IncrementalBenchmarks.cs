using BenchmarkDotNet.Attributes;
using KaptureContracts.Benchmarks.Documents;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>What an edit costs in an editor that has the document loaded, beside generating everything again.</summary>
public class IncrementalBenchmarks
{
    private readonly Compilation[] _consumers = [GeneratorRun.Consumer, GeneratorRun.Consuming("class Caller { int _edited; }")];
    private ApiDocument _document = null!;
    private ApiDocument _description = null!;
    private ApiDocument _property = null!;
    private GeneratorDriver _driver = null!;

    public static IEnumerable<DocumentPath> Documents =>
        ((IEnumerable<string>)[Corpus.Kapture, .. Corpus.Find("large/api.github.com.json")]).Select(path => new DocumentPath(path));

    [ParamsSource(nameof(Documents))]
    public DocumentPath Document { get; set; } = null!;

    [GlobalSetup]
    public void Generate()
    {
        _document = new ApiDocument(Document.Path);
        var schemas = (MappingNode)((MappingNode)((MappingNode)_document.Read())["components"]!)["schemas"]!;
        var descriptions = schemas.Entries.Select(entry => ((MappingNode)entry.Value)["description"]).OfType<ScalarNode>();
        var properties = schemas.Entries.Select(entry => ((MappingNode)entry.Value)["properties"]).OfType<MappingNode>();

        // Behind the first letter of either, so that it falls within quotes where there are some.
        _description = _document.Edited(descriptions.First(node => node.Text.Length > 9).Span.Start + 3, "edited ");
        _property = _document.Edited(properties.First(node => node.Entries.Length > 0).Entries[0].KeySpan.Start + 2, "edited_");
        _driver = GeneratorRun.Driver(_document).RunGenerators(GeneratorRun.Consumer);
    }

    [Benchmark(Baseline = true)]
    public long FromNothing() => GeneratorRun.Generate(_document);

    [Benchmark]
    public object EditElsewhere() => _driver.RunGenerators(_consumers[1]);

    [Benchmark]
    public object ChangedDescription() => _driver.ReplaceAdditionalText(_document, _description).RunGenerators(_consumers[0]);

    [Benchmark]
    public object RenamedProperty() => _driver.ReplaceAdditionalText(_document, _property).RunGenerators(_consumers[0]);
}
