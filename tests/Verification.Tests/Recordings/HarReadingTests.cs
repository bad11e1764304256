using System.Text.Json.Nodes;

namespace KaptureContracts.Verification.Tests.Recordings;

/// <summary>What a recording holds, leaves out or breaks.</summary>
public sealed class HarReadingTests
{
    private const string Path = "/add-ticket-from-other-source.html/v.2.0";
    private static int _lastId;

    // Every answer has an id of its own, as the contract wants it.
    private static string Created => """
        {"ticket":{"id":1,"ticketId":"7","status":"P"},"title":"Parcel","ticket_id":"7","Ticket Id":"7","ticket_url":"https://x.example/7","status":"success"}
        """.Replace("7", $"{Interlocked.Increment(ref _lastId) + 1_000_000}", StringComparison.Ordinal);

    [Fact]
    public async Task EntriesOfOtherServersAndPathsAndPreflightsArePassedOver()
    {
        var har = HarRecorder.Wrap(
        [
            Entry(),
            Entry(url: "https://www.example.com/index.html", method: "GET"),
            Entry(url: "data:text/plain,x", method: "GET"),
            Entry(url: $"https://x.kapturecrm.com{Path}/more"),
            Entry(method: "OPTIONS", status: 204, answer: ""),
            Entry(method: "HEAD", status: 405, answer: ""),
        ]);

        var report = await Recording.VerifyAsync(har);

        Assert.Empty(report.Findings);
        Assert.Equal((6, 3, 2, 1), (report.Recording!.Entries, report.Recording.OtherTargets, report.Recording.Preflights, report.Cases.Count));
    }

    [Fact]
    public async Task ABaseUrlPicksOneServerAndItsPath()
    {
        var har = HarRecorder.Wrap([Entry(), Entry(url: $"http://127.0.0.1:5080/proxy{Path}"), Entry(url: $"http://127.0.0.1:5081/proxy{Path}")]);

        Assert.Single((await Recording.VerifyAsync(har, new("http://127.0.0.1:5080/proxy/"))).Cases);
        Assert.Single((await Recording.VerifyAsync(har)).Cases);
    }

