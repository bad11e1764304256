using KaptureContracts.Generator.Tests.Driving;
using VerifyTests;
using static VerifyXunit.Verifier;

namespace KaptureContracts.Generator.Tests.Emission;

public sealed class KaptureSnapshotTests
{
    [Fact]
    public Task EverythingEmittedForTheKaptureSpecIsAsApproved() =>
        Verify(Emitted(TestDocument.Kapture())).UseDirectory("Snapshots");

    [Fact]
    public void TheSameDocumentGivesTheSameTextEveryTime() =>
        Assert.Equal(Generation.Of(TestDocument.Kapture()).Sources, Generation.Of(TestDocument.Kapture()).Sources);

    [Fact]
    public void EverythingEmittedForTheKaptureSpecCompilesWithoutAWarning()
    {
        var generation = Generation.Of(TestDocument.Kapture());

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void NothingEmittedUsesReflection()
    {
        foreach (var (_, text) in Generation.Of(TestDocument.Kapture()).Sources)
        {
            Assert.DoesNotContain("System.Reflection", text, StringComparison.Ordinal);
            Assert.DoesNotContain("JsonSerializer.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("dynamic ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryLineOfEmittedCodeEndsWithALineFeedAlone() =>
        Assert.All(Generation.Of(TestDocument.Kapture()).Sources.Values, text => Assert.DoesNotContain('\r', text));

    private static IEnumerable<Target> Emitted(TestDocument document) => Generation.Of(document).Sources
        .OrderBy(source => source.Key, StringComparer.Ordinal)
        .Select(source => new Target("cs", source.Value, Path.GetFileNameWithoutExtension(source.Key)));
}
