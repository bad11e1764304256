using System.Text;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Tests;

public sealed class ControlTests
{
    private const string Json = "Content-Type: application/json";

    [Theory]
    [InlineData("""{"title":"x","code":403}""", 403)]
    [InlineData("""{"title":"x","example":"invalidAuthKey"}""", 401)]
    [InlineData("""{"token":"test-token","code":500}""", 500)]
    [InlineData("""{"token":"test-token","title":"x","code":404}""", 404)]
    [InlineData("""{"token":"test-token","title":"y","code":404}""", 200)]
    [InlineData("""{"token":"another","code":404}""", 200)]
    public async Task TheNextAnswerIsPlannedForATokenOrATitle(string plan, int status)
    {
        await using var kapture = KaptureMockServer.Start();

        var planned = await RawHttp.SendAsync(kapture.Url, "POST", "/__mock/next", Encoding.UTF8.GetBytes(plan), Json);

        Assert.Equal(200, planned.Status);
        Assert.Equal(status, (await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
    }

    [Fact]
    public async Task APlanIsUsedUpByAsManyRequestsAsItWasMadeFor()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture.AnswerNext(new() { Code = 500, Times = 2 });
        kapture.AnswerNext(new() { Code = 403 });
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
        }

        Assert.Equal([500, 500, 403, 200], statuses);
    }

    [Theory]
    [InlineData("""{"code":403}""", "The plan must say whose requests it is for: a 'token', a 'title', or both")]
    [InlineData("""{"title":"x"}""", "a code, an example or a fault must be chosen")]
    [InlineData("""{"title":"x","code":418}""", "code 418 is not documented; documented are 200, 400, 401, 403, 404, 500")]
    [InlineData("""{"title":"x","code":"403"}""", "'code' must be a whole number")]
    [InlineData(
        """{"title":"x","fault":"flood"}""",
        "fault 'flood' is not known; there are delay, reset, close, truncate, stall, drip"
    )]
    [InlineData("""{"title":"x","fault":"stall","ms":99999999}""", "a fault can take from 0 to 300000 ms")]
    [InlineData("""{"title":"x","code":403,"times":0}""", "times is 0; it must be at least 1")]
    [InlineData("""{"title":"x","cod":403}""", "A plan has no 'cod'; it has token, title, times, code, example, fault, ms")]
    [InlineData("[]", "The plan must be an object such as {\"title\": \"x\", \"code\": 403}")]
    [InlineData("{", "the plan is not valid JSON")]
    public async Task APlanThatCannotBeIsExplained(string plan, string message)
    {
        await using var kapture = KaptureMockServer.Start();

        var answer = await RawHttp.SendAsync(kapture.Url, "POST", "/__mock/next", Encoding.UTF8.GetBytes(plan), Json);

        Assert.Equal(400, answer.Status);
        Assert.Equal(message, JsonNode.Parse(answer.Text)!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task AFormFromAWebPageCannotPlan()
    {
        await using var kapture = KaptureMockServer.Start();

        var answer = await RawHttp.SendAsync(
            kapture.Url,
            "POST",
            "/__mock/next",
            """{"title":"x","code":403}"""u8.ToArray(),
            "Content-Type: text/plain"
        );

        Assert.Equal(415, answer.Status);
    }

    [Fact]
    public async Task WithATokenOnlyItsOwnTicketsAreListedAndReset()
    {
        await using var kapture = KaptureMockServer.Start(new() { Tokens = ["one", "two"] });
        await RawHttp.PostAsync(kapture.Url, """[{"title":"of one"}]""", "Authorization: Basic one", Json);
        await RawHttp.PostAsync(
            kapture.Url,
            """[{"title":"of two","warehouse/3pl":1},{"title":"of two as well"}]""",
            "Authorization: Basic two",
            Json
        );

        Assert.Equal(["of one"], await TitlesAsync(kapture, "Authorization: Basic one"));
        Assert.Equal(["of two", "of two as well"], await TitlesAsync(kapture, "Authorization: Basic two"));
        Assert.Equal(["of one", "of two", "of two as well"], await TitlesAsync(kapture));

        await RawHttp.SendAsync(kapture.Url, "DELETE", "/__mock", [], "Authorization: Basic one");
        Assert.Equal(["of two", "of two as well"], await TitlesAsync(kapture));

        await RawHttp.SendAsync(kapture.Url, "DELETE", "/__mock", []);
        Assert.Empty(await TitlesAsync(kapture));
    }

    [Theory]
    [InlineData("GET", "/__mock/tickets", 401, "Authorization: Basic wrong")]
    [InlineData("POST", "/__mock/tickets", 405)]
    [InlineData("GET", "/__mock/next", 405)]
    [InlineData("GET", "/__mock", 405)]
    [InlineData("GET", "/__mock/unknown", 404)]
    [InlineData("HEAD", "/__mock/health", 200)]
    public async Task TheControlEndpointsRefuseWhatTheyDoNotKnow(string method, string path, int status, params string[] headers)
    {
        await using var kapture = KaptureMockServer.Start();

        Assert.Equal(status, (await RawHttp.SendAsync(kapture.Url, method, path, [], headers)).Status);
    }

    [Fact]
    public async Task BeyondLoopbackTheControlEndpointsWantAToken()
    {
        await using var kapture = KaptureMockServer.Start(new() { Address = System.Net.IPAddress.Any });

        Assert.Equal(401, (await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/tickets", [])).Status);
        Assert.Equal(
            200,
            (await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/tickets", [], "Authorization: Basic test-token")).Status
        );
        Assert.Equal(200, (await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/health", [])).Status);
    }

    private static async Task<string[]> TitlesAsync(KaptureMockServer kapture, params string[] headers)
    {
        var response = await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/tickets", [], headers);
        return [.. JsonNode.Parse(response.Text)!.AsArray().Select(ticket => ticket!["sent"]!["title"]!.GetValue<string>())];
    }
}
