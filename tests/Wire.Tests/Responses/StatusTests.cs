using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

/// <summary>OpenAPI, Responses Object: a code goes before its range, a range before the default.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("201 Created", """{"name":"a"}""", "Created a", ApiOutcome.Succeeded)]
    [InlineData("200 OK", """{"name":"b"}""", "Successful b", ApiOutcome.Succeeded)]
    [InlineData("299 Odd", """{"name":"c"}""", "Successful c", ApiOutcome.Succeeded)]
    [InlineData("302 Found", "", "Found", ApiOutcome.Unknown)]
    [InlineData("404 Not Found", "", "NotFound", ApiOutcome.Failed)]
    [InlineData("400 Bad Request", """{"title":"t"}""", "ClientError t", ApiOutcome.Failed)]
    [InlineData("499 Odd", """{"title":"u"}""", "ClientError u", ApiOutcome.Failed)]
    [InlineData("408 Request Timeout", """{"title":"u"}""", "ClientError u", ApiOutcome.Unknown)]
    [InlineData("503 Service Unavailable", "", "ServiceUnavailable", ApiOutcome.Unknown)]
    [InlineData("500 Internal Server Error", """{"title":"v"}""", "Default v", ApiOutcome.Unknown)]
    [InlineData("304 Not Modified", "", "Unexpected", ApiOutcome.Unknown)]
    [InlineData("201 Created", """{"nome":"a"}""", "Unexpected", ApiOutcome.Succeeded)]
    [InlineData("201 Created", "", "Unexpected", ApiOutcome.Succeeded)]
    [InlineData("400 Bad Request", "<html>", "Unexpected", ApiOutcome.Failed)]
    public async Task AStatusPicksItsCase(string status, string body, string expected, ApiOutcome outcome)
    {
        var result = await ResponsesServer.AskJsonAsync(status, body, (client, token) => client.GetStatusesAsync(token));

        Assert.Equal(expected, result.Match(
            created: created => $"Created {created.Value.Name}",
            successful: successful => $"Successful {successful.Value.Name}",
            found: _ => "Found",
            notFound: _ => "NotFound",
            clientError: error => $"ClientError {error.Value.Title}",
            serviceUnavailable: _ => "ServiceUnavailable",
            @default: other => $"Default {other.Value.Title}",
            unexpected: _ => "Unexpected"));
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public async Task AStatusThatTheContractDoesNotKnowIsUnexpected()
    {
        var result = await ResponsesServer.AskAsync("418 Teapot", "Content-Type: text/plain", "short and stout", (client, token) => client.GetUndocumentedAsync(token));

        var unexpected = Assert.IsType<GetUndocumentedResult.Unexpected>(result);
        Assert.Equal(ApiOutcome.Failed, unexpected.Outcome);
        Assert.Contains("418", unexpected.Reason, StringComparison.Ordinal);
        Assert.Equal("short and stout", unexpected.Response.Text);
    }

    // "default: for all HTTP codes that are not covered individually": alone, it is also what a success looks like.
    [Fact]
    public async Task ADefaultThatStandsAloneHasTheValueOfASuccess()
    {
        var good = await ResponsesServer.AskJsonAsync("200 OK", """{"name":"a"}""", (client, token) => client.GetDefaultAloneAsync(token));
        var bad = await ResponsesServer.AskJsonAsync("500 Broken", """{"name":"b"}""", (client, token) => client.GetDefaultAloneAsync(token));

        Assert.Equal("a", good.ValueOrThrow().Name);
        Assert.Equal(500, Assert.Throws<ApiException>(() => bad.ValueOrThrow()).StatusCode);
    }

    [Fact]
    public async Task ADefaultWithoutABodyIsASuccessWhereTheStatusIsOne()
    {
        var good = await ResponsesServer.AskAsync("200 OK", "", "", (client, token) => client.GetDefaultEmptyAsync(token));
        var bad = await ResponsesServer.AskAsync("404 Not Found", "", "", (client, token) => client.GetDefaultEmptyAsync(token));

        Assert.Same(good, good.EnsureSuccess());
        Assert.Throws<ApiException>(() => bad.EnsureSuccess());
    }

    // RFC 9110, 9.3.2: a response to HEAD has no content, though its headers speak of one.
    [Fact]
    public async Task AResponseToHeadHasNoBodyToBeMissed()
    {
        var found = await ResponsesServer.AskAsync(
            exchange => exchange.WriteAsync("HTTP/1.1 200 OK\nETag: \"1\"\nContent-Type: application/json\nContent-Length: 500\n\n"),
            (client, token) => client.GetHeadAsync(token));
        var missing = await ResponsesServer.AskAsync("404 Not Found", "", "", (client, token) => client.GetHeadAsync(token));

        Assert.Equal("\"1\"", Assert.IsType<GetHeadResult.Ok>(found).ETag);
        Assert.IsType<GetHeadResult.NotFound>(missing);
    }

    // RFC 9110, 15.3.5 and 15.4.5.
    [Fact]
    public async Task AResponseWhoseStatusAllowsNoContentHasNoBodyToBeMissed()
    {
        var none = await ResponsesServer.AskAsync(exchange => exchange.WriteAsync("HTTP/1.1 204 No Content\n\n"), (client, token) => client.GetBodilessAsync(token));
        var same = await ResponsesServer.AskAsync(exchange => exchange.WriteAsync("HTTP/1.1 304 Not Modified\n\n"), (client, token) => client.GetBodilessAsync(token));

        Assert.IsType<GetBodilessResult.NoContent>(none);
        Assert.IsType<GetBodilessResult.NotModified>(same);
    }

    [Fact]
    public async Task OfSeveralMediaTypesTheOneIsAskedForThatTheClientReads()
    {
        await using var server = new WireServer(exchange => exchange.RespondAsync("200 OK", "Content-Type: application/vnd.thing.v1+json", """{"name":"a"}"""));
        using var client = new ResponsesClient(new ResponsesClientOptions { BaseAddress = server.Address });

        var result = await client.GetSeveralAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a", result.ValueOrThrow().Name);
        Assert.Equal("application/vnd.thing.v1+json, text/plain", server.Request.Header("Accept"));
    }
}
