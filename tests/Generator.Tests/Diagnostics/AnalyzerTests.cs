using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>What the analyzer tells while a document is typed, and what it leaves to the generator.</summary>
public sealed class AnalyzerTests
{
    private const string MistypedUser = "type: object\nproprties: { name: { type: string } }\n";

    private static readonly TestDocument Tickets = new(
        """
        openapi: 3.0.3
        info: { title: Tickets, version: "1" }
        paths:
          /users: { get: { operationId: listUsers, responses: { "200": { description: A., content: { application/json: { schema: { $ref: user.yaml } } } } } } }
          /other: { get: { operationId: other, sumary: "?", responses: { "204": { description: Nothing. } } } }
        """,
        "tickets.openapi.yaml");

    private static readonly TestDocument User = new TestDocument(MistypedUser, "user.yaml").With("OpenApiContract", "reference");

    [Fact]
    public void EachMistakeIsToldOnceByOneOfTheTwo()
    {
        var generation = Generation.Of(Documents.WithThing("tpye: string\nsortable: true\nproperties: { a: { $ref: '#/nowhere' } }"));

        Assert.Equal(["KAP2005"], generation.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["KAP2007", "KAP3001", "KAP2005"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(DiagnosticPageTests.Ids), MemberType = typeof(DiagnosticPageTests))]
    public void NoIdHasTwoReporters(string id)
    {
        var generation = DiagnosticPage.Of(id).RunExample();

        Assert.DoesNotContain(generation.Result.Diagnostics, diagnostic => LiveDiagnostics.All.Contains(diagnostic.Descriptor));
        Assert.All(generation.Diagnostics.Except(generation.Result.Diagnostics), diagnostic => Assert.Contains(diagnostic.Descriptor, LiveDiagnostics.All));
    }

    [Fact]
    public void WhatTheAnalyzerTellsNeverStopsTheGenerator() =>
        Assert.All(LiveDiagnostics.All, descriptor => Assert.NotEqual(DiagnosticSeverity.Error, descriptor.DefaultSeverity));

    [Fact]
    public void AMistakeInAReferencedFileIsShownInThatFile() => Assert.Equal(
        [
            "tickets.openapi.yaml(5,40): warning KAP2007: 'sumary' is not a member of an operation and is ignored; did you mean 'summary'?",
            "user.yaml(2,1): warning KAP2007: 'proprties' is not a member of a schema and is ignored; did you mean 'properties'?",
        ],
        Diagnosis.Shown(Generation.Of(Tickets, User)));

    [Fact]
    public void WhatAChoiceOfOperationsLeavesOutIsNotComplainedOf() => Assert.Equal(
        ["user.yaml"],
        Generation.Of(Tickets.With("OpenApiOperations", "listUsers"), User).Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));

    [Theory]
    [InlineData("")]
    [InlineData("reference")]
    public void AFileThatIsNoContractIsNotAnalyzed(string mark) =>
        Assert.Empty(Generation.Of(Tickets.With("OpenApiContract", mark), User).Diagnostics);

    [Fact]
    public void AFileThatTheCompilerCouldNotReadIsTheGeneratorsToTell() => Assert.Equal(
        ["KAP4006"],
        Generation.Of(new TestDocument("missing.yaml", text: null)).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void ADocumentWithWrongSettingsIsAnalyzedAllTheSame() => Assert.Equal(
        ["KAP4001", "KAP3001"],
        Generation.Of(new TestDocument(Documents.WithThing("type: string\nsortable: true")).With("OpenApiNamespace", "1")).Diagnostics.Select(diagnostic => diagnostic.Id));
}
