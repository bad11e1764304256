using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Recordings;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>Every mutant is caught, each by the check that should catch it.</summary>
public sealed class MutantTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    /// <summary>
    /// What a recording cannot show: why there is no answer, and whether a token that was refused, or taken, counts. A body that is
    /// cut off may, in a recording, have been whole when it was sent; requests to other paths are passed over.
    /// </summary>
    private static readonly string[] NotShownByRecordings =
    [
        "a success breaks off in the middle", "title is missing breaks off in the middle", "emoji break the connection", "a request without a token breaks the connection",
        "any token is authorised", "nobody is authorised", "the token wears off after 100 requests",
        "title is missing comes with 401", "title is missing comes with 403", "title is missing reads Invalid Auth Key",
        "a body that is cut off is taken", "a longer path creates a ticket",
    ];

    private readonly KaptureMockServer _mock = fixture.Mock;

    public static TheoryData<string> Names => [.. Mutant.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AMutantIsCaughtByTheCheckThatShouldCatchItAndAgainInARecordingOfItsAnswers(string name)
    {
        var mutant = Mutant.All.Single(mutant => mutant.Name == name);
        var handler = new MutantHandler(mutant, _mock.Url);
        using var recorder = new HarRecorder(handler);

        var report = await ContractVerifier.VerifyAsync(
            new() { BaseUrl = _mock.Url, Token = _mock.Token, MessageHandler = recorder, Only = Thoroughness.IsFull ? CaseGroup.All : mutant.Cases, MaxShrinkRequests = 20 },
            TestContext.Current.CancellationToken);

        Assert.True(handler.HasChanged, "The mutant changed nothing.");
        Assert.False(report.Conforms);
        Assert.Contains(mutant.CaughtBy, report.Violations.Select(violation => violation.Check));
        var recorded = (await Recording.VerifyAsync(recorder.Har)).Violations.Select(violation => violation.Check);
        Assert.True(recorded.Contains(mutant.CaughtBy, StringComparer.Ordinal) != NotShownByRecordings.Contains(name), $"in the recording: {string.Join(", ", recorded)}");
    }

    [Fact]
    public void ThereAreAtLeast120KindsAndNoNameTwice()
    {
        Assert.True(Mutant.All.Count >= 120, $"{Mutant.All.Count} mutants");
        Assert.Equal(Mutant.All.Count, Mutant.All.Select(mutant => mutant.Name).Distinct().Count());
    }
}
