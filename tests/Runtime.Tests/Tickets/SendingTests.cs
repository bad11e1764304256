using Kapture;
using KaptureContracts.Runtime.Tests.Sending;

namespace KaptureContracts.Runtime.Tests.Tickets;

public sealed class SendingTests
{
    [Fact]
    public async Task ATicketWithATitleAloneArrivesAsTheseBytes()
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("200 OK", DocumentedBody.Text));
        using var kapture = new KaptureClient(new KaptureClientOptions { BaseAddress = server.Address, Token = "test-token" });

        var fromList = await kapture.AddTicketAsync([new() { Title = "x" }], TestContext.Current.CancellationToken);
        var fromItem = await kapture.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.IsType<AddTicketResult.Created>(fromList);
        Assert.IsType<AddTicketResult.Created>(fromItem);
        Assert.Equal(2, server.Received.Count);
        Assert.All(server.Received, request =>
        {
            Assert.Equal("POST /add-ticket-from-other-source.html/v.2.0 HTTP/1.1", request.RequestLine);
            Assert.Equal("""[{"title":"x"}]""", request.Body);
            Assert.Equal("15", request.Headers["Content-Length"]);
            Assert.Equal("Basic test-token", request.Headers["Authorization"]);
        });
    }

    [Fact]
    public async Task ManyTicketsAtOnceEachGetTheirOwnAnswer()
    {
        await using var server = new LoopbackServer(exchange =>
        {
            var title = (string?)System.Text.Json.Nodes.JsonNode.Parse(exchange.Request.Body)![0]!["title"];
            return exchange.RespondAsync("200 OK", DocumentedBody.With(tree => (tree["title"], tree["ticket_id"]) = (title, title)));
        });
        using var kapture = new KaptureClient(new KaptureClientOptions { BaseAddress = server.Address, Token = "test-token" });

        await Task.WhenAll(Enumerable.Range(0, 300).Select(async number =>
        {
            var result = await kapture.AddTicketAsync(new NewTicket { Title = $"ticket {number}" }, TestContext.Current.CancellationToken);

            Assert.Equal($"ticket {number}", result.ValueOrThrow().TicketId);
        }));
    }

    [Fact]
    public async Task TheListIsSentAsItIsAlsoWhenItIsEmpty()
    {
        var handler = new StubHandler(() => Answer.Json("""{"message":"title is missing","status":"failed"}"""));
        using var client = new HttpClient(handler);
        using var kapture = new KaptureClient(client, new KaptureClientOptions());

        await kapture.AddTicketAsync([], TestContext.Current.CancellationToken);
        await kapture.AddTicketAsync([new() { Title = "" }, new() { Title = "y" }], TestContext.Current.CancellationToken);

        Assert.Equal("[]", handler.Sent[0].Body);
        Assert.Equal("""[{"title":""},{"title":"y"}]""", handler.Sent[1].Body);
    }

    [Fact]
    public async Task ATicketThatCannotBeWrittenIsNotSent()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var client = new HttpClient(handler);
        using var kapture = new KaptureClient(client, new KaptureClientOptions());
        var ticket = new NewTicket { Title = "x", AdditionalProperties = new() { ["title"] = "y" } };

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => kapture.AddTicketAsync(ticket, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => kapture.AddTicketAsync(new NewTicket { Title = "x", DueDate = DateTimeOffset.MaxValue }, TestContext.Current.CancellationToken));

        Assert.Empty(handler.Sent);
    }
}
