using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator;

/// <summary>A document that has been read and bound.</summary>
/// <param name="Contract">What it says, with its settings; null when it cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record BoundDocument(ConfiguredContract? Contract, EquatableArray<Problem> Problems)
{
    public static BoundDocument Of(AdmittedDocument document, CancellationToken cancellationToken)
    {
        var input = document.Input;
        var problems = new ProblemSink(input.Path, input.Text!);
        try
        {
            var root = DocumentReader.Read(input.Path, input.Text!, problems, cancellationToken);
            var contract = root is null ? null : DocumentBinder.Bind(root, problems, cancellationToken);
            return new BoundDocument(
                contract is null || problems.HasErrors ? null : new ConfiguredContract(contract, document.Settings),
                problems.ToProblems());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of ours must not take the other documents' clients down with it, nor go unseen.
            problems.Report(ConfigurationDiagnostics.GeneratorFailed, default(TextSpan), $"{exception.GetType().Name}: {exception.Message}");
            return new BoundDocument(null, problems.ToProblems());
        }
    }
}

internal sealed record ConfiguredContract(ContractDocument Document, DocumentSettings Settings);
