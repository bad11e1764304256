using System.Xml;
using System.Xml.Schema;
using KaptureContracts.MockServer;
using KaptureContracts.Verification.Reporting;
using KaptureContracts.Verification.Tests.Mutants;
using KaptureContracts.Verification.Tests.Recordings;
using NJsonSchema;

namespace KaptureContracts.Verification.Tests.Reporting;

/// <summary>SARIF fits its schema, and JUnit the one that Jenkins reads it by.</summary>
public sealed class SchemaTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private static readonly string Schemas = Path.Combine(AppContext.BaseDirectory, "Schemas");
    private static readonly string[] Kinds = ["conforming", "violations", "nasty texts", "unjudged", "recording", "too little exercised"];

    private readonly KaptureMockServer _mock = fixture.Mock;

    public static TheoryData<string> Reports => [.. Kinds];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task SarifFitsItsSchema(string kind)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, "sarif-2.1.0.json"), TestContext.Current.CancellationToken);
        var sarif = SarifReport.Write(await Report(kind));

        Assert.Empty(schema.Validate(sarif));
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"text\"", "\"words\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"2.1.0\"", "\"2.0.0\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task JunitFitsTheSchemaOfJenkins(string kind)
    {
        var junit = JunitReport.Write(await Report(kind));

        Assert.Empty(JunitErrors(junit));
        Assert.NotEmpty(JunitErrors(junit.Replace("<testcase name", "<testcase title", StringComparison.Ordinal).Replace("<property name", "<property title", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SarifPointsToTheLineOfTheContractAndEveryRuleIsThere()
    {
        var report = await Report("violations");
        var run = System.Text.Json.Nodes.JsonNode.Parse(SarifReport.Write(report))!["runs"]![0]!;

        foreach (var (finding, result) in report.Findings.Zip(run["results"]!.AsArray()))
        {
            var place = result!["locations"]![0]!["physicalLocation"]!;
            Assert.Equal((finding.Location.Line, "spec/kapture-add-ticket.openapi.yaml"), ((int)place["region"]!["startLine"]!, (string?)place["artifactLocation"]!["uri"]));
            Assert.Equal(finding.Check, (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
        }
    }

    [Fact]
    public async Task AnnotationsAreOneLineForEachFinding()
    {
        var report = await Report("nasty texts");

        var lines = GitHubAnnotations.Lines(report).ToList();

        Assert.Equal(report.Findings.Count, lines.Count);
        Assert.All(lines, line => Assert.Matches(@"^::(error|warning|notice) file=spec/kapture-add-ticket\.openapi\.yaml,line=\d+,col=\d+,title=[a-z0-9-]+::[^\r\n]+$", line));
        Assert.DoesNotContain(lines, line => line.Contains("\n::warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatAServerSaysDoesNotBecomeMarkup()
    {
        var markdown = MarkdownReport.Write(await Report("nasty texts"));

        Assert.DoesNotContain("<script>", markdown, StringComparison.Ordinal);
        Assert.Contains("\\<script\\>", markdown, StringComparison.Ordinal);
    }

    private Task<VerificationReport> Report(string kind) => kind switch
    {
        "conforming" => Run(new("none", "none")),
        "violations" => Run(Mutant.All.Single(mutant => mutant.Name == "nothing is validated")),
        "nasty texts" => Run(new("nasty", "positive-data-accepted") { Instead = _ => ChangingAnswer.Refusal(400, "<script>\u0001 ]]> \r\n::warning::x \uFFFF & | ` \\") }),
        "unjudged" => Run(new("429", "none") { Instead = request => request.Number > 20 ? ChangingAnswer.Refusal(429, "slow down") : null }),
        "too little exercised" => Run(new("none", "none"), CaseGroup.Positive, 99.5),
        _ => Recorded(),
    };

    private async Task<VerificationReport> Run(Mutant mutant, CaseGroup only = CaseGroup.All, double? minCoverage = null)
    {
        using var handler = new MutantHandler(mutant, _mock.Url);
        var report = await ContractVerifier.VerifyAsync(
            new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = handler, Only = only, MinCoverage = minCoverage, MaxShrinkRequests = 20 },
            TestContext.Current.CancellationToken);
        Assert.Equal(mutant.CaughtBy == "none" && minCoverage is null, !report.Violations.Any());
        return report;
    }

    private static async Task<VerificationReport> Recorded()
    {
        var carrier = HarReadingTests.Entry();
        carrier["request"]!["headers"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["name"] = "Authorization", ["value"] = "Basic s3cret-t0ken" });
        return await Recording.VerifyAsync(HarRecorder.Wrap([carrier, HarReadingTests.Entry(status: 0, answer: ""), HarReadingTests.Entry(status: 418)]));
    }

    private static List<string> JunitErrors(string junit)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, Path.Combine(Schemas, "jenkins-junit.xsd"));
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, error) => errors.Add(error.Message);
        using var reader = XmlReader.Create(new StringReader(junit), settings);
        while (reader.Read())
        {
            // Reading is what validates.
        }

        return errors;
    }
}
