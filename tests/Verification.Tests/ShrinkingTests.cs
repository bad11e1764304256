using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Mutants;

namespace KaptureContracts.Verification.Tests;

public sealed class ShrinkingTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private readonly KaptureMockServer _mock = fixture.Mock;

    [Fact]
    public async Task AFailureIsShrunkToItsSmallestRequestAndRepeatedOnce()
    {
        var finding = await OnlyViolationOf("500 on emoji", "not-a-server-error");

        Assert.True(finding.Repeated);
Assert.Matches("--data-binary '\\[\\{\"title\":\"(\\[kapture-verify 1\\] ?)?\\p{Cs}{2}\"\\}\\]'$", finding.Curl);
    }

    [Fact]
    public async Task ASmallerRequestStillBreaksTheSameDemandAndNoOther()
    {
        var finding = await OnlyViolationOf("ticket_details of type Array are taken", "negative-data-rejected");

        Assert.Equal("#/components/schemas/NewTicket/properties/ticket_details/type", finding.Location.JsonPointer);
        Assert.Contains("\"ticket_details\":[]", finding.Curl, StringComparison.Ordinal);
        Assert.Contains("\"title\":", finding.Curl, StringComparison.Ordinal);
        Assert.DoesNotContain("email_id", finding.Curl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatDoesNotFailAgainIsStillReportedAndSaysSo()
    {
        var first = true;
        var mutant = new Mutant("the first request fails", "not-a-server-error")
        {
            Instead = _ =>
            {
                var answer = first ? ChangingAnswer.Refusal(500, "Server-side issue") : null;
                first = false;
                return answer;
            },
        };

        var report = await Verify(mutant);

        Assert.False(Assert.Single(report.Violations).Repeated);
    }

    [Fact]
    public async Task WithoutRequestsToSpendNothingIsSentAgain()
    {
        using var handler = new MutantHandler(Mutant.All.Single(mutant => mutant.Name == "500 on emoji"), _mock.Url);

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = handler, MaxShrinkRequests = 0 }, TestContext.Current.CancellationToken);

        Assert.Equal(report.Cases.Count, report.Requests);
        Assert.Null(report.Violations.First().Repeated);
    }

    private async Task<Finding> OnlyViolationOf(string mutant, string check) =>
        Assert.Single((await Verify(Mutant.All.Single(other => other.Name == mutant))).Violations, violation => violation.Check == check);

    private async Task<VerificationReport> Verify(Mutant mutant)
    {
        using var handler = new MutantHandler(mutant, _mock.Url);
        return await ContractVerifier.VerifyAsync(new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = handler }, TestContext.Current.CancellationToken);
    }
}
