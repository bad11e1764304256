using System.Text.Json.Nodes;
using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Mutants;

namespace KaptureContracts.Verification.Tests.Recordings;

/// <summary>Recordings of a server that keeps to the contract give no alarm, whoever recorded.</summary>
public sealed class ConformingRecordingTests
{
    public static TheoryData<FailureMode, ulong> Runs =>
        [.. from mode in Enum.GetValues<FailureMode>() from seed in Enumerable.Range(1, Math.Max(1, Thoroughness.Seeds / 3)) select (mode, (ulong)seed)];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task WhatTheMockExportsAfterARunConforms(FailureMode mode, ulong seed)
    {
        using var mock = KaptureMockServer.Start(new() { FailureMode = mode });
        await ContractVerifier.VerifyAsync(new() { BaseUrl = mock.Url, Token = mock.Token, Seed = seed }, TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Basic", mock.Token);

        foreach (var export in new[] { "journal.har", "journal" })
        {
            var report = await Recording.VerifyAsync(await client.GetByteArrayAsync(new Uri(mock.Url, $"__mock/{export}"), TestContext.Current.CancellationToken));

            Assert.Empty(report.Findings);
            Assert.True(report.Conforms);
            Assert.Equal(["unknown-path-refused"], report.NotAsked.Select(check => check.Check));
            Assert.Equal((report.Cases.Count + 1, 1, 0), (report.Recording!.Entries, report.Recording.OtherTargets, report.Recording.Preflights));
            Assert.InRange(report.Coverage.Percent, 90, 100);
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task WhatARecorderSawThatHidesNothingConformsButForTheTokens(FailureMode mode, ulong seed)
    {
        using var mock = KaptureMockServer.Start(new() { FailureMode = mode, Tokens = ["s3cret-t0ken"] });
        using var recorder = new HarRecorder(new MutantHandler(new("none", "none"), mock.Url)) { InBase64 = true };
        await ContractVerifier.VerifyAsync(new() { BaseUrl = mock.Url, Token = mock.Token, Seed = seed, MessageHandler = recorder }, TestContext.Current.CancellationToken);

        var report = await Recording.VerifyAsync(recorder.Har);

        Assert.Equal(["token-in-recording"], report.Findings.Select(finding => finding.Check));
        Assert.Equal(FindingSeverity.Warning, report.Findings[0].Severity);
        Assert.True(report.Conforms);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AStrictServersRecordingIsNoAlarmWhereNothingIsDocumented(bool failsInside200)
    {
        await using var server = await Conforming.IndependentServer.StartAsync(new()
        {
            Name = "strict",
            IsStrict = true,
            FailsInside200 = failsInside200,
            ChecksContentType = true,
            WritesDifferently = true,
            TrimsTitles = true,
            SeveralTickets = 403,
            PagesAreHtml = true,
            OtherMethod = 501,
        });
        using var recorder = new HarRecorder(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await ContractVerifier.VerifyAsync(new() { BaseUrl = server.Url, Token = "secret-4711", MessageHandler = recorder }, TestContext.Current.CancellationToken);

        Assert.Empty((await Recording.VerifyAsync(recorder.Har)).Violations.Select(violation => $"{violation} {violation.Evidence}"));
    }

    [Fact]
    public async Task ARecordingWithoutAnyTokenHeaderLeavesAuthorisationOpen()
    {
        using var mock = KaptureMockServer.Start();
        using var recorder = new HarRecorder(new SocketsHttpHandler());
        await ContractVerifier.VerifyAsync(new() { BaseUrl = mock.Url, Token = mock.Token, MessageHandler = recorder }, TestContext.Current.CancellationToken);
        var har = recorder.Har;
        foreach (var entry in har["log"]!["entries"]!.AsArray())
        {
            // As browsers do when they export without what is secret.
            var headers = entry!["request"]!["headers"]!.AsArray();
            headers.RemoveAll(header => (string?)header!["name"] == "Authorization");
        }

        Assert.Empty((await Recording.VerifyAsync(har)).Findings);
    }
}
