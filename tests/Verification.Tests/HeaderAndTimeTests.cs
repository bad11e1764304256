using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Mutants;

namespace KaptureContracts.Verification.Tests;

/// <summary>Checks that Kapture's contract alone gives nothing to do.</summary>
public sealed class HeaderAndTimeTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    private readonly KaptureMockServer _mock = fixture.Mock;

    [Theory]
    [InlineData(null, "the header X-Request-Cost is missing")]
    [InlineData("many", "the header X-Request-Cost does not fit its schema")]
    [InlineData("12", null)]
    public async Task AHeaderThatTheContractRequiresHasToBeThereAndFit(string? value, string? expected)
    {
        var spec = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        var text = await File.ReadAllTextAsync(Repository.Spec, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            spec,
            text.Replace(
                "      description: Ticket created successfully.\n",
                "      description: Ticket created successfully.\n      headers:\n        X-Request-Cost: { required: true, schema: { type: integer } }\n",
                StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var mutant = new Mutant("headers", "headers-documented") { Answer = (_, answer) => Add(answer, value) };

        try
        {
            var violations = (await Verify(mutant, new() { BaseUrl = _mock.Url, Token = _mock.Token, SpecFile = spec, Only = CaseGroup.Examples })).Violations.ToList();

            Assert.Equal(expected is null ? [] : [("headers-documented", expected)], violations.Select(violation => (violation.Check, violation.Message)));
        }
        finally
        {
            File.Delete(spec);
        }
    }

    [Fact]
    public async Task TimeIsJudgedOnlyOnRequest()
    {
        var slow = new Mutant("slow", "response-time") { Answer = (_, _) => Thread.Sleep(20) };

        Assert.True((await Verify(slow, new() { BaseUrl = _mock.Url, Token = _mock.Token, Only = CaseGroup.Examples })).Conforms);
        Assert.Equal(
            ["response-time"],
            (await Verify(slow, new() { BaseUrl = _mock.Url, Token = _mock.Token, Only = CaseGroup.Examples, MaxResponseTime = TimeSpan.FromMilliseconds(10) })).Violations.Select(violation => violation.Check));
    }

    private static async Task<VerificationReport> Verify(Mutant mutant, VerificationOptions options)
    {
        using var handler = new MutantHandler(mutant, options.BaseUrl);
        return await ContractVerifier.VerifyAsync(
            new() { BaseUrl = options.BaseUrl, Token = options.Token, SpecFile = options.SpecFile, Only = options.Only, MaxResponseTime = options.MaxResponseTime, MessageHandler = handler },
            TestContext.Current.CancellationToken);
    }

    private static void Add(ChangingAnswer answer, string? value)
    {
        if (answer.IsSuccess && value is not null)
        {
            answer.Headers["X-Request-Cost"] = value;
        }
    }
}
