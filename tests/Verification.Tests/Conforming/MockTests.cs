using KaptureContracts.MockServer;

namespace KaptureContracts.Verification.Tests.Conforming;

/// <summary>The mock keeps to the contract in either failure mode, whatever the seed.</summary>
public sealed class MockTests
{
    public static TheoryData<FailureMode, ulong> Runs =>
        [.. from mode in Enum.GetValues<FailureMode>() from seed in Enumerable.Range(1, Thoroughness.Seeds) select (mode, (ulong)seed)];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task TheMockGivesNoAlarm(FailureMode mode, ulong seed)
    {
        using var mock = KaptureMockServer.Start(new() { FailureMode = mode });

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = mock.Url, Token = mock.Token, Seed = seed }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Findings);
        Assert.True(report.Conforms);
        Assert.InRange(report.Cases.Count, 200, 400);
        Assert.InRange(report.Coverage.Percent, 90, 100);
    }
}
