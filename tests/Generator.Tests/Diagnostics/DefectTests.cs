using System.Text;
using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Planning;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>
/// A defect of the generator ends as one problem of one document. No document is known to cause one, so the rooms are handed what the
/// binder never makes.
/// </summary>
public sealed class DefectTests
{
    private static readonly DocumentSettings Settings = new("Acme.Api", "AcmeClient", IsPublic: true, Operations: default);

    [Fact]
    public void AFailureOfPlanningIsAProblemInPlaceOfFiles()
    {
        var planned = PlannedDocument.Of(new ConfiguredContract("a.yaml", Impossible, Settings), TestContext.Current.CancellationToken);

        Assert.Empty(planned.Units);
        Assert.StartsWith(
            "a.yaml(1,1): error KAP9001: The generator failed on this document, which is a defect of the generator; please report it with the document: IndexOutOfRangeException in ",
            planned.Problem!.ToDiagnostic().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameFailureTwiceIsTheSameProblem() => Assert.Equal(
        PlannedDocument.Of(new ConfiguredContract("a.yaml", Impossible, Settings), TestContext.Current.CancellationToken),
        PlannedDocument.Of(new ConfiguredContract("a.yaml", Impossible, Settings), TestContext.Current.CancellationToken));

    [Fact]
    public void AFailureOfEmissionIsAProblemInPlaceOfItsFile()
    {
        var emitted = EmittedFile.Of(new PlannedFile("a.yaml", new UnknownUnit()), TestContext.Current.CancellationToken);

        Assert.Null(emitted.Text);
        Assert.Equal(
            "a.yaml(1,1): error KAP9001: The generator failed on this document, which is a defect of the generator; please report it with the document: InvalidOperationException in UnitEmitter.EmitTypes: No emitter writes UnknownUnit.",
            emitted.Problem!.ToDiagnostic().ToString());
    }

    /// <summary>A document cannot make the generator fail, as far as is known; the text that the compiler hands over can.</summary>
    [Fact]
    public void AFailureOfOneDocumentCostsThatOneAlone()
    {
        var generation = Generation.Of(
            new TestDocument("failing.openapi.yaml", new FailingText()),
            new TestDocument(Documents.Minimal, "sound.openapi.yaml").With("OpenApiNamespace", "Acme.Sound"));

        Assert.Equal(
            ["failing.openapi.yaml(1,1): error KAP9001: The generator failed on this document, which is a defect of the generator; please report it with the document: InvalidOperationException in FailingText.CopyTo: No text."],
            generation.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Contains("Acme.Sound.AcmeClient.g.cs", generation.Sources.Keys);
        Assert.All(generation.Sources.Keys, file => Assert.StartsWith("Acme.Sound.", file, StringComparison.Ordinal));
        generation.Compile();
    }

    [Fact]
    public void CancellationIsNoDefect()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var contract = new ContractDocument
        {
            Title = "",
            Schemas = new[] { new NamedSchema("#/a", "a", new AnySchema()) }.ToEquatableArray(),
        };

        Assert.Throws<OperationCanceledException>(() => PlannedDocument.Of(new ConfiguredContract("a.yaml", contract, Settings), cancelled.Token));
    }

    /// <summary>A response without a status.</summary>
    private static ContractDocument Impossible => new()
    {
        Title = "Impossible",
        Operations = new[]
        {
            new ContractOperation
            {
                Pointer = "#/paths/~1a/get",
                Method = "GET",
                Path = "/a",
                Responses = new[] { new ContractResponse { Status = "" } }.ToEquatableArray(),
            },
        }.ToEquatableArray(),
    };

    private sealed class FailingText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => 100;

        public override char this[int position] => throw new InvalidOperationException("No text.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            throw new InvalidOperationException("No text.");
    }

    private sealed record UnknownUnit() : CodeUnit("a.g.cs", "Acme.Api", "public")
    {
        public override IEnumerable<string> TypeNames => [];
    }
}
