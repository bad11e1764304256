using System.Text.Json;
using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Mutants;

namespace KaptureContracts.Verification.Tests;

public sealed class RepetitionTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private readonly KaptureMockServer _mock = fixture.Mock;

    [Theory]
    [InlineData("500 on emoji")]
    [InlineData("ids start again after 50")]
    [InlineData("nothing is validated")]
    public async Task TheSameSeedGivesTheSameReportButForTimes(string mutant) =>
        Assert.Equal(await TimelessReport(mutant, 42), await TimelessReport(mutant, 42));

    [Fact]
    public async Task AnotherSeedSendsOtherRequests() =>
        Assert.NotEqual(await Bodies(1), await Bodies(2));

    [Fact]
    public async Task LeavingOutAGroupDoesNotChangeTheOthers()
    {
        var positive = await Bodies(5, CaseGroup.Positive);

        Assert.NotEmpty(positive);
        Assert.Empty(positive.Except(await Bodies(5), StringComparer.Ordinal));
    }

    [Fact]
    public async Task ABoundedRunTakesSomeOfEveryGroup()
    {
        var verifier = new VerificationOptions { BaseUrl = _mock.Url, Token = _mock.Token, MaxCases = 9 };

        var report = await ContractVerifier.VerifyAsync(verifier, TestContext.Current.CancellationToken);

        Assert.Equal([(CaseGroup.Examples, 3), (CaseGroup.Positive, 3), (CaseGroup.Negative, 3)], report.Cases.GroupBy(result => result.Group).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())));
    }

    private async Task<string> TimelessReport(string name, ulong seed)
    {
        using var handler = new MutantHandler(Mutant.All.Single(mutant => mutant.Name == name), _mock.Url);
        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, Seed = seed, MessageHandler = handler }, TestContext.Current.CancellationToken);
        return JsonSerializer.Serialize(report with { Duration = default, Cases = [.. report.Cases.Select(result => result with { Elapsed = default })] });
    }

    private async Task<IReadOnlyList<string>> Bodies(ulong seed, CaseGroup only = CaseGroup.All)
    {
        var sent = new List<string>();
        var recorder = new Mutant("none", "none") { Request = request => sent.Add(request.Text.Replace($"{seed:x}]", "]", StringComparison.Ordinal)) };
        using var handler = new MutantHandler(recorder, _mock.Url);
        await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, Seed = seed, Only = only, MessageHandler = handler }, TestContext.Current.CancellationToken);
        return sent;
    }
}
