using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What holds of every diagnostic: stable to refer to, and readable in a terminal.</summary>
public sealed class DescriptorTests
{
    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void NoTwoDiagnosticsShareAnIdOrATitle()
    {
        Assert.Equal(Descriptors.All.Count, Descriptors.All.Select(descriptor => descriptor.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Descriptors.All.Count, Descriptors.All.Select(Descriptors.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void AnIdTellsItsFamily(string id)
    {
        Assert.Matches("^KAP[0-9]{4}$", id);
        var family = id[3] switch
        {
            '1' => "Reading",
            '2' => "Contract",
            '3' => "Coverage",
            _ => "Configuration",
        };
        Assert.Equal($"KaptureContracts.{family}", Descriptors.Of(id).Category);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TitleAndMessageAreSentencesWithoutAFullStop(string id)
    {
        var descriptor = Descriptors.Of(id);
        foreach (var text in new[] { Descriptors.Title(descriptor), Descriptors.Message(descriptor) })
        {
            Assert.Equal(text.Trim(), text);
            Assert.DoesNotContain('\n', text);
            Assert.DoesNotContain('.', text[^1..]);
            Assert.True(char.IsUpper(text[0]) || text[0] is '\'' or '{', $"'{text}' does not begin like a sentence.");
        }

        Assert.DoesNotContain('{', Descriptors.Title(descriptor));
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void EveryDiagnosticStandsInTheReleaseTable()
    {
        var rows = File.ReadAllLines(Files.UnshippedReleases).Where(line => line.StartsWith("KAP", StringComparison.Ordinal));
        var expected = Descriptors.All.Select(descriptor =>
            $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {Descriptors.Title(descriptor)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), rows);
    }
}
