using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Verification.Reporting;

namespace KaptureContracts.Verification.Tests.Recordings;

/// <summary>A token in a recording is reported, and printed nowhere.</summary>
public sealed class RecordedTokenTests
{
    private const string Token = "dG9rZW4/\"secret\"+4711zyx==";

    [Theory]
    [InlineData("request", "headers", "Authorization", "Basic " + Token, "the request's header Authorization")]
    [InlineData("request", "headers", "authorization", "Basic " + Token, "the request's header authorization")]
    [InlineData("request", "headers", "Proxy-Authorization", "Digest " + Token, "the request's header Proxy-Authorization")]
    [InlineData("request", "headers", "X-Api-Key", Token, "the request's header X-Api-Key")]
    [InlineData("request", "headers", "Cookie", "a=; JSESSIONID=" + Token, "the request's header Cookie")]
    [InlineData("request", "cookies", "_KAPTURECRM_SESSION", Token, "the request's header Cookie (in the list of cookies)")]
    [InlineData("response", "headers", "Set-Cookie", "JSESSIONID=" + Token + "; Path=/", "the answer's header Set-Cookie")]
    [InlineData("response", "cookies", "JSESSIONID", Token, "the answer's header Set-Cookie (in the list of cookies)")]
    public async Task ATokenIsReportedWithItsEntryAndHeader(string side, string list, string name, string value, string expected)
    {
        var entry = HarReadingTests.Entry();
        ((entry[side]![list] ??= new JsonArray()) as JsonArray)!.Add(new JsonObject { ["name"] = name, ["value"] = value });

        var report = await Recording.VerifyAsync(HarRecorder.Wrap([HarReadingTests.Entry(url: "https://other.example/"), entry]));

        var finding = Assert.Single(report.Warnings);
        Assert.Equal("token-in-recording", finding.Check);
        Assert.Contains($"{expected}: entry 1;", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith($"#/log/entries/1/{side}/{list}/", finding.Location.JsonPointer, StringComparison.Ordinal);
        Assert.True(report.Conforms);
        AssertIsNowhere(report);
    }

    [Theory]
    [InlineData("Authorization", "Basic ***")]
    [InlineData("Authorization", "Basic")]
    [InlineData("Authorization", "[REDACTED]")]
    [InlineData("Authorization", "Basic <Your Token>")]
    [InlineData("Cookie", "JSESSIONID=; _KAPTURECRM_SESSION=")]
    [InlineData("Content-Language", "dG9rZW4/secret")]
    public async Task WhatIsHiddenOrNoSecretIsNotReported(string header, string value)
    {
        var entry = HarReadingTests.Entry();
        entry["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = header, ["value"] = value });

        Assert.Empty((await Recording.VerifyAsync(HarRecorder.Wrap([entry]))).Warnings);
    }

    [Fact]
    public async Task ATokenThatAddressesAndBodiesRepeatIsReportedAtEachPlaceAndPrintedNowhere()
    {
        var text = JsonSerializer.Serialize(Token);
        var carrier = HarReadingTests.Entry(url: "https://other.example/login", method: "GET");
        carrier["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = "Authorization", ["value"] = $"Basic {Token}" });
        var inAddress = HarReadingTests.Entry(url: $"https://other.example/?key={Uri.EscapeDataString(Token)}", method: "GET");
        var inBodies = HarReadingTests.Entry(
            body: $$"""[{"title":"Parcel",{{text}}:1}]""",
            status: 400,
            answer: $$"""{"message":{{text}},"status":"failed"}""");
        inBodies["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = "Authorization", ["value"] = "Basic ***" });
        inBodies["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = "Referer", ["value"] = $"https://x.example/{Token}" });
        var har = HarRecorder.Wrap([carrier, inAddress, inBodies]);

        var report = await Recording.VerifyAsync(har);

        Assert.Equal(
            [
                "#/log/entries/0/request/headers/2", "#/log/entries/1/request/url", "#/log/entries/2/request/headers/3",
                "#/log/entries/2/request/postData/text", "#/log/entries/2/response/content/text",
            ],
            report.Warnings.Select(finding => finding.Location.JsonPointer).Order(StringComparer.Ordinal));
        Assert.Equal(["positive-data-accepted: a request that fits the contract is refused with 400: ***"], report.Violations.Select(violation => $"{violation.Check}: {violation.Message}"));
        AssertIsNowhere(report);
    }

    [Fact]
    public async Task ManyEntriesWithATokenAreOneFinding()
    {
        JsonObject Carrier()
        {
            var entry = HarReadingTests.Entry(url: "https://other.example/", method: "GET");
            entry["request"]!["headers"]!.AsArray().Add(new JsonObject { ["name"] = "Authorization", ["value"] = $"Basic {Token}" });
            return entry;
        }

        var report = await Recording.VerifyAsync(HarRecorder.Wrap([HarReadingTests.Entry(), .. Enumerable.Range(0, 12).Select(_ => Carrier())]));

        Assert.Equal(12, Assert.Single(report.Warnings).Occurrences);
        Assert.Contains("entry 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more", report.Warnings.Single().Message, StringComparison.Ordinal);
    }

    private static void AssertIsNowhere(VerificationReport report)
    {
        string[] texts = [JsonSerializer.Serialize(report), JunitReport.Write(report), SarifReport.Write(report), MarkdownReport.Write(report), .. GitHubAnnotations.Lines(report)];
        foreach (var text in texts)
        {
            Assert.DoesNotContain("secret\\u0022", text, StringComparison.Ordinal);
            Assert.DoesNotContain("dG9rZW4", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4711zyx", text, StringComparison.Ordinal);
        }
    }
}
