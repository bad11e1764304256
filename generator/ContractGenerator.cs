using System.Collections.Immutable;
using System.Text;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator;

/// <summary>
/// Turns every OpenAPI document that a project marks with <c>OpenApiContract</c> into models and a client. A pure function of the
/// documents and their metadata: see docs/architecture.md.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellationToken) => DocumentInput.From(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Inputs);
        var references = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellationToken) => ReferenceText.From(pair.Left, pair.Right, cancellationToken))
            .Collect()
            .WithTrackingName(TrackingNames.References);
        var language = context.ParseOptionsProvider.Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);
        var admission = inputs.Collect()
            .Combine(language)
            .Select(static (pair, _) => Admission.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Admitted);
        var bound = admission
            .SelectMany(static (admission, _) => admission.Documents)
            .Combine(references)
            .Select(static (pair, cancellationToken) => BoundDocument.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Bound);
        var planned = bound
            .SelectMany(static (document, _) => document.Contract is { } contract ? ImmutableArray.Create(contract) : [])
            .WithTrackingName(TrackingNames.Contract)
            .Select(PlannedDocument.Of)
            .WithTrackingName(TrackingNames.Planned);
        var clashes = planned.Collect()
            .Select(TypeClashes.Of)
            .WithTrackingName(TrackingNames.Clashes);
        var files = planned.Combine(clashes)
            .SelectMany(static (pair, _) => pair.Left.Files(pair.Right))
            .WithTrackingName(TrackingNames.Units);

        context.RegisterSourceOutput(files, static (output, file) => Add(output, EmittedFile.Of(file, output.CancellationToken)));
        Report(context, admission.SelectMany(static (admission, _) => admission.Problems));
        Report(context, bound
            .SelectMany(static (document, _) => document.Problems.Where(static problem => !LiveDiagnostics.Has(problem)))
            .WithTrackingName(TrackingNames.Problems));
        Report(context, planned.SelectMany(static (document, _) => document.Problem is { } problem ? ImmutableArray.Create(problem) : []));
        Report(context, clashes.SelectMany(static (clashes, _) => clashes.Problems));
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Problem> problems) =>
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));

    private static void Add(SourceProductionContext output, EmittedFile file)
    {
        if (file.Text is null)
        {
            output.ReportDiagnostic(file.Problem!.ToDiagnostic());
            return;
        }

        output.AddSource(file.HintName, SourceText.From(file.Text, Utf8WithoutMark));
    }
}
