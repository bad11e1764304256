using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator;

/// <summary>What a document becomes: files, or the one problem for which it becomes none.</summary>
internal sealed record PlannedDocument(string Path, string Namespace, EquatableArray<CodeUnit> Units, Problem? Problem)
{
    public static PlannedDocument Of(ConfiguredContract contract, CancellationToken cancellationToken)
    {
        var (path, document, settings) = contract;
        try
        {
            return new PlannedDocument(path, settings.Namespace, ContractPlanner.Plan(document, settings, cancellationToken), null);
        }
        catch (TooMuchCodeException)
        {
            return new PlannedDocument(path, settings.Namespace, EquatableArray<CodeUnit>.Empty, Problem.AtStart(
                path,
                ReadingDiagnostics.TooLarge,
                FormattableString.Invariant($"its client would have more than {CodeBudget.Planned:N0} characters of C#; choose some of the operations with the metadata Operations")));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new PlannedDocument(path, settings.Namespace, EquatableArray<CodeUnit>.Empty, Problem.OfDefect(path, exception));
        }
    }

    /// <summary>The document's files; none when its types are in the way of another document's.</summary>
    public IEnumerable<PlannedFile> Files(TypeClashes clashes) =>
        clashes.Problems.Any(problem => problem.Path == Path) ? [] : Units.Select(unit => new PlannedFile(Path, unit));
}

internal sealed record PlannedFile(string Path, CodeUnit Unit);
