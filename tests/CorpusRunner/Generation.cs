using KaptureContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    /// <summary>Whether two runs have emitted the same bytes.</summary>
    public static bool IsSame(GeneratorRunResult left, GeneratorRunResult right) => left.GeneratedSources
        .Select(source => (source.HintName, source.SourceText.ToString()))
        .SequenceEqual(right.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
}
