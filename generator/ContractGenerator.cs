using System.Text;
using KaptureContracts.Generator.Emission;
using KaptureContracts.Generator.Planning;
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
        var language = context.ParseOptionsProvider.Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion);
        var admission = inputs.Collect()
            .Combine(language)
            .Select(static (pair, _) => Admission.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Admitted);
        var bound = admission
            .SelectMany(static (admission, _) => admission.Documents)
            .Select(BoundDocument.Of)
            .WithTrackingName(TrackingNames.Bound);
        var units = bound
            .Select(static (document, _) => document.Contract)
            .WithTrackingName(TrackingNames.Contract)
            .SelectMany(static (contract, cancellationToken) => contract is null
                ? EquatableArray<CodeUnit>.Empty
                : ContractPlanner.Plan(contract.Document, contract.Settings, cancellationToken))
            .WithTrackingName(TrackingNames.Units);
        var problems = bound
            .SelectMany(static (document, _) => document.Problems)
            .WithTrackingName(TrackingNames.Problems);

        context.RegisterSourceOutput(units, static (output, unit) =>
            output.AddSource(unit.HintName, SourceText.From(UnitEmitter.Emit(unit), Utf8WithoutMark)));
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(
            admission.SelectMany(static (admission, _) => admission.Problems),
            static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
