using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Tests;

public sealed class JournalTests
{
    private const string Json = "Content-Type: application/json";
    private const string Token = "Authorization: Basic test-token";

    [Theory]
    [InlineData("""[{"tittle":"x"}]""", "`tittle` is not a known field; did you mean `title`?")]
    [InlineData("""[{"Title":"x"}]""", "`Title` is not a known field; did you mean `title`?")]
    [InlineData("""{"ticketDetails":"x"}""", "`ticketDetails` is not a known field; did you mean `ticket_details`?")]
    [InlineData("""[{"title":"x","due_date":5,"emial_id":"y"}]""", "`emial_id` is not a known field; did you mean `email_id`?")]
    public async Task ARefusalNamesTheFieldThatWasMeant(string body, string nearMiss)
    {
        await using var kapture = KaptureMockServer.Start();

        await RawHttp.PostTicketAsync(kapture, body);

        Assert.Equal([nearMiss], Assert.Single(kapture.Journal).NearMisses);
    }

    [Theory]
    [InlineData("""[{"title":"","customer_name":"y","phone":"1"}]""")]
    [InlineData("""[{"title":"x","tittle":"y"}]""")]
    public async Task AFieldOfTheCustomersOwnIsNoNearMiss(string body)
    {
        await using var kapture = KaptureMockServer.Start();

        await RawHttp.PostTicketAsync(kapture, body);

        Assert.Empty(Assert.Single(kapture.Journal).NearMisses);
    }

    [Theory]
    [InlineData("Authorization: test-token", "the token counts, but 'Basic ' is missing before it")]
    [InlineData("Authorization: Bearer test-token", "the token counts, but exactly 'Basic ' must stand before it")]
    public async Task ARefusedTokenIsExplained(string header, string nearMiss)
    {
        await using var kapture = KaptureMockServer.Start();

        await RawHttp.PostAsync(kapture.Url, """[{"title":"x"}]""", header, Json);

        Assert.Equal([nearMiss], Assert.Single(kapture.Journal).NearMisses);
    }

    [Fact]
    public async Task AWrongPathNamesTheOneThatWasMeant()
    {
        await using var kapture = KaptureMockServer.Start();

        await RawHttp.SendAsync(kapture.Url, "POST", "/add-ticket-from-other-source.html/v2.0/", [], Token);

        Assert.Equal([$"did you mean {RawHttp.Path}?"], Assert.Single(kapture.Journal).NearMisses);
    }

    [Fact]
    public async Task AnEntryTellsRequestAnswerAndReason()
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.SendAsync(
            kapture.Url,
            "POST",
            RawHttp.Path + "?a=b",
            """[{"title":"x","due_date":5}]"""u8.ToArray(),
            Token,
            Json
        );

