using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>Runs the analyzer over documents one by one, as an editor does with the one that is typed in.</summary>
internal static class Analysis
{
    public static IReadOnlyList<Diagnostic> Of(CSharpCompilation project, ImmutableArray<TestDocument> documents)
    {
        var options = new AnalyzerOptions([.. documents], new TestOptionsProvider(ImmutableDictionary<string, string>.Empty));
        var run = project.WithAnalyzers([new ContractAnalyzer()], options);
        return [.. documents.SelectMany(document => Of(run, document))];
    }

    private static ImmutableArray<Diagnostic> Of(CompilationWithAnalyzers run, TestDocument document)
    {
        var task = run.GetAnalysisResultAsync(document, TestContext.Current.CancellationToken);
        return task.GetAwaiter().GetResult().GetAllDiagnostics();
    }
}
