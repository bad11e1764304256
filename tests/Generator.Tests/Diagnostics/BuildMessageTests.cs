using System.Text.RegularExpressions;
using System.Xml.Linq;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>
/// What MSBuild tells of a project's settings has pages like the compiler's messages. Their examples are built, each in a project, by
/// tests/package-consumer.sh: a compiler alone does not know them.
/// </summary>
public sealed partial class BuildMessageTests
{
    private static readonly XElement Targets = XElement.Load(Files.BuildFile("KaptureContracts.Generator.Checks.targets"));

    [Fact]
    public void EachCodeHasAPageARowInTheIndexAndABuildInTheScript()
    {
        var index = File.ReadAllText(Path.Combine(Files.DiagnosticPages, "README.md"));
        var script = File.ReadAllText(Files.PackageConsumer);
        var codes = Targets.Descendants("Warning").Select(warning => warning.Attribute("Code")!.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(["KAP4010", "KAP4011", "KAP4012"], codes.Order(StringComparer.Ordinal));
        Assert.All(codes, code =>
        {
            var page = DiagnosticPage.Of(code);
            Assert.Contains($"| [{code}]({code}.md) | {page.Text.Split('\n')[0].Split(": ")[1]} | warning |", index, StringComparison.Ordinal);
            Assert.StartsWith($"warning {code}: ", Assert.Single(page.Messages), StringComparison.Ordinal);
            Assert.True(page.HasMended);
            Assert.Contains($"tells_of_the_page {code}", script, StringComparison.Ordinal);
        });
    }

    /// <summary>A name that the build hands to the generator, and that its own check does not know, would be complained of.</summary>
    [Fact]
    public void TheKnownMetadataAreThoseThatReachTheCompiler()
    {
        var handedOn = File.ReadAllText(Files.BuildFile("KaptureContracts.Generator.targets"));
        var known = Targets.Descendants("_OpenApiKnownMetadata").Single().Value.Split(';');

        Assert.Equal(Metadata().Matches(handedOn).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"=""%\((?<name>\w+)\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metadata();
}
