namespace KaptureContracts.Verification.Tests.Conforming;

/// <summary>A server that keeps to the contract gives no alarm, however it uses the room that the contract leaves.</summary>
public sealed class IndependentServerTests
{
    public static TheoryData<ServerStyle, ulong> Runs => [.. from style in Styles from seed in Enumerable.Range(1, Math.Max(1, Thoroughness.Seeds / 3)) select (style, (ulong)seed)];

    private static IEnumerable<ServerStyle> Styles =>
    [
        new() { Name = "plain" },
        new() { Name = "failures inside 200", FailsInside200 = true },
        new() { Name = "other order, blanks and members", WritesDifferently = true, Message = "Nope: \"what\" is this?" },
        new() { Name = "other order inside 200", WritesDifferently = true, FailsInside200 = true, Message = "" },
        new() { Name = "takes every shape", SingleObject = 200, NoTickets = 200, ForgivesBrokenJson = true },
        new() { Name = "takes exactly one ticket", SeveralTickets = 400, SingleObject = 400 },
        new() { Name = "refuses shapes with 403", SeveralTickets = 403, SingleObject = 404, PagesAreHtml = true },
        new() { Name = "strict where nothing is documented", IsStrict = true, ChecksContentType = true },
        new() { Name = "strict inside 200", IsStrict = true, FailsInside200 = true, ChecksContentType = true, PagesAreHtml = true },
        new() { Name = "sparse", LeavesOutWhatIsOptional = true, OtherMethod = 501 },
        new() { Name = "another method is not found", OtherMethod = 404, PagesAreHtml = true },
        new() { Name = "trims titles", TrimsTitles = true, OtherMethod = 403 },
    ];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task AnIndependentServerGivesNoAlarm(ServerStyle style, ulong seed)
    {
        await using var server = await IndependentServer.StartAsync(style);

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = server.Url, Token = "secret-4711", Seed = seed }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Violations);
        Assert.True(report.Conforms);
    }

    [Fact]
    public async Task WhatDiffersFromInferredRulesIsReportedAsInformation()
    {
        await using var server = await IndependentServer.StartAsync(new() { Name = "takes every shape", SingleObject = 200, NoTickets = 200, SeveralTickets = 400, IsStrict = true });

        var report = await ContractVerifier.VerifyAsync(new() { BaseUrl = server.Url, Token = "secret-4711" }, TestContext.Current.CancellationToken);

        Assert.Empty(report.Violations);
        Assert.Contains("negative-data-rejected", report.Information.Select(finding => finding.Check));
        Assert.Contains("positive-data-accepted", report.Information.Select(finding => finding.Check));
        Assert.Contains("#/paths/~1add-ticket-from-other-source.html~1v.2.0/post/requestBody/content/application~1json/schema/minItems", report.Information.Select(finding => finding.Location.JsonPointer));
    }
}
