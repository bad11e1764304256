using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KaptureContracts.Benchmarks.Documents;
using KaptureContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>Runs the generator as the compiler does.</summary>
internal static class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    public static CSharpCompilation Consumer { get; } = Consuming("class Caller { }");

    public static CSharpCompilation Consuming(string text) =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(text, ParseOptions, "Caller.cs")]);

    public static GeneratorDriver Driver(ApiDocument document) => CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator()], [document], ParseOptions, new ItemMetadata());

    /// <summary>Generates from a document, from nothing, and gives how much was emitted.</summary>
    public static long Generate(ApiDocument document) => Emit(document).Sum(source => (long)source.SourceText.Length);

    /// <summary>What is emitted for a document: many files.</summary>
    public static ImmutableArray<GeneratedSourceResult> Emit(ApiDocument document)
    {
        var result = Driver(document).RunGenerators(Consumer).GetRunResult().Results[0];
        return result.Exception is { } exception
            ? throw new InvalidOperationException(document.Path, exception)
            : result.GeneratedSources;
    }

    /// <summary>Lets Roslyn do once what it does for every generator.</summary>
    public static void WarmRoslyn() => _ = CSharpGeneratorDriver
        .Create([new NoGenerator().AsSourceGenerator()], [new ApiDocument("nothing.json", "{}")], ParseOptions, new ItemMetadata())
        .RunGenerators(Consumer)
        .GetRunResult();

    private sealed class ItemMetadata : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_metadata.AdditionalFiles.OpenApiContract" => "true",
                    "build_metadata.AdditionalFiles.OpenApiNamespace" => "Benchmark.Api",
                    "build_metadata.AdditionalFiles.OpenApiClientName" => "BenchmarkClient",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
