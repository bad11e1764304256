using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>Settings of the build, and documents that share a project.</summary>
public sealed class ProjectProblemTests
{
    private static readonly TestDocument Things = new(Documents.Minimal, "things.openapi.yaml");

    [Theory]
    [InlineData("create-ticket")]
    [InlineData("Acme..Api")]
    [InlineData("Acme.class")]
    [InlineData("1Acme")]
    [InlineData("Acme Api")]
    [InlineData("Acme;System")]
    public void ANamespaceThatIsNoneIsNotUsed(string name) => Expect(
        [Things.With("OpenApiNamespace", name)],
        $"things.openapi.yaml(1,1): error KAP4001: '{name}' is not a C# namespace; set the metadata Namespace of the OpenApiContract item to one such as Acme.Api");

    [Theory]
    [InlineData("Acme.Client")]
    [InlineData("class")]
    [InlineData("1st")]
    [InlineData("_")]
    [InlineData("Dispose")]
    [InlineData("Client { } class X")]
    public void AClientNameThatIsNoneIsNotUsed(string name) => Expect(
        [Things.With("OpenApiClientName", name)],
        $"things.openapi.yaml(1,1): error KAP4002: '{name}' cannot be the name of the client; set the metadata ClientName of the OpenApiContract item to a C# name such as AcmeClient");

    [Fact]
    public void AVisibilityThatIsNoneIsNotUsed() => Expect(
        [Things.With("OpenApiVisibility", "private")],
        "things.openapi.yaml(1,1): error KAP4005: 'private' is not a visibility; set the metadata Visibility of the OpenApiContract item to public or internal");