        var entry = Assert.Single(kapture.Journal);
        Assert.Equal("account-1", entry.Account);
        Assert.Equal(("POST", RawHttp.Path + "?a=b", 400, "field"), (entry.Method, entry.Target, entry.Status, entry.Cause));
        Assert.Equal("due_date must be a string, not a number", entry.Reason);
        Assert.Equal("""[{"title":"x","due_date":5}]""", entry.Request.Text);
        Assert.Equal(response.Text, entry.Response.Text);
    }

    [Fact]
    public async Task NoTokenAndNoCookieIsEverRecorded()
    {
        var lines = new List<string>();
        await using var kapture = KaptureMockServer.Start(
            new() { Tokens = ["right/secret+token=="], Answered = entry => lines.Add(entry.ToString()) }
        );
        string[] secrets =
        [
            "right/secret+token==",
            "right%2Fsecret%2Btoken%3D%3D",
            "wrong-secret",
            "cookie-secret",
            "key-secret",
        ];

        foreach (var token in new[] { "right/secret+token==", "wrong-secret" })
        {
            await RawHttp.SendAsync(
                kapture.Url,
                "POST",
                $"{RawHttp.Path}?t={Uri.EscapeDataString(token)}",
                System.Text.Encoding.UTF8.GetBytes($$"""[{"title":"{{token}}","due_date":"{{token}}"}]"""),
                $"Authorization: Basic {token}",
                Json,
                "Cookie: JSESSIONID=cookie-secret",
                "X-Api-Key: key-secret",
                $"X-Other: a {token} b"
            );
            await RawHttp.SendAsync(kapture.Url, "POST", $"/elsewhere/{token}", [], $"Authorization: {token}");
        }

        var journal = (await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/journal", [])).Text;
        var everything = string.Join(
            '\n',
            [journal, kapture.JournalAsHar(), .. lines, .. kapture.Journal.Select(entry => entry.ToString())]
        );
        Assert.Equal(4, kapture.Journal.Count);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Basic ***", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheJournalIsBoundedAndTheOldestGoFirst()
    {
        await using var kapture = KaptureMockServer.Start(
            new()
            {
                MaxJournalEntries = 3,
                MaxTickets = 2,
                MaxJournalBodyLength = 10,
            }
        );
        for (var i = 1; i <= 5; i++)
        {
            await RawHttp.PostTicketAsync(kapture, $$"""[{"title":"ticket {{i}}"}]""");
        }

        Assert.Equal([3, 4, 5], kapture.Journal.Select(entry => entry.Number));
        Assert.Equal("ticket 4, ticket 5", string.Join(", ", kapture.Tickets.Select(ticket => ticket.Title)));
        Assert.All(kapture.Journal, entry => Assert.Equal((10, true), (entry.Request.Text.Length, entry.Request.IsCut)));
    }

    [Fact]
    public async Task TheJournalIsServedAsJsonAndAsHar()
    {
        await using var kapture = KaptureMockServer.Start();
        await RawHttp.SendAsync(kapture.Url, "POST", RawHttp.Path + "?a=b&c", """[{"title":"x"}]"""u8.ToArray(), Token, Json);
        await RawHttp.PostTicketAsync(kapture, "[{}]");

        var json = JsonNode.Parse((await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/journal", [])).Text)!.AsArray();
        var har = JsonNode.Parse((await RawHttp.SendAsync(kapture.Url, "GET", "/__mock/journal.har", [])).Text)!["log"]!;

        Assert.Equal("success, titleIsMissing", string.Join(", ", json.Select(entry => entry!["cause"]!.GetValue<string>())));
        Assert.Equal("1.2", har["version"]!.GetValue<string>());
        AssertIsHarEntry(har["entries"]![0]!);
        Assert.Equal(
            """{"message": "title is missing", "status": "failed"}""",
            har["entries"]![1]!["response"]!["content"]!["text"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task AnAnswerOfAUsersMappingIsInTheJournalToo()
    {
        await using var kapture = KaptureMockServer.Start();
        kapture
            .Server.Given(WireMock.RequestBuilders.Request.Create().WithPath("/mine"))
            .WithTitle("my own")
            .RespondWith(
                WireMock.ResponseBuilders.Response.Create().WithStatusCode(202).WithHeader("X-Mine", "yes").WithBody("mine")
            );

        var response = await RawHttp.SendAsync(kapture.Url, "GET", "/mine", []);

        var entry = Assert.Single(kapture.Journal);
        Assert.Equal(202, response.Status);
        Assert.Contains("mine", response.Text, StringComparison.Ordinal);
        Assert.Equal(
            (202, "mapping", "answered by the mapping 'my own'", "mine"),
            (entry.Status, entry.Cause, entry.Reason, entry.Response.Text)
        );
        Assert.Contains(entry.Response.Headers, header => header is { Key: "X-Mine", Value: "yes" });
    }

    /// <summary>The members that HAR 1.2 requires of an entry.</summary>
    private static void AssertIsHarEntry(JsonNode entry)
    {
        Assert.True(DateTimeOffset.TryParse(entry["startedDateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture, out _));
        AssertHas(entry, "time", "request", "response", "cache", "timings");
        AssertHas(
            entry["request"]!,
            "method",
            "url",
            "httpVersion",
            "cookies",
            "headers",
            "queryString",
            "headersSize",
            "bodySize"
        );
        AssertHas(entry["request"]!["postData"]!, "mimeType", "text");
        AssertHas(
            entry["response"]!,
            "status",
            "statusText",
            "httpVersion",
            "cookies",
            "headers",
            "content",
            "redirectURL",
            "headersSize",
            "bodySize"
        );
        AssertHas(entry["response"]!["content"]!, "size", "mimeType");
        AssertHas(entry["timings"]!, "send", "wait", "receive");
        Assert.EndsWith(RawHttp.Path + "?a=b&c", entry["request"]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""[{"name":"a","value":"b"},{"name":"c","value":""}]""", entry["request"]!["queryString"]!.ToJsonString());
    }

    private static void AssertHas(JsonNode node, params string[] members) =>
        Assert.All(
            members,
            member => Assert.True(node.AsObject().ContainsKey(member), $"{member} is missing: {JsonSerializer.Serialize(node)}")
        );
}
