using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaptureContracts.MockServer;
using KaptureContracts.Verification.Tests.Recordings;

namespace KaptureContracts.Verification.Tests.Tool;

public sealed partial class CommandTests(MockFixture fixture) : IClassFixture<MockFixture>, IDisposable
{
    private readonly KaptureMockServer _mock = fixture.Mock;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kapture-verify-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task TheSameSeedGivesTheSameReportsByteForByteButForTheTimesInJunit()
    {
        // The mock does not know this demand, so there is something to find, to shrink and to report.
        var spec = await StricterSpec();
        async Task<(string Junit, string Sarif, string Markdown)> Reports(string name)
        {
            var run = await Run("--seed", "4711", "--spec", spec, "--junit", File($"{name}.xml"), "--sarif", File($"{name}.sarif"), "--markdown", File($"{name}.md"));
            Assert.Equal((1, string.Empty), (run.ExitCode, run.Errors));
            var junit = await Read($"{name}.xml");
            return (Time().Replace(junit, string.Empty), await Read($"{name}.sarif"), await Read($"{name}.md"));
        }

        var first = await Reports("first");

        Assert.Contains("negative-data-rejected", first.Sarif, StringComparison.Ordinal);
        Assert.Equal(first, await Reports("second"));
    }

    [Fact]
    public async Task AConformingServerEndsWith0AndShowsItsCoverage()
    {
        var run = await Run("--only", "examples");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains("The server keeps to the contract.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"addTicket │ 401 +│ yes +│ 1/1 +│ +│ 2/2", run.Output);
        Assert.Contains("not exercised: response 500 of addTicket, 500 (spec/kapture-add-ticket.openapi.yaml(", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("90", 0)]
    [InlineData("95", 1)]
    public async Task LessThanTheMinimumOfCoverageEndsWith1AndNamesWhatIsMissing(string percent, int exitCode)
    {
        var run = await Run("--min-coverage", percent, "--junit", File("junit.xml"), "--seed", "1");

        Assert.Equal(exitCode, run.ExitCode);
        var words = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(exitCode == 1, words.Contains("min-coverage: 90.7 % of the contract is exercised, 95 % are demanded; missing: response 403 of addTicket, 403;", StringComparison.Ordinal));
        Assert.Contains("name=\"coverage.addTicket.403.response\" value=\"0/1\"", await Read("junit.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rate", "0", "RequestsPerSecond must be above 0")]
    [InlineData("--min-coverage", "101", "it must be a percentage from 0 to 100")]
    [InlineData("--spec", "no-such-file.yaml", "no-such-file.yaml: the spec cannot be read")]
    [InlineData("--junit", "/dev/null/x.xml", "/dev/null/x.xml: the report cannot be written")]
    public async Task WhatCannotBeUsedEndsWith2(string option, string value, string expected)
    {
        var run = await Run("--only", "examples", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutATokenTheCommandEndsWith2()
    {
        var run = await VerifyTool.RunAsync(["run", "--base-url", _mock.Url.AbsoluteUri]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("give it with --token or in the environment variable KAPTURE_TOKEN", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecordingEndsWith0Or1Or2AndTheTokenInItIsNeverPrinted()
    {
        var entry = HarReadingTests.Entry();
        entry["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = "Authorization", ["value"] = "Basic s3cret-t0ken" });
        var good = await Har("good.har", HarRecorder.Wrap([entry.DeepClone()]).ToJsonString());
        entry["response"]!["status"] = 418;
        var bad = await Har("bad.har", HarRecorder.Wrap([entry]).ToJsonString());
        var broken = await Har("broken.har", "{\"log\":{\"entries\":[{\"Basic s3cret-t0ken");

        Assert.Equal([0, 1, 2], [good.ExitCode, bad.ExitCode, broken.ExitCode]);
        Assert.Contains("broken.har(1,40): the recording is not valid JSON, in entry 0", broken.Errors, StringComparison.Ordinal);
        Assert.Contains("status-documented", bad.Output, StringComparison.Ordinal);
        Assert.Contains("#/log/entries/0/request/headers/2", good.Output, StringComparison.Ordinal);
        string[] all = [good.Output, good.Errors, bad.Output, bad.Errors, broken.Output, broken.Errors, .. Directory.EnumerateFiles(_folder.FullName).Where(file => !file.EndsWith(".har", StringComparison.Ordinal)).Select(System.IO.File.ReadAllText)];
        Assert.All(all, text => Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal));
        Assert.Equal(12, all.Length);
    }

    [Fact]
    public async Task WhereGitHubRunsItTheToolWritesAnnotations()
    {
        var run = await VerifyTool.RunAsync(["run", "--base-url", _mock.Url.AbsoluteUri, "--token", _mock.Token, "--spec", await StricterSpec(), "--only", "negative"], ("GITHUB_ACTIONS", "true"));

        Assert.Contains("::error file=", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(" time=\"[0-9.]+\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    private Task<VerifyTool> Run(params string[] args) => VerifyTool.RunAsync(["run", "--base-url", _mock.Url.AbsoluteUri, "--token", _mock.Token, .. args]);

    private async Task<VerifyTool> Har(string name, string text)
    {
        await System.IO.File.WriteAllTextAsync(File(name), text, TestContext.Current.CancellationToken);
        return await VerifyTool.RunAsync(["har", File(name), "--junit", File($"{name}.xml"), "--sarif", File($"{name}.sarif"), "--markdown", File($"{name}.md")], ("GITHUB_ACTIONS", "true"));
    }

    private async Task<string> StricterSpec()
    {
        var text = await System.IO.File.ReadAllTextAsync(Repository.Spec, TestContext.Current.CancellationToken);
        var edited = text.Replace("        ticket_details:\n          type: string\n", "        ticket_details:\n          type: string\n          maxLength: 100\n", StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        await System.IO.File.WriteAllTextAsync(File("stricter.yaml"), edited, TestContext.Current.CancellationToken);
        return File("stricter.yaml");
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private Task<string> Read(string name) => System.IO.File.ReadAllTextAsync(File(name), TestContext.Current.CancellationToken);
}
