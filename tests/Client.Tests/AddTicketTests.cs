using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kapture;
using KaptureContracts.MockServer;
using KaptureContracts.Runtime;
using KaptureContracts.Runtime.Json;

namespace KaptureContracts.Client.Tests;

/// <summary>The generated client, as a consumer uses it, against the mock.</summary>
public sealed class AddTicketTests : IAsyncDisposable
{
    private readonly KaptureMockServer _mock = KaptureMockServer.Start();
    private readonly RecordingHandler _wire = new();
    private readonly HttpClient _http;
    private readonly KaptureClient _client;

    public AddTicketTests()
    {
        _http = new HttpClient(_wire);
        _client = new KaptureClient(_http, new KaptureClientOptions { BaseAddress = _mock.Url, Token = _mock.Token });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _mock.DisposeAsync();
    }

    [Fact]
    public async Task ATicketInAnArrayIsCreated()
    {
        var result = await _client.AddTicketAsync([new() { Title = "x" }], Cancel);

        var created = Assert.IsType<AddTicketResult.Created>(result);
        Assert.Equal(ApiOutcome.Succeeded, created.Outcome);
        Assert.Equal("x", created.Value.Title);
        Assert.Equal(created.Value.TicketId, created.Value.TicketIdAlias);
        Assert.Equal(created.Value.TicketId, created.Value.Ticket.TicketId);
    }

    [Fact]
    public async Task ATicketAloneIsSentAsAnArrayOfOne()
    {
        var result = await _client.AddTicketAsync(new() { Title = "x" }, Cancel);

        Assert.IsType<AddTicketResult.Created>(result);
        Assert.Equal("""[{"title":"x"}]""", _wire.RequestBody);
        Assert.Equal("""[{"title":"x"}]""".Length, _wire.RequestLength);
    }

    [Fact]
    public async Task TheTokenIsSentAsKaptureDocumentsIt()
    {
        await _client.AddTicketAsync(new() { Title = "x" }, Cancel);

        Assert.Equal("Basic test-token", _wire.Request!.Headers.GetValues("Authorization").Single());
        Assert.Equal("application/json", _wire.Request.Content!.Headers.ContentType!.ToString());
        Assert.Equal("/add-ticket-from-other-source.html/v.2.0", _wire.Request.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task ExtraFieldsOfAnyNameArriveUnchanged()
    {
        var extra = JsonNode.Parse(
            """
            {
              "warehouse/3pl": "north",
              "issue_type_(cet_routing)": [{ "a": [1, 2.50, 12345678901234567890], "b": null }],
              "\\": true,
              "say \"it\"": "ünïcödé 🎫 <b>&'",
              "testing_field_-1_": { "nested": [[], {}] }
            }
            """)!.AsObject();
        await _client.AddTicketAsync(new() { Title = "x", AdditionalProperties = extra }, Cancel);

        var sent = JsonNode.Parse(_wire.RequestBody)![0]!.AsObject();
        sent.Remove("title");
        Assert.Equal(extra.ToJsonString(), sent.ToJsonString());
    }

    [Fact]
    public async Task AnExtraFieldWithTheNameOfADeclaredOneIsRefusedBeforeItIsSent()
    {
        var ticket = new NewTicket { Title = "x", AdditionalProperties = { ["title"] = "y" } };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _client.AddTicketAsync(ticket, Cancel));

        Assert.Contains("'title'", exception.Message, StringComparison.Ordinal);
        Assert.Null(_wire.Request);
    }

    [Fact]
    public async Task ADueDateIsSentInIndianTime()
    {
        await _client.AddTicketAsync(
            new() { Title = "x", DueDate = new DateTimeOffset(2024, 4, 19, 8, 49, 11, TimeSpan.Zero) }, Cancel);

        Assert.Equal("""[{"title":"x","due_date":"2024-04-19 14:19:11"}]""", _wire.RequestBody);
    }

    [Fact]
    public async Task TheAnswerOfTheMockIsEqualAsJsonAfterBeingReadAndWritten()
    {
        var created = Assert.IsType<AddTicketResult.Created>(await _client.AddTicketAsync(new() { Title = "x" }, Cancel));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(_wire.ResponseBody), JsonNode.Parse(JsonModel.ToJson(created.Value))));
    }

    [Fact]
    public async Task ManyCallsAtOnceEachCreateATicketOfTheirOwn()
    {
        using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = _mock.Url, Token = _mock.Token });
        var titles = Enumerable.Range(0, 200).Select(number => $"ticket {number}").ToArray();

        var results = await Task.WhenAll(titles.Select(title => client.AddTicketAsync(new() { Title = title }, Cancel)));

        var created = results.Select(result => result.ValueOrThrow()).ToArray();
        Assert.Equal(titles, created.Select(ticket => ticket.Title));
        Assert.Equal(titles.Length, created.Select(ticket => ticket.TicketId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task TheDocumentedSuccessIsReadInFull()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "spec", "examples", "ticket-created.json"), Cancel);

        var ticket = JsonModel.Parse<TicketCreated>(json);

        Assert.Equal(1713516551152, ticket.Ticket.LastConversationTime);
        Assert.Equal(new DateTimeOffset(2024, 4, 19, 14, 19, 11, TimeSpan.FromMinutes(330)), ticket.DueDate);
        Assert.Empty(ticket.AdditionalProperties);
        Assert.Empty(ticket.Ticket.AdditionalProperties);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonModel.ToJson(ticket))));
    }

    [Fact]
    public void AModelShowsNothingOfItsContentInItsText()
    {
        object ticket = new NewTicket { Title = "private", EmailId = "customer@example.com" };

        Assert.Equal("Kapture.NewTicket", string.Format(CultureInfo.InvariantCulture, "{0}", ticket));
    }

    [Fact]
    public void AnUnknownPropertySurvivesBeingReadAndWritten()
    {
        const string Json = """{"message":"no","status":"failed","trace":{"id":[1,null]}}""";

        Assert.Equal(Json, JsonModel.ToJson(JsonModel.Parse<Failure>(Json)));
    }

    [Fact]
    public void ABodyOfAnotherShapeSaysWhereItIsWrong()
    {
        var exception = Assert.Throws<JsonException>(() => JsonModel.Parse<Failure>("""{"message":[],"status":"failed"}"""));

        Assert.Equal("$.message", exception.Path);
    }
}
