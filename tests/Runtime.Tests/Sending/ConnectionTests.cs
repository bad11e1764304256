using System.Buffers;
using System.Text;

namespace KaptureContracts.Runtime.Tests.Sending;

public sealed class ConnectionTests
{
    [Fact]
    public async Task AGivenHttpClientIsNotDisposedAndItsBaseAddressIsNotUsed()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("https://elsewhere.example/") };
        var probe = new Probe(client);
        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        probe.Dispose();

        Assert.False(handler.IsDisposed);
        Assert.Equal("https://api.example/base/things?x=1", handler.Sent[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task AnHttpClientOfItsOwnIsDisposed()
    {
        var probe = new Probe(new ProbeOptions());

        probe.Dispose();
        probe.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => probe.PostAsync([], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task HeadersOfAGivenHttpClientAreSentButItsCredentialGivesWay()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Add("User-Agent", "mine/1.0");
        client.DefaultRequestHeaders.Add("Authorization", "Basic other");
        using var probe = new Probe(client, new ProbeOptions { Token = "token" });

        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        Assert.Equal("mine/1.0", handler.Sent[0].Header("User-Agent"));
        Assert.Equal("Basic token", handler.Sent[0].Header("Authorization"));
    }

    [Fact]
    public async Task WithoutACredentialTheHeaderIsLeftOut()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(handler);

        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        Assert.Null(handler.Sent[0].Header("Authorization"));
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("not a header")]
    public async Task AHeaderThatCannotCarryACredentialIsNamedAndNothingIsSent(string header)
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(handler, new ProbeOptions { Header = header, Token = "secret-token" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.Contains(header, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("Basic c2VjcmV0")]
    [InlineData("basic c2VjcmV0")]
    public async Task ACredentialThatWasCopiedWithItsPrefixIsRefused(string token)
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(handler, new ProbeOptions { Token = token });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.Contains("begins with 'Basic '", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData("POST", "0")]
    [InlineData("PUT", "0")]
    [InlineData("PATCH", "0")]
    [InlineData("DELETE", null)]
    [InlineData("GET", null)]
    public async Task ARequestWithoutABodySaysSoWhereHttpExpectsOne(string method, string? length)
    {
        await using var server = new LoopbackServer(exchange => exchange.RespondAsync("200 OK", "{}"));
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        (await probe.SendAsync(new HttpMethod(method), body: null, TestContext.Current.CancellationToken)).Dispose();

        var request = Assert.Single(server.Received);
        Assert.Equal(length, request.Headers.GetValueOrDefault("Content-Length"));
        Assert.False(request.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task HeadersOfTheResponseAreKept()
    {
        using var response = await Probe.AskAsync(() =>
        {
            var answer = Answer.Json("{}");
            answer.Headers.Add("X-Request-Id", "42");
            answer.Headers.Add("Retry-After", "5");
            return answer;
        });

        Assert.Equal("42", Assert.Single(response.Head.Headers.GetValues("X-Request-Id")));
        Assert.Equal(TimeSpan.FromSeconds(5), response.Head.Headers.RetryAfter?.Delta);
        Assert.Equal("application/json", response.Head.ContentType);
        Assert.Equal("probe", response.Head.Operation);
    }

    // Only buffers that are known to have held the body are looked at: others that a pool hands out may be new, and hold whatever lay in
    // that memory before, bodies of this test among it.
    [Theory]
    [InlineData(1_000)]
    [InlineData(50_000)]
    [InlineData(600_000)]
    public async Task ReturnedBuffersHoldNothingOfTheBody(int length)
    {
        const string Mark = "~body~";
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Mark, length / Mark.Length)));
        var thread = Environment.CurrentManagedThreadId;
        foreach (var charset in new[] { "utf-8", "iso-8859-1" })
        {
            var stream = new TrickleStream(body, 10_000);
            (await Probe.AskAsync(() => Answer.Stream(stream, $"text/plain; charset={charset}"))).Dispose();

            Assert.NotEmpty(stream.Buffers);
            Assert.All(stream.Buffers, AssertIsWiped);
        }

        // What the body was converted into is the array of its size that this thread returned last: a synchronous stub stays on one thread.
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        var converted = ArrayPool<byte>.Shared.Rent(body.Length);
        AssertIsWiped(converted);
        ArrayPool<byte>.Shared.Return(converted);

        static void AssertIsWiped(byte[] buffer) => Assert.Equal(-1, buffer.AsSpan().IndexOf("~body~"u8));
    }
}
