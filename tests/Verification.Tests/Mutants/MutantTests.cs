using KaptureContracts.MockServer;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>Every mutant is caught, each by the check that should catch it.</summary>
public sealed class MutantTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private readonly KaptureMockServer _mock = fixture.Mock;

    public static TheoryData<string> Names => [.. Mutant.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AMutantIsCaughtByTheCheckThatShouldCatchIt(string name)
    {
        var mutant = Mutant.All.Single(mutant => mutant.Name == name);
        using var handler = new MutantHandler(mutant, _mock.Url);

        var report = await ContractVerifier.VerifyAsync(
            new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = handler, Only = Thoroughness.IsFull ? CaseGroup.All : mutant.Cases, MaxShrinkRequests = 20 },
            TestContext.Current.CancellationToken);

        Assert.True(handler.HasChanged, "The mutant changed nothing.");
        Assert.False(report.Conforms);
        Assert.Contains(mutant.CaughtBy, report.Violations.Select(violation => violation.Check));
    }

    [Fact]
    public void ThereAreAtLeast120KindsAndNoNameTwice()
    {
        Assert.True(Mutant.All.Count >= 120, $"{Mutant.All.Count} mutants");
        Assert.Equal(Mutant.All.Count, Mutant.All.Select(mutant => mutant.Name).Distinct().Count());
    }
}
