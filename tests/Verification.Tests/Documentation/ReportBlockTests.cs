using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KaptureContracts.Verification.Reporting;
using KaptureContracts.Verification.Tests.Mutants;

namespace KaptureContracts.Verification.Tests.Documentation;

/// <summary>The pieces of reports on the page are pieces of reports: of a server that creates tickets without a title.</summary>
public sealed partial class ReportBlockTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "verification.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task TheSarifOfThePageIsAResultOfTheReport()
    {
        var shown = JsonNode.Parse(Block("json"))!;
        var results = JsonNode.Parse(SarifReport.Write(await ReportAsync()))!["runs"]![0]!["results"]!.AsArray();

        var result = Assert.Single(results, result => Place(result!) == Place(shown) && (string?)result!["ruleId"] == (string?)shown["ruleId"]);

        Assert.Empty(Differences(shown, result, ""));
    }

    [Fact]
    public async Task TheJunitOfThePageIsPartOfTheReport()
    {
        var shown = XElement.Parse(Block("xml"));
        var report = XElement.Parse(JunitReport.Write(await ReportAsync()));

        Assert.Equal(AttributeNames(shown), AttributeNames(report));
        Assert.All(shown.Elements("testsuite"), suite =>
        {
            var actual = Assert.Single(report.Elements("testsuite"), other => Value(other, "name") == Value(suite, "name"));
            Assert.Equal(AttributeNames(suite), AttributeNames(actual));
            Assert.All(suite.Descendants("testcase").Concat(suite.Descendants("property")), part => Assert.Contains(actual.Descendants(part.Name), other => IsShown(part, other)));
        });
    }

    [Fact]
    public void WhatDiffersIsSeen() => Assert.Equal(
        ["/a: 1 is 2", "/b: missing"],
        Differences(JsonNode.Parse("""{ "a": 1, "b": "x..." }"""), JsonNode.Parse("""{ "a": 2, "c": 3 }"""), ""));

    private Task<VerificationReport> ReportAsync()
    {
        var mutant = Mutant.All.Single(mutant => mutant.Name == "a ticket without a title is created");
        return ContractVerifier.VerifyAsync(
            new() { BaseUrl = fixture.Mock.Url, Token = fixture.Mock.Token, MessageHandler = new MutantHandler(mutant, fixture.Mock.Url), MaxShrinkRequests = 200 },
            TestContext.Current.CancellationToken);
    }

    private static string Place(JsonNode result) => (string?)result["locations"]![0]!["logicalLocations"]![0]!["fullyQualifiedName"] ?? "";

    /// <summary>Where the one has something else than the other; three dots stand for the rest of a text.</summary>
    private static IEnumerable<string> Differences(JsonNode? shown, JsonNode? actual, string path) => (shown, actual) switch
    {
        (_, null) => [$"{path}: missing"],
        (JsonObject members, JsonObject others) => members.SelectMany(member => Differences(member.Value, others[member.Key], $"{path}/{member.Key}")),
        (JsonArray items, JsonArray others) when items.Count <= others.Count => items.SelectMany((item, i) => Differences(item, others[i], $"{path}/{i}")),
        _ => Fits(shown!.ToString(), actual.ToString()) ? [] : [$"{path}: {shown} is {actual}"],
    };

    /// <summary>The server of the page listens on another port.</summary>
    private static bool Fits(string shown, string actual)
    {
        var (pattern, text) = (Port().Replace(shown, ":0"), Port().Replace(actual, ":0"));
        return pattern.EndsWith("...", StringComparison.Ordinal) ? text.StartsWith(pattern[..^3].TrimEnd(), StringComparison.Ordinal) : text == pattern;
    }

    /// <summary>Names and texts are the same; numbers differ with time, and with every edit of the contract.</summary>
    private static bool IsShown(XElement shown, XElement actual) =>
        shown.Attributes().All(attribute => attribute.Name.LocalName is "time" or "value"
            ? Number().Replace(attribute.Value, "0") == Number().Replace(Value(actual, attribute.Name.LocalName) ?? "", "0")
            : attribute.Value == Value(actual, attribute.Name.LocalName))
        && shown.Elements().All(element => actual.Elements(element.Name).Any(other => IsShown(element, other)));

    private static string? Value(XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private static IEnumerable<string> AttributeNames(XElement element) => element.Attributes().Select(attribute => attribute.Name.LocalName);

    private static string Block(string language) => Regex.Match(Page, $"^```{language}\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["code"].Value;

    [GeneratedRegex(":[0-9]{4,5}(?=/)", RegexOptions.None, 1000)]
    private static partial Regex Port();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
