using System.Diagnostics;
using Basic.Reference.Assemblies;
using KaptureContracts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusRunner;

/// <summary>Generates from one document, twice, and compiles what was emitted.</summary>
internal static class DocumentRun
{
    private const int ShownComplaints = 5;

    private static readonly CSharpParseOptions ParseOptions =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, .. RuntimeReferences.All];

    public static Outcome Of(string path, string name)
    {
        var document = new CorpusDocument(path);
        var watch = Stopwatch.StartNew();
        var result = Generate(document);
        watch.Stop();
        var compilation = CSharpCompilation.Create(
            "Consumer",
            result.GeneratedSources.Select(source => source.SyntaxTree),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithWarningLevel(9999));
        var complaints = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        return new Outcome(
            name,
            complaints.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            complaints.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning),
            result.Diagnostics.GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            result.GeneratedSources.Sum(source => (long)source.SourceText.Length),
            watch.Elapsed.TotalMilliseconds,
            IsSame(result, Generate(document)),
            [.. complaints.Take(ShownComplaints).Select(diagnostic => diagnostic.ToString())]);
    }

    private static GeneratorRunResult Generate(CorpusDocument document)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()], [document], ParseOptions, new CorpusOptions());
        var result = driver.RunGenerators(CSharpCompilation.Create("Consumer")).GetRunResult().Results.Single();
        return result.Exception is { } exception ? throw new InvalidOperationException(document.Path, exception) : result;
    }

    private static bool IsSame(GeneratorRunResult left, GeneratorRunResult right) => left.GeneratedSources
        .Select(source => (source.HintName, source.SourceText.ToString()))
        .SequenceEqual(right.GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
}
