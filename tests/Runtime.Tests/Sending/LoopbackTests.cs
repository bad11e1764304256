using System.Text.Json.Nodes;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Over a real connection, with the HttpClient that a connection makes itself.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task ARequestArrivesWithItsLengthItsTypeAndItsCredential()
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("200 OK", "{}"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address, Token = "abc==" });

        (await probe.PostAsync(new JsonObject { ["é"] = "€" }, TestContext.Current.CancellationToken)).Dispose();

        var request = Assert.Single(server.Received);
        Assert.Equal("POST /things?x=1 HTTP/1.1", request.RequestLine);
        Assert.Equal("""{"é":"€"}""", request.Body);
        Assert.Equal("12", request.Headers["Content-Length"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.Equal("Basic abc==", request.Headers["Authorization"]);
        Assert.StartsWith("KaptureContracts.Runtime/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Transfer-Encoding"));
        Assert.False(request.Headers.ContainsKey("Expect"));
        Assert.False(request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task ABodyWithoutALengthArrivesWhole()
    {
        await using var server = new LoopbackServer(exchange => exchange.WriteAsync(
            "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\n{\"a\n4\n\":1}\n0\n\n"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        Assert.Equal("""{"a":1}""", response.Json()!.ToJsonString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ACompressedBodyIsUnfolded(string encoding)
    {
        var compressed = Compression.Compress(encoding, """{"status":"success"}""");
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.WriteAsync($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: {compressed.Length}\n\n");
            await exchange.WriteAsync(compressed);
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        Assert.Equal("""{"status":"success"}""", response.Json()!.ToJsonString());
        Assert.Contains(encoding, Assert.Single(server.Received).Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ABodyThatCannotBeDecompressedIsUnexpectedAndNoException(string encoding)
    {
        await using var server = new LoopbackServer(
            exchange => exchange.RespondAsync("200 OK", """{"status":"success"}    """, $"Content-Encoding: {encoding}"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        Assert.Equal("The body cannot be decompressed.", response.Unexpected().Reason);
    }

    [Theory]
    [InlineData("Content-Length: 100\n\n{\"status\":\"success\",")]
    [InlineData("Transfer-Encoding: chunked\n\n14\n{\"status\":\"success\",\n")]
    [InlineData("Transfer-Encoding: chunked\n\n14\n{\"status\":\"success\",\nFF\n")]
    public async Task ABodyThatEndsEarlyIsUnexpectedAndKeepsWhatCame(string rest)
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.WriteAsync($"HTTP/1.1 200 OK\n{rest}");
            exchange.Close();
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        var unexpected = response.Unexpected();
        Assert.Equal("The connection ended before the body did.", unexpected.Reason);
        Assert.Equal("{\"status\":\"success\",", unexpected.Text);
        Assert.True(unexpected.IsTextCut);
        Assert.Equal(EnvelopeState.Success, response.ReadEnvelope(new Envelope("status", "success", "failed")));
    }

    [Fact]
    public async Task NoResponseAtAllIsAnException()
    {
        await using var server = new LoopbackServer(exchange =>
        {
            exchange.Close();
            return Task.CompletedTask;
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address, Token = "secret-token" });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.DoesNotContain("secret-token", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task NobodyListeningIsAnExceptionThatSaysSo()
    {
        Uri address;
        await using (var server = new LoopbackServer(exchange => exchange.RespondAsync("200 OK", "{}")))
        {
            address = server.Address;
        }

        using var probe = new Probe(new ProbeOptions { BaseAddress = address });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    // SocketsHttpHandler sends again what a kept connection swallowed, unless it knows that a body was on its way.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AWriteThatTheServerMayHaveReceivedIsNotSentTwice(bool hasBody)
    {
        var count = 0;
        await using var server = new LoopbackServer(async exchange =>
        {
            if (Interlocked.Increment(ref count) == 1)
            {
                await exchange.RespondAsync("200 OK", "{}");
                return;
            }

            exchange.Close();
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });
        var body = hasBody ? new JsonObject { ["a"] = 1 } : null;
        (await probe.SendAsync(HttpMethod.Post, [], TestContext.Current.CancellationToken)).Dispose();

        await Assert.ThrowsAsync<HttpRequestException>(
            () => probe.SendAsync(HttpMethod.Post, body, TestContext.Current.CancellationToken));

        Assert.Equal(2, server.Received.Count);
        Assert.Equal(1, server.ConnectionCount);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task ARedirectIsNotFollowedAndTheCredentialStaysHere(string status)
    {
        await using var elsewhere = new LoopbackServer(exchange => exchange.RespondAsync("200 OK", "{}"));
        await using var server = new LoopbackServer(
            exchange => exchange.RespondAsync(status, "", $"Location: {elsewhere.Address}"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address, Token = "secret-token" });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        Assert.InRange(response.StatusCode, 301, 308);
        Assert.Equal(ApiOutcome.Unknown, response.OutcomeOfStatus());
        Assert.Equal(0, elsewhere.ConnectionCount);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task CookiesAreNotKept()
    {
        await using var server = new LoopbackServer(
            exchange => exchange.RespondAsync("200 OK", "{}", "Set-Cookie: JSESSIONID=1"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();
        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        Assert.All(server.Received, request => Assert.False(request.Headers.ContainsKey("Cookie")));
        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task ManyCallsAtOnceEachGetTheirOwnAnswer()
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            var number = (string?)JsonNode.Parse(exchange.Request.Body)!["number"];
            await exchange.RespondAsync("200 OK", $$"""{"number":"{{number}}","padding":"{{new string('x', number!.Length * 2_000)}}"}""");
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async number =>
        {
            var text = string.Concat(Enumerable.Repeat($"{number} ", 1 + (number % 7)));
            using var response = await probe.PostAsync(new JsonObject { ["number"] = text }, TestContext.Current.CancellationToken);
            return (Asked: text, Answered: (string?)response.Json()!["number"]);
        }));

        Assert.All(answers, answer => Assert.Equal(answer.Asked, answer.Answered));
    }
}
