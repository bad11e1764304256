using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kapture;
using KaptureContracts.Runtime.Tests.Sending;

namespace KaptureContracts.Runtime.Tests.Tickets;

/// <summary>What becomes of each kind of answer, through the generated client.</summary>
public sealed class ResultTests
{
    private const string InvalidKey = """{"message": "Invalid Auth Key","status": "failed"}""";

    [Fact]
    public async Task TheDocumentedSuccessIsCreated()
    {
        var result = await Calls.AskAsync(() => Answer.Json(DocumentedBody.Text));

        var created = Assert.IsType<AddTicketResult.Created>(result);
        Assert.Equal("713516551148", created.Value.TicketId);
        Assert.Same(created.Value, result.ValueOrThrow());
        Assert.Equal(ApiOutcome.Succeeded, result.Outcome);
        Assert.Equal("addTicket: Created (HTTP 200)", result.ToString());
        Assert.Equal("created", result.Match(_ => "created", _ => "rejected", _ => "unexpected"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(418)]
    public async Task AFailureInTheBodyIsRejectedWhateverTheStatus(int status)
    {
        var result = await Calls.AskAsync(() => Answer.Json(InvalidKey, (HttpStatusCode)status));

        var rejected = Assert.IsType<AddTicketResult.Rejected>(result);
        Assert.Equal("Invalid Auth Key", rejected.Reason);
        Assert.Equal(ApiOutcome.Failed, rejected.Outcome);
        Assert.Equal(status, rejected.StatusCode);
        Assert.Equal("rejected", result.Match(_ => "created", _ => "rejected", _ => "unexpected"));
    }

    [Theory]
    [InlineData(200, ApiOutcome.Unknown)]
    [InlineData(302, ApiOutcome.Unknown)]
    [InlineData(404, ApiOutcome.Failed)]
    [InlineData(429, ApiOutcome.Failed)]
    [InlineData(500, ApiOutcome.Unknown)]
    [InlineData(503, ApiOutcome.Unknown)]
    public async Task AnHtmlPageIsUnexpectedAndNoExceptionOfTheJsonReader(int status, ApiOutcome outcome)
    {
        var result = await Calls.AskAsync(() => Answer.Html("<html><body>Oops</body></html>", (HttpStatusCode)status));

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(outcome, unexpected.Outcome);
        Assert.Equal(status, unexpected.StatusCode);
        Assert.Equal("<html><body>Oops</body></html>", unexpected.Response.Text);
        Assert.Contains("text/html", unexpected.Reason, StringComparison.Ordinal);
        Assert.Null(unexpected.TicketId);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("NaN")]
    [InlineData("\"success\"")]
    [InlineData("{\"status\":\"pending\"}")]
    [InlineData("[{\"status\":\"success\"}]")]
    public async Task ASuccessThatSaysNeitherTellsNothing(string body)
    {
        var result = await Calls.AskAsync(() => Answer.Json(body));

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Unknown, unexpected.Outcome);
        Assert.Contains("neither 'success' nor 'failed'", unexpected.Reason, StringComparison.Ordinal);
        Assert.Equal(body, unexpected.Response.Text);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task ANonSuccessStatusNeverSaysSuccess(int status)
    {
        var result = await Calls.AskAsync(() => Answer.Json(DocumentedBody.Text, (HttpStatusCode)status));

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Unknown, unexpected.Outcome);
        Assert.Equal("713516551148", unexpected.TicketId);
    }

    [Fact]
    public async Task ASuccessWithAStatusThatIsNotDocumentedIsNotCalledAFailure()
    {
        var result = await Calls.AskAsync(() => Answer.Json(DocumentedBody.Text, HttpStatusCode.Created));

        Assert.NotEqual(ApiOutcome.Failed, result.Outcome);
        Assert.NotEqual(ApiOutcome.Unknown, result.Outcome);
    }

    [Theory]
    [InlineData("ticket", null, "$")]
    [InlineData("title", null, "$")]
    [InlineData("ticket_url", null, "$")]
    [InlineData("ticket", "\"x\"", "$.ticket")]
    [InlineData("ticket", "null", "$.ticket")]
    [InlineData("title", "5", "$.title")]
    [InlineData("customer_id", "\"0\"", "$.customer_id")]
    [InlineData("customer_id", "0.5", "$.customer_id")]
    [InlineData("due_date", "\"19/04/2024\"", "$.due_date")]
    [InlineData("due_date", "1713516551152", "$.due_date")]
    [InlineData("Additional_details", "[]", "$.Additional_details")]
    [InlineData("ticket.id", "\"530348198\"", "$.ticket.id")]
    [InlineData("ticket.folders", "[\"Inbox\",1]", "$.ticket.folders[1]")]
    [InlineData("ticket.lastConversationTime", "1e19", "$.ticket.lastConversationTime")]
    public async Task ASuccessThatDoesNotFitIsUnexpectedButSucceededAndKeepsItsTicketId(string property, string? value, string path)
    {
        var body = DocumentedBody.With(tree => Change(tree, property, value));

        var result = await Calls.AskAsync(() => Answer.Json(body));

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Succeeded, unexpected.Outcome);
        Assert.Equal(path, unexpected.Response.JsonPath);
        Assert.Equal("713516551148", unexpected.TicketId);
        Assert.Equal(body, unexpected.Response.Text);
        Assert.StartsWith("The body is not what the contract says: ", unexpected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticket_id", "Ticket Id")]
    [InlineData("ticket_id,Ticket Id", "ticket.ticketId")]
    [InlineData("Ticket Id,ticket.ticketId", "ticket_id")]
    public async Task TheTicketIdIsSalvagedFromWhereverItStands(string removed, string left)
    {
        var body = DocumentedBody.With(tree =>
        {
            foreach (var property in removed.Split(','))
            {
                Change(tree, property, null);
            }

            Change(tree, left, "\"42\"");
        });

        var result = await Calls.AskAsync(() => Answer.Json(body));

        Assert.Equal("42", Assert.IsType<AddTicketResult.Unexpected>(result).TicketId);
        Assert.Equal(ApiOutcome.Succeeded, result.Outcome);
    }

    [Fact]
    public async Task AFailureThatDoesNotFitIsUnexpectedAndFailed()
    {
        var result = await Calls.AskAsync(() => Answer.Json("""{"message":["a","b"],"status":"failed"}"""));

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Failed, unexpected.Outcome);
        Assert.Equal("$.message", unexpected.Response.JsonPath);
        Assert.Null(unexpected.TicketId);
    }

    [Fact]
    public async Task ABodyCutAnywhereIsUnexpectedAndNeverAFailure()
    {
        var text = """{"status":"success","ticket_id":"42","Ticket Id":"42","title":"x","ticket":{"id":1,"status":"P","ticketId":"42"}}""";
        for (var length = 0; length < text.Length; length++)
        {
            var result = await Calls.AskAsync(() => Answer.Json(text[..length]));

            var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
            Assert.Equal(length < 19 ? ApiOutcome.Unknown : ApiOutcome.Succeeded, unexpected.Outcome);
            Assert.Equal(length < 36 ? null : "42", unexpected.TicketId);
        }
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public async Task DeepNestingIsUnexpectedAndHarmless(int levels)
    {
        var alone = await Calls.AskAsync(() => Answer.Json(new string('[', levels)));
        var inside = await Calls.AskAsync(() => Answer.Json(
            $$"""{"x":{{new string('[', levels)}}{{new string(']', levels)}},"status":"success","ticket_id":"42"}"""));

        Assert.Equal(ApiOutcome.Unknown, Assert.IsType<AddTicketResult.Unexpected>(alone).Outcome);
        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(inside);
        Assert.Equal(ApiOutcome.Succeeded, unexpected.Outcome);
        Assert.Equal("42", unexpected.TicketId);
    }

    [Fact]
    public async Task ASuccessThatIsTooLongIsUnexpectedButSucceeded()
    {
        var body = """{"status":"success","ticket_id":"42","padding":" """ + new string('x', 10_000) + "\"}";

        var result = await Calls.AskAsync(() => Answer.Json(body), maxResponseBytes: 1_000);

        var unexpected = Assert.IsType<AddTicketResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Succeeded, unexpected.Outcome);
        Assert.Equal("42", unexpected.TicketId);
        Assert.True(unexpected.Response.IsTextCut);
        Assert.Contains("MaxResponseBytes", unexpected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "application/json")]
    [InlineData("utf-16", "application/json")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-8", "text/html")]
    [InlineData("utf-8", null)]
    public async Task ASuccessIsReadWithItsByteOrderMarkAndWhateverItsContentType(string name, string? contentType)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes(DocumentedBody.Text)];

        Assert.IsType<AddTicketResult.Created>(await Calls.AskAsync(() => Answer.Bytes(body, contentType)));
    }

    [Fact]
    public async Task AMessageThatIsNotUnicodeIsNoException()
    {
        var result = await Calls.AskAsync(() => Answer.Json("""{"message":"\uD83D","status":"failed"}"""));

        Assert.Equal(ApiOutcome.Failed, Assert.IsType<AddTicketResult.Unexpected>(result).Outcome);
    }

    private static void Change(JsonObject tree, string property, string? value)
    {
        var steps = property.Split('.');
        var parent = steps.Length == 1 ? tree : (JsonObject)tree[steps[0]]!;
        if (value is null)
        {
            Assert.True(parent.Remove(steps[^1]));
            return;
        }

        parent[steps[^1]] = JsonNode.Parse(value);
    }
}
