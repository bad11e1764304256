using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What docs/diagnostics tells users is what they get: every example is run.</summary>
public sealed class DiagnosticPageTests
{
    /// <summary>No document is known to cause it: <see cref="DefectTests"/> does without one.</summary>
    private const string WithoutExample = "KAP9001";

    /// <summary>Told by generator/build/KaptureContracts.Generator.Checks.targets: <see cref="BuildMessageTests"/>.</summary>
    private static readonly string[] OfTheBuild = ["KAP4010", "KAP4011", "KAP4012"];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id).Except([WithoutExample])];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleGivesTheMessagesOfThePage(string id)
    {
        var page = DiagnosticPage.Of(id);
        var generation = page.RunExample();

        Assert.NotEmpty(page.Messages);
        Assert.Equal(page.Messages, Told(generation, id));
        Assert.Contains(page.Messages, message => message.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.Empty(generation.CompileErrors());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheMendedExampleGivesNoMessage(string id)
    {
        var page = DiagnosticPage.Of(id);
        Assert.True(page.HasMended, "The page does not show its example mended.");
        var generation = page.RunMended();

        Assert.Empty(Told(generation, id));
        Assert.True(IsFragment(id) || generation.Sources.Count > 0);
        generation.Compile();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageHasTheFormOfAllPages(string id)
    {
        var descriptor = Descriptors.Of(id);
        var text = DiagnosticPage.Of(id).Text;

        Assert.StartsWith($"# {id}: {Descriptors.Title(descriptor)}\n\nSeverity: {Descriptors.Severity(descriptor)}. ", text, StringComparison.Ordinal);
        Assert.Contains("\n## Example\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## How to mend it\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void TheIndexHasARowForEveryDiagnosticAndNoOther()
    {
        var rows = File.ReadAllLines(Path.Combine(Files.DiagnosticPages, "README.md")).Where(line => line.StartsWith("| [KAP", StringComparison.Ordinal) && !OfTheBuild.Any(id => line.StartsWith($"| [{id}]", StringComparison.Ordinal)));
        var expected = Descriptors.All
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {Descriptors.Title(descriptor)} | {Descriptors.Severity(descriptor)} |");

        Assert.Equal(expected, rows.Select(row => string.Join('|', row.Split('|')[..4]) + "|"));
        Assert.DoesNotContain(rows, row => string.IsNullOrWhiteSpace(row.Split('|')[4]));
    }

    [Fact]
    public void EveryPageIsOfADiagnostic() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id).Concat(OfTheBuild).Select(id => $"{id}.md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Files.DiagnosticPages).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>All that is said of an example; of a fragment what concerns its page, for the other rooms miss the rest of the document.</summary>
    private static IEnumerable<string> Told(Generation generation, string id) => generation.Diagnostics
        .Where(diagnostic => !IsFragment(id) || diagnostic.Id == id)
        .Select(diagnostic => diagnostic.ToString());

    private static bool IsFragment(string id) => id.StartsWith("KAP1", StringComparison.Ordinal);
}