    [Theory]
    [InlineData("internal", "internal sealed partial class AcmeClient ")]
    [InlineData("Public", "public sealed partial class AcmeClient ")]
    public void AVisibilityIsUsedWhateverItsCase(string visibility, string expected)
    {
        var generation = Expect([Things.With("OpenApiVisibility", visibility)]);

        Assert.Contains(expected, generation.Sources["Acme.Api.AcmeClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentThatTheCompilerCouldNotReadIsToldOfAndTheOthersAreThere()
    {
        var generation = Expect(
            [new TestDocument("missing.yaml", text: null), Things],
            "missing.yaml(1,1): error KAP4006: The compiler could not read the document; check that the file exists and is a text file");

        Assert.Equal(5, generation.Sources.Count);
    }

    [Fact]
    public void ADocumentThatIsListedTwiceIsUsedOnce()
    {
        var generation = Expect(
            [Things, Things.With("OpenApiClientName", "OtherClient")],
            "things.openapi.yaml(1,1): error KAP4003: The document is listed as OpenApiContract more than once; remove all but one of the items");

        Assert.Equal(5, generation.Sources.Count);
    }

    [Fact]
    public void TwoDocumentsCannotHaveTheSameClient()
    {
        var generation = Expect(
            [Things, new TestDocument(Documents.Minimal, "other.yaml").With("OpenApiClientName", "acmeclient")],
            "other.yaml(1,1): error KAP4004: The client Acme.Api.acmeclient is already generated from 'things.openapi.yaml'; give the OpenApiContract items different Namespace or ClientName metadata");

        Assert.Equal(5, generation.Sources.Count);
    }

    [Fact]
    public void TwoDocumentsOfOneNamespaceCannotHaveTheSameType()
    {
        var generation = Expect(
            [Things, new TestDocument(Documents.Minimal, "other.yaml").With("OpenApiClientName", "OtherClient")],
            "other.yaml(1,1): error KAP4008: The type Acme.Api.AddThingResult is in the way of what is generated from 'things.openapi.yaml'; give the OpenApiContract items different Namespace metadata");

        Assert.Equal(5, generation.Sources.Count);
    }

    [Fact]
    public void TypesThatDifferByCaseAloneWouldShareAFile() => Expect(
        [
            new TestDocument(Documents.WithThing("type: object\nproperties: { a: { type: string } }"), "a.yaml"),
            new TestDocument(
                Documents.WithThing("type: object\nproperties: { a: { type: string } }").Replace("Thing:", "THINg:", StringComparison.Ordinal), "b.yaml")
                .With("OpenApiClientName", "OtherClient"),
        ],
        "b.yaml(1,1): error KAP4008: The type Acme.Api.ThiNg is in the way of what is generated from 'a.yaml'; give the OpenApiContract items different Namespace metadata");

    [Fact]
    public void ATypeCannotHaveTheNameOfAnotherDocumentsNamespace() => Expect(
        [Things.With("OpenApiNamespace", "Acme.Api.Thing"), new TestDocument(Documents.Minimal, "other.yaml").With("OpenApiClientName", "OtherClient")],
        "other.yaml(1,1): error KAP4008: The type Acme.Api.Thing is in the way of what is generated from 'things.openapi.yaml'; give the OpenApiContract items different Namespace metadata");

    [Fact]
    public void TheSameDocumentInTwoNamespacesIsTwoClients()
    {
        var generation = Expect([Things, new TestDocument(Documents.Minimal, "other.yaml").With("OpenApiNamespace", "Acme.Other")]);

        Assert.Equal(10, generation.Sources.Count);
    }

    [Fact]
    public void ATypeThatNoLongerClashesIsThereAgain()
    {
        var other = new TestDocument(Documents.Minimal, "other.yaml").With("OpenApiClientName", "OtherClient");
        var edited = other.WithText(Documents.Minimal.Replace("addThing", "addOther", StringComparison.Ordinal).Replace("Thing", "Other", StringComparison.Ordinal));
        var generation = Generation.Of(Things, other).Replace(other, edited);

        Assert.Empty(generation.Diagnostics);
        Assert.Equal(10, generation.Sources.Count);
        generation.Compile();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void AnOldLanguageIsToldOfAndNothingIsEmitted(LanguageVersion version, string shown)
    {
        var generation = Generation.Of("", CSharpParseOptions.Default.WithLanguageVersion(version), [Things]);

        Assert.Equal(
            [$"things.openapi.yaml(1,1): error KAP4007: The client needs C# 13.0 or later, and this project is compiled as C# {shown}; remove LangVersion from the project, or set it to latest"],
            Diagnosis.Shown(generation));
        Assert.Empty(generation.Sources);
    }

    [Fact]
    public void TheOldestLanguageIsEnough()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp13);
        var generation = Generation.Of("", options, [TestDocument.Kapture()]);

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void ABrokenDocumentDoesNotStopTheOthers()
    {
        var broken = new TestDocument("openapi: 3.0.3\npaths: [", "broken.yaml").With("OpenApiNamespace", "Broken");
        var old = new TestDocument("swagger: '2.0'", "old.yaml").With("OpenApiNamespace", "Old");
        var generation = Generation.Of(broken, Things, old);

        Assert.Equal(
            ["broken.yaml(2,9): error KAP1002", "old.yaml(1,10): error KAP2002"],
            Diagnosis.Shown(generation).Select(shown => string.Join(':', shown.Split(':')[..2])));
        Assert.Equal(5, generation.Sources.Count);
        generation.Compile();
    }

    [Fact]
    public void AFileThatIsNotMarkedIsNoConcernOfTheGenerator() => Expect(
        [new TestDocument("not: [a document", "other.yaml").With("OpenApiContract", "")]);

    [Fact]
    public void TextOfADocumentCannotWriteLinesIntoTheLog()
    {
        var generation = Generation.Of(Documents.WithThing("type: string\n\"x\\nProgram.cs(1,1): error CS0000: \\u202Efake\\u2028\": 1"));

        Assert.Equal(
            "info KAP3001: 'x?Program.cs(1,1): error CS0000: ?fake?' in a schema is ignored: it is not a member of that object",
            Assert.Single(Diagnosis.Shown(generation)).Split(": ", 2)[1]);
    }

    [Fact]
    public void AMessageIsNotAsLongAsTheDocument()
    {
        var generation = Generation.Of(Documents.WithThing($"type: {new string('k', 100_000)}"));

        Assert.InRange(Assert.Single(generation.Diagnostics).ToString().Length, 300, 500);
    }

    [Fact]
    public void ThousandsOfTheSameMistakeAreNotAllToldOf()
    {
        var mistakes = Enumerable.Range(0, 5_000).Select(index => $"k{index}: 1");
        var generation = Generation.Of(Documents.WithThing($"type: strng\n{string.Join('\n', mistakes)}"));

        Assert.Equal(1_000, generation.Diagnostics.Count(diagnostic => diagnostic.Id == "KAP3001"));
        Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP2008");
    }

    private static Generation Expect(TestDocument[] documents, params string[] expected)
    {
        var generation = Generation.Of(documents);
        Assert.Equal(expected, Diagnosis.Shown(generation));
        Assert.Empty(generation.CompileErrors());
        return generation;
    }
}
