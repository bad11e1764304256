using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Planning;

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

    private sealed record UnknownUnit() : CodeUnit("a.g.cs", "Acme.Api", "public")
    {
        public override IEnumerable<string> TypeNames => [];
    }
}
