using System.Globalization;
using KaptureContracts.Generator.Contract.Binding;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>The limits that the documentation tells are those that count.</summary>
public sealed class LimitPageTests
{
    private static readonly int[] OfTexts =
        [ReadingLimits.Depth, ReadingLimits.Nodes, ReadingLimits.KeyCharacters, ReadingLimits.PathCharacters, ReadingLimits.TextCharacters, CodeBudget.Planned];

    private static readonly int[] OfSchemas = [SchemaCircles.DeepestNesting, UnionBinder.MostBranches];

    [Fact]
    public void TheListOfLimitsTellsThemAll() => AssertTells(
        Path.Combine(Files.DiagnosticPages, "../generator.md"),
        [
            .. OfTexts, .. OfSchemas, ReadingLimits.Characters, CodeBudget.Bound, CompositionReader.MostParts, EnumBinder.MostValues,
            SecurityBinder.MostSchemes, ServerBinder.MostVariables, SchemaHierarchies.Deepest, ProblemSink.MostOfOneId,
        ]);

    [Fact]
    public void ThePagesOfDiagnosticsTellTheirLimits()
    {
        AssertTells(Path.Combine(Files.DiagnosticPages, "KAP1003.md"), [ReadingLimits.Warnings]);
        AssertTells(Path.Combine(Files.DiagnosticPages, "KAP1005.md"), [.. OfTexts, ReadingLimits.Characters / 1024 / 1024]);
        AssertTells(Path.Combine(Files.DiagnosticPages, "KAP3003.md"), OfSchemas);
        AssertTells(Path.Combine(Files.DiagnosticPages, "KAP3004.md"), [SecurityBinder.MostSchemes]);
        AssertTells(Path.Combine(Files.DiagnosticPages, "README.md"), [ProblemSink.MostOfOneId]);
    }

    private static void AssertTells(string page, int[] limits)
    {
        var text = File.ReadAllText(page);
        Assert.All(limits, limit => Assert.Matches($@"(?<![\d,]){limit.ToString("N0", CultureInfo.InvariantCulture)}(?![\d,]\d)", text));
    }
}
