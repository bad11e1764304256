using KaptureContracts.MockServer;
using KaptureContracts.Verification;

namespace KaptureContracts.Drift.Tests;

/// <summary>Contract, generated client and mock agree.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(FailureMode.Documented)]
    [InlineData(FailureMode.Envelope200)]
    public async Task NothingHasDrifted(FailureMode mode)
    {
        await using var mock = KaptureMockServer.Start(new() { FailureMode = mode });

        await ContractAgreement.EnsureAsync(
            new() { Client = typeof(Kapture.KaptureClient), Server = new() { BaseUrl = mock.Url, Token = mock.Token }, IsStrict = true },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AClientThatTheGeneratorMakesHereAgreesAsWell() =>
        await ContractAgreement.EnsureAsync(new() { Client = EmittedClient.Of(Spec.Text) }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task AClientOfAnotherDocumentAgreesWithItsOwnContract()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "parcels.openapi.yaml");

        await ContractAgreement.EnsureAsync(
            new() { SpecFile = file, Client = EmittedClient.Of(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)) },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WithoutAnythingToHoldAgainstTheContractTheCallIsRefused() =>
        Assert.Contains("give a Client, a Server, or both", (await Assert.ThrowsAsync<VerificationException>(() => ContractAgreement.EnsureAsync(new(), TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task ATypeThatIsNoClientIsRefused() =>
        Assert.Contains("is no client that KaptureContracts.Generator made", (await Assert.ThrowsAsync<VerificationException>(() => ContractAgreement.EnsureAsync(new() { Client = typeof(string) }, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
}
