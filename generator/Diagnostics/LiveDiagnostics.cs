using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// What the analyzer reports and the generator does not: something in a document is ignored, and the client is what it would be
/// without it. Editors show an analyzer's findings in a document while it is typed, a generator's not everywhere.
/// </summary>
internal static class LiveDiagnostics
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        ReadingDiagnostics.DuplicateKey,
        ReadingDiagnostics.SeveralDocuments,
        ReadingDiagnostics.NothingToMerge,
        ReadingDiagnostics.ComplexKey,
        ReadingDiagnostics.TagWithoutEffect,
        ReadingDiagnostics.NotANumberOfJson,
        ContractDiagnostics.MisspelledMember,
        CoverageDiagnostics.IgnoredMember,
        CoverageDiagnostics.NewerVersion,
    ];

    public static bool Has(Problem problem) => All.Contains(problem.Descriptor);
}
