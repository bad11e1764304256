using System.Collections.Immutable;
using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator;

/// <summary>A document that has been read and bound.</summary>
/// <param name="Contract">What it says, with its settings; null when it cannot be read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record BoundDocument(ConfiguredContract? Contract, EquatableArray<Problem> Problems)
{
    public static BoundDocument Of(AdmittedDocument document, ImmutableArray<ReferenceText> references, CancellationToken cancellationToken)
    {
        var input = document.Input;
        var problems = new ProblemSink(input.Path, input.Text!);
        try
        {
            var root = DocumentReader.Read(input.Path, input.Text!, problems, cancellationToken);
            var contract = root is null ? null : DocumentBinder.Bind(
                root, new BindingInput(input.Path, references, document.Settings.Operations), problems, cancellationToken);
            return new BoundDocument(
                contract is null || problems.HasErrors ? null : new ConfiguredContract(input.Path, contract, document.Settings),
                problems.ToProblems());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new BoundDocument(null, problems.ToProblems().Prepend(Problem.OfDefect(input.Path, exception)).ToEquatableArray());
        }
    }
}

/// <param name="Path">The document's file, for problems that show after the document has been bound.</param>
/// <param name="Document">What the document says.</param>
/// <param name="Settings">What the build says about it.</param>
internal sealed record ConfiguredContract(string Path, ContractDocument Document, DocumentSettings Settings);