    [Fact]
    public async Task ARecordingWithoutARequestOfTheContractCannotBeJudged()
    {
        var refused = await Assert.ThrowsAsync<VerificationException>(() => Recording.VerifyAsync(HarRecorder.Wrap([Entry(url: "https://example.com/")])));

        Assert.Contains("none of its 1 entries is a request that the contract knows (POST /add-ticket-from-other-source.html/v.2.0)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEntryWithoutAnAnswerIsLeftUnjudged()
    {
        var report = await Recording.VerifyAsync(HarRecorder.Wrap([Entry(), Entry(status: 0, answer: ""), Entry(status: -1, answer: "")]));

        Assert.Equal([null, "the recording holds no answer", "the recording holds no answer"], report.Cases.Select(result => result.UnjudgedBecause));
        Assert.True(report.Conforms);
    }

    [Fact]
    public async Task ARecordingInWhichNothingIsAnsweredCannotBeJudged()
    {
        var refused = await Assert.ThrowsAsync<VerificationException>(() => Recording.VerifyAsync(HarRecorder.Wrap([Entry(status: 0, answer: "")])));

        Assert.Contains("none of its 1 requests of the contract has an answer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecordingWithAnUnansweredEntryIsSaidToKeepTheContract() =>
        Assert.StartsWith("# The contract is kept\n", Verification.Reporting.MarkdownReport.Write(await Recording.VerifyAsync(HarRecorder.Wrap([Entry(), Entry(status: 0, answer: "")]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("left out")]
    [InlineData("cut")]
    public async Task ABodyThatTheRecorderDidNotKeepIsNotJudged(string how)
    {
        var entry = Entry(answer: Created[..40]);
        entry["response"]!["content"]!["size"] = Created.Length;
        if (how == "left out")
        {
            entry["response"]!["content"]!.AsObject().Remove("text");
        }

        Assert.Empty((await Recording.VerifyAsync(HarRecorder.Wrap([entry]))).Findings);
    }

    [Fact]
    public async Task ABodyThatTheServerItselfCutOffIsAViolation() =>
        Assert.Equal(["body-matches-schema"], (await Recording.VerifyAsync(HarRecorder.Wrap([Entry(answer: Created[..40])]))).Violations.Select(violation => violation.Check));

    [Theory]
    [InlineData("""[{"title":"a","title":"b"}]""")]
    [InlineData("""[{"title":"\ud800"}]""")]
    [InlineData("[{\"title\":\"\uFFFD\"}]")]
    [InlineData("\uFEFF[{\"title\":\"a\"}]")]
    public async Task ARequestThatReadersTakeDifferentlyMayBeTakenOrRefused(string body)
    {
        Assert.Empty((await Recording.VerifyAsync(HarRecorder.Wrap([Entry(body: body, status: 400, answer: """{"message":"no","status":"failed"}""")]))).Findings);
        Assert.Empty((await Recording.VerifyAsync(HarRecorder.Wrap([Entry(body: body, answer: Created)]))).Violations);
    }

    [Fact]
    public async Task AFindingNamesTheEntryAndItsLine()
    {
        var text = HarRecorder.Wrap([Entry(), Entry(body: """[{"title":"Letter"}]""")]).ToJsonString(new() { WriteIndented = true });

        var finding = Assert.Single((await Recording.VerifyAsync(text)).Findings, finding => finding.Check == "invariant-echo");

        Assert.Null(finding.Curl);
        Assert.Equal("#/log/entries/1", finding.Recorded!.JsonPointer);
        Assert.Equal(text.Split('\n').Index().Where(line => line.Item.Contains("startedDateTime", StringComparison.Ordinal)).Last().Index, finding.Recorded.Line);
        Assert.Contains("#/log/entries/1", finding.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "(1,1): the recording is not valid JSON")]
    [InlineData("this is no HAR", "(1,2): the recording is not valid JSON")]
    [InlineData("{\"log\":{\n\"entries\":[{},", "(2,12): entry 0: request.url is missing or no text")]
    [InlineData("{\"log\":{\"entries\":[\n {\"request\":{", "(2,14): the recording is not valid JSON, in entry 0")]
    [InlineData("{\"log\":{\"entries\":[]}", "the recording is not valid JSON")]
    [InlineData("{\"log\":{}}", "this is no recording")]
    [InlineData("{\"entries\":[]}", "this is no recording")]
    [InlineData("\"text\"", "this is no recording")]
    [InlineData("{\"log\":{\"entries\":[\n1]}}", "(2,1): entry 0 is no object")]
    [InlineData("[{\"target\":1}]", "(1,2): entry 0: target is missing or no text")]
    public async Task ABrokenRecordingIsRefusedAtItsPlace(string text, string expected)
    {
        var refused = await Assert.ThrowsAsync<VerificationException>(() => Recording.VerifyAsync(text));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecordingThatBreaksOffAnywhereIsRefusedAtTheEntryWhereItDoes()
    {
        var text = HarRecorder.Wrap([Entry(), Entry()]).ToJsonString();
        for (var length = 1; length < text.Length; length += 37)
        {
            var refused = await Assert.ThrowsAsync<VerificationException>(() => Recording.VerifyAsync(text[..length]));
            Assert.Contains("the recording is not valid JSON", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("request.method", 1, "entry 0: request.method is missing or no text")]
    [InlineData("response.status", "200", "entry 0: response.status is missing or no whole number")]
    [InlineData("request.headers", "x", "entry 0: request.headers is no list")]
    [InlineData("response.content.encoding", "utf-16", "entry 0: response.content.encoding must be 'base64' or left out")]
    [InlineData("response.content.encoding", "base64", "entry 0: response.content.text is not the base64 that its encoding says")]
    public async Task AFieldOfTheWrongFormIsNamed(string path, object value, string expected)
    {
        var entry = Entry();
        JsonNode parent = entry;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            parent = parent[name]!;
        }

        parent[names[^1]] = value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value);

        Assert.Contains(expected, (await Assert.ThrowsAsync<VerificationException>(() => Recording.VerifyAsync(HarRecorder.Wrap([entry])))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARecordingOfHundredsOfMegabytesIsRefusedBeforeItIsRead()
    {
        var file = System.IO.Path.GetTempFileName();
        try
        {
            await using (var stream = new FileStream(file, FileMode.Open))
            {
                stream.SetLength(300L * 1024 * 1024);
            }

            var refused = await Assert.ThrowsAsync<VerificationException>(() => RecordingVerifier.VerifyAsync(new() { File = file }));
            Assert.Contains("the recording has 300 MB; at most 256 MB are read", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static JsonObject Entry(string? url = null, string method = "POST", int status = 200, string? answer = null, string body = """[{"title":"Parcel"}]""")
    {
        answer ??= Created;
        return new()
        {
            ["startedDateTime"] = "2026-01-31T12:00:00Z",
            ["time"] = 12,
            ["request"] = new JsonObject
            {
                ["method"] = method,
                ["url"] = url ?? $"https://devapi.kapturecrm.com{Path}",
                ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/json" }, new JsonObject { ["name"] = ":authority", ["value"] = "x" }),
                ["postData"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = body },
                ["bodySize"] = -1,
            },
            ["response"] = new JsonObject
            {
                ["status"] = status,
                ["headers"] = new JsonArray(new JsonObject { ["name"] = "content-type", ["value"] = "application/json;charset=UTF-8" }),
                ["content"] = new JsonObject { ["size"] = answer.Length, ["mimeType"] = "application/json", ["text"] = answer },
            },
        };
    }
}
