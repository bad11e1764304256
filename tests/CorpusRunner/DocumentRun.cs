using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusRunner;

/// <summary>Generates from one document, twice, and compiles what was emitted.</summary>
internal static class DocumentRun
{
    private const int ShownComplaints = 5;

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, .. RuntimeReferences.All];

    public static Outcome Of(string path, string name)
    {
        var document = new CorpusDocument(path);
        var watch = Stopwatch.StartNew();
        var result = Generation.Of(document);
        watch.Stop();
        var complaints = Compile(result);
        return new Outcome(
            name,
            complaints.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            complaints.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning),
            result.Diagnostics.Concat(Generation.Analyze(document)).GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            result.GeneratedSources.Sum(source => (long)source.SourceText.Length),
            watch.Elapsed.TotalMilliseconds,
            Generation.IsSame(result, Generation.Of(document)),
            [.. complaints.Take(ShownComplaints).Select(diagnostic => diagnostic.ToString())]);
    }

    /// <summary>The errors and warnings of the compiler about what was emitted.</summary>
    public static IReadOnlyList<Diagnostic> Compile(GeneratorRunResult result)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            result.GeneratedSources.Select(source => source.SyntaxTree),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithWarningLevel(9999));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }
}
