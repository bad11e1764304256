using KaptureContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusRunner;

/// <summary>Runs the generator over one document.</summary>
internal static class Generation
{
    public static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <param name="document">The document.</param>
    /// <param name="references">The files that its references lead into.</param>
    public static GeneratorRunResult Of(CorpusDocument document, params ReadOnlySpan<CorpusDocument> references)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()], [document, .. references], ParseOptions, new CorpusOptions());
        var result = driver.RunGenerators(CSharpCompilation.Create("Consumer")).GetRunResult().Results.Single();
        return result.Exception is { } exception ? throw new InvalidOperationException(document.Path, exception) : result;
    }

    /// <summary>What the analyzer says of one document.</summary>
    public static IReadOnlyList<Diagnostic> Analyze(CorpusDocument document, params ReadOnlySpan<CorpusDocument> references)
    {
        var options = new AnalyzerOptions([document, .. references], new CorpusOptions());
        var analysis = CSharpCompilation.Create("Consumer").WithAnalyzers([new ContractAnalyzer()], options);
        return analysis.GetAnalysisResultAsync(document, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics();
    }

    /// <summary>Whether two runs have emitted the same bytes.</summary>
    public static bool IsSame(GeneratorRunResult left, GeneratorRunResult right) => left.GeneratedSources
        .Select(source => (source.HintName, source.SourceText.ToString()))
        .SequenceEqual(right.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
}
