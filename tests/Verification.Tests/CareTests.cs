using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Mutants;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests;

/// <summary>Care with real servers: what is created is announced and marked, and no token shows anywhere.</summary>
public sealed class CareTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private readonly KaptureMockServer _mock = fixture.Mock;

    [Theory]
    [InlineData("https://devapi.kapturecrm.com")]
    [InlineData("http://192.0.2.1:5080")]
    public async Task AnotherMachineHasToBeAllowed(string url)
    {
        var refused = await Assert.ThrowsAsync<VerificationException>(() => ContractVerifier.CreateAsync(new() { BaseUrl = new(url), Token = "t" }));

        Assert.Contains("--allow-remote", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await ContractVerifier.CreateAsync(new() { BaseUrl = new(url), Token = "t", AllowRemote = true }));
    }

    [Fact]
    public async Task TheAnnouncedNumberOfTicketsIsCreated()
    {
        var verifier = await ContractVerifier.CreateAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token });

        var report = await verifier.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        // One request creates two tickets, another five; two that are open (doubled member, indented) are taken as well.
        Assert.InRange(report.Accepted, verifier.WillCreate - 5, verifier.WillCreate);
    }

    [Fact]
    public async Task EveryTicketThatIsMadeUpAndFitsCarriesTheMarker()
    {
        var unmarked = new List<string>();
        var mutant = new Mutant("none", "none")
        {
            Answer = (request, answer) =>
            {
                if (answer.IsSuccess && !request.Text.Contains("[kapture-verify 9]", StringComparison.Ordinal))
                {
                    unmarked.Add(request.Text);
                }
            },
        };
        using var handler = new MutantHandler(mutant, _mock.Url);

        await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, Seed = 9, MessageHandler = handler }, TestContext.Current.CancellationToken);

        // The documented example alone is sent as it stands.
        Assert.Equal("TEST 1", (string?)JArray.Parse(Assert.Single(unmarked))[0]["title"]);
    }

    [Fact]
    public async Task ATokenThatAServerEchoesIsTakenOutOfTheReport()
    {
        const string Token = "s3cret-t0ken";
        using var mock = KaptureMockServer.Start(new() { Tokens = [Token] });
        var mutant = new Mutant("the token is echoed", "positive-data-accepted")
        {
            Instead = request => request.Authorization == $"Basic {Token}" ? ChangingAnswer.Refusal(400, $"I do not like {request.Authorization}") : null,
        };
        using var handler = new MutantHandler(mutant, mock.Url);

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = mock.Url, Token = Token, MessageHandler = handler }, TestContext.Current.CancellationToken);
        var text = System.Text.Json.JsonSerializer.Serialize(report) + Assert.Throws<ContractViolationException>(report.EnsureConforms).Message;

        Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
        Assert.Contains("I do not like Basic ***", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatAsksForPatienceIsNeitherRightNorWrong()
    {
        var mutant = new Mutant("429", "none") { Instead = request => request.Number > 20 ? ChangingAnswer.Refusal(429, "slow down") : null };
        using var handler = new MutantHandler(mutant, _mock.Url);

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = handler }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Violations);
        Assert.False(report.Conforms);
        Assert.Equal(report.Cases.Count - 21, report.Unjudged);
    }
}
