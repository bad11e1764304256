using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaptureContracts.MockServer.Tests;

public sealed class SuccessTests
{
    private static readonly string[] DocumentedValuesThatMayDiffer =
    [
        "/ticket/id",
        "/ticket/ticketId",
        "/ticket/lastConversationTime",
        "/ticket/date",
        "/ticket/taskEnddate",
        "/ticket/lastFollowUp",
        "/ticket/nextFollowUp",
        "/ticket/ticketURL",
        "/ticket/ticketCreatorURL",
        "/due_date",
        "/ticket_id",
        "/Ticket Id",
        "/ticket_url",
    ];

    [Fact]
    public async Task TheDocumentationsOwnCurlCreatesATicketAsItStands()
    {
        await using var kapture = KaptureMockServer.Start(new() { Tokens = ["<Your Token>"] });

        var response = await DocumentedCurl.SendAsync(kapture.Url);

        Assert.Equal(200, response.Status);
        Assert.Equal("success", JsonNode.Parse(response.Text)!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheAnswerIsTheDocumentedOneSaveForIdsAndTimes()
    {
        await using var kapture = KaptureMockServer.Start();
        var documented = Leaves(Encoding.UTF8.GetString(Repository.Example("ticket-created")));

        var response = await RawHttp.PostTicketAsync(kapture, Encoding.UTF8.GetString(Repository.Example("working-curl")));

        var answered = Leaves(response.Text);
        Assert.Equal(200, response.Status);
        Assert.Equal(documented.ConvertAll(leaf => leaf.Pointer), answered.ConvertAll(leaf => leaf.Pointer));
        Assert.Equal(Fixed(documented), Fixed(answered));

        static IEnumerable<(string, string)> Fixed(IEnumerable<(string Pointer, string Value)> leaves) =>
            leaves.Where(leaf => !DocumentedValuesThatMayDiffer.Contains(leaf.Pointer, StringComparer.Ordinal));
    }

    [Fact]
    public async Task TitleDetailsAndDueDateComeFromTheRequest()
    {
        await using var kapture = KaptureMockServer.Start();

        var ticket = await CreateAsync(
            kapture,
            """[{"title":"Ein \"Titel\" \\ \u00fc 🎫","ticket_details":"line\nbreak","due_date":"2030-01-02 03:04:05"}]"""
        );

        Assert.Equal("Ein \"Titel\" \\ ü 🎫", ticket["title"]!.GetValue<string>());
        Assert.Equal("Ein \"Titel\" \\ ü 🎫", ticket["ticket"]!["taskTitle"]!.GetValue<string>());
        Assert.Equal("line\nbreak", ticket["ticket"]!["detail"]!.GetValue<string>());
        Assert.Equal("2030-01-02 03:04:05", ticket["due_date"]!.GetValue<string>());
        Assert.Equal("2030-01-02 03:04:05", ticket["ticket"]!["taskEnddate"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2030-01-02", "2030-01-02 00:00:00")]
    [InlineData("2030-01-02T03:04:05Z", "2030-01-02 08:34:05")]
    [InlineData("2030-01-02T03:04:05+05:30", "2030-01-02 03:04:05")]
    [InlineData("next week", "2024-04-19 14:19:11")]
    [InlineData("9999-12-31T23:59:59Z", "2024-04-19 14:19:11")]
    [InlineData("", "2024-04-19 14:19:11")]
    public async Task ADueDateIsAnsweredInTheDocumentedForm(string sent, string answered)
    {
        await using var kapture = KaptureMockServer.Start(new() { TimeProvider = new StoppedClock("2024-04-19T08:49:11.152Z") });

        var ticket = await CreateAsync(kapture, JsonSerializer.Serialize(new[] { new { title = "x", due_date = sent } }));

        Assert.Equal(answered, ticket["due_date"]!.GetValue<string>());
    }

    [Fact]
    public async Task TimesAreTheDocumentedMomentAtTheDocumentedOffset()
    {
        await using var kapture = KaptureMockServer.Start(new() { TimeProvider = new StoppedClock("2024-04-19T08:49:11.152Z") });

        var ticket = (await CreateAsync(kapture, """[{"title":"TEST 1"}]"""))["ticket"]!;

        Assert.Equal(1713516551152, ticket["lastConversationTime"]!.GetValue<long>());
        Assert.Equal("2024-04-19 14:19:11", ticket["date"]!.GetValue<string>());
    }

    [Fact]
    public async Task IdsAreFreshAndIncreasingEvenWhenTheClockStandsStill()
    {
        await using var kapture = KaptureMockServer.Start(new() { TimeProvider = new StoppedClock("2024-04-19T08:49:11.152Z") });
        var created = new List<JsonNode>();
        for (var i = 0; i < 20; i++)
        {
            created.Add(await CreateAsync(kapture, """[{"title":"x"}]"""));
        }

        var ticketIds = created.ConvertAll(ticket =>
            long.Parse(ticket["ticket_id"]!.GetValue<string>(), CultureInfo.InvariantCulture)
        );
        var ids = created.ConvertAll(ticket => ticket["ticket"]!["id"]!.GetValue<long>());

        Assert.Equal(ticketIds.Distinct().Order(), ticketIds);
        Assert.Equal(ids.Distinct().Order(), ids);
    }

    [Fact]
    public async Task TheIdsStandInEveryPlaceWhereTheDocumentationShowsThem()
    {
        await using var kapture = KaptureMockServer.Start();

        var answer = await CreateAsync(kapture, """[{"title":"x"}]""");

        var (id, ticketId) = (answer["ticket"]!["id"]!.ToString(), answer["ticket_id"]!.GetValue<string>());
        var path = $"/employee/view-task-detail.html?detail=5/{id}/{ticketId}";
        Assert.Equal(ticketId, answer["Ticket Id"]!.GetValue<string>());
        Assert.Equal(ticketId, answer["ticket"]!["ticketId"]!.GetValue<string>());
        Assert.Equal(path, answer["ticket"]!["ticketURL"]!.GetValue<string>());
        Assert.Equal(path, answer["ticket"]!["ticketCreatorURL"]!.GetValue<string>());
        Assert.Equal("https://devapi.kapturecrm.com" + path, answer["ticket_url"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"title":"alone"}""", "alone")]
    [InlineData("""[{"title":"first"},{"title":"second"}]""", "first")]
    [InlineData("""[{"title":"x","warehouse/3pl":[{"\\":1}],"issue_type_(cet_routing)":null}]""", "x")]
    public async Task WhatTheFieldSendsIsTolerated(string body, string title)
    {
        await using var kapture = KaptureMockServer.Start();

        Assert.Equal(title, (await CreateAsync(kapture, body))["title"]!.GetValue<string>());
    }

    private static async Task<JsonNode> CreateAsync(KaptureMockServer kapture, string body)
    {
        var response = await RawHttp.PostTicketAsync(kapture, body);
        Assert.Equal(200, response.Status);
        await SpecValidation.AssertConformsAsync(response);
        return JsonNode.Parse(response.Text)!;
    }

    private static List<(string Pointer, string Value)> Leaves(string json)
    {
        var leaves = new List<(string, string)>();
        using var document = JsonDocument.Parse(json);
        Walk(document.RootElement, string.Empty);
        return leaves;

        void Walk(JsonElement element, string pointer)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    leaves.Add((pointer, "{}"));
                    foreach (var member in element.EnumerateObject())
                    {
                        Walk(member.Value, $"{pointer}/{member.Name}");
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Walk(item, $"{pointer}/*");
                    }

                    break;
                default:
                    leaves.Add((pointer, element.GetRawText()));
                    break;
            }
        }
    }
}
