using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KaptureContracts.Generator;

/// <summary>
/// Tells while a document is typed what in it is ignored. What the client lacks for a mistake is for
/// <see cref="ContractGenerator"/> to tell: each ID has one reporter.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => LiveDiagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var input in DocumentInput.From(context.AdditionalFile, provider, context.CancellationToken))
        {
            if (input.Text is null)
            {
                continue;
            }

            var references = context.Options.AdditionalFiles
                .SelectMany(file => ReferenceText.From(file, provider, context.CancellationToken))
                .ToImmutableArray();
            var document = new AdmittedDocument(input, DocumentSettings.Of(input.Metadata));
            foreach (var problem in BoundDocument.Of(document, references, context.CancellationToken).Problems.Where(LiveDiagnostics.Has))
            {
                context.ReportDiagnostic(problem.ToDiagnostic());
            }
        }
    }
}
