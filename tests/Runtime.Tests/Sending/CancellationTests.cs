namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>The client's timeout and the caller's cancellation, before and within the body.</summary>
public sealed class CancellationTests
{
    // Nothing is measured: what must arrive before the timeout has time enough on a busy machine, and what waits for it would wait for ever.
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task ABodyThatStallsIsUnexpectedAndKeepsWhatCame()
    {
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 100\n\n{\"status\":\"success\",\"ticket_id\":\"1\",");
            await exchange.StallAsync();
        });
        using var client = new HttpClient { Timeout = Ample };
        using var probe = new Probe(client, new ProbeOptions { BaseAddress = server.Address });

        using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);

        var unexpected = response.Unexpected();
        Assert.Equal("The body did not arrive within the client's timeout.", unexpected.Reason);
        Assert.Equal("{\"status\":\"success\",\"ticket_id\":\"1\",", unexpected.Text);
        Assert.True(unexpected.IsTextCut);
        Assert.Equal("1", response.FindText("/ticket_id"));
    }

    [Fact]
    public async Task AnExceptionThatTheTimeoutProvokedIsToldAsTheTimeout()
    {
        using var response = await AskAsync(Short, async token =>
        {
            await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => { }, CancellationToken.None, default, TaskScheduler.Default);
            throw new IOException("The connection was torn down.");
        });

        Assert.Equal("The body did not arrive within the client's timeout.", response.Unexpected().Reason);
    }

    [Fact]
    public async Task HeadersThatStallAreAnException()
    {
        await using var server = new LoopbackServer(exchange => exchange.StallAsync());
        using var client = new HttpClient { Timeout = Short };
        using var probe = new Probe(client, new ProbeOptions { BaseAddress = server.Address });

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => probe.PostAsync([], TestContext.Current.CancellationToken));

        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task AnInfiniteTimeoutIsNoTimeout()
    {
        using var response = await AskAsync(Timeout.InfiniteTimeSpan, _ => Task.CompletedTask);

        Assert.Equal("{}", response.Json()!.ToJsonString());
    }

    [Fact]
    public async Task TheCallersCancellationWithinTheBodyIsThrownWithTheCallersToken()
    {
        using var cancelling = new CancellationTokenSource();
        await using var server = new LoopbackServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\nContent-Length: 100\n\n{");
            await cancelling.CancelAsync();
            await exchange.StallAsync();
        });
        using var probe = new Probe(new ProbeOptions { BaseAddress = server.Address });

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.PostAsync([], cancelling.Token));

        Assert.Equal(cancelling.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task AnExceptionThatTheCallersCancellationProvokedIsToldAsCancellation()
    {
        using var cancelling = new CancellationTokenSource();
        using var client = new HttpClient(new StubHandler(() => Answer.Stream(
            new TrickleStream("{}"u8.ToArray(), 1, async _ =>
            {
                await cancelling.CancelAsync();
                throw new IOException("The connection was torn down.");
            }),
            "application/json")));
        using var probe = new Probe(client);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.PostAsync([], cancelling.Token));

        Assert.Equal(cancelling.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task ACallThatIsCancelledBeforehandIsNotSent()
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.PostAsync([], new CancellationToken(canceled: true)));

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task AConnectionThatIsTakenAwayWithinTheBodyIsUnexpected()
    {
        using var disposed = await AskAsync(Timeout.InfiniteTimeSpan, _ => throw new ObjectDisposedException("the connection"));
        using var cancelled = await AskAsync(Timeout.InfiniteTimeSpan, _ => throw new OperationCanceledException());

        Assert.Equal("The connection ended before the body did.", disposed.Unexpected().Reason);
        Assert.Equal("The connection ended before the body did.", cancelled.Unexpected().Reason);
        Assert.Equal("{}", cancelled.Unexpected().Text);
    }

    [Fact]
    public async Task AnExceptionThatIsNoBodysFaultReachesTheCaller()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => AskAsync(Short, _ => throw new NotSupportedException("A handler of the caller's own.")));

        Assert.Equal("A handler of the caller's own.", exception.Message);
    }

    private static async Task<ApiResponse> AskAsync(TimeSpan timeout, Func<CancellationToken, Task> end)
    {
        using var client = new HttpClient(new StubHandler(
            () => Answer.Stream(new TrickleStream("{}"u8.ToArray(), 1, end), "application/json")));
        client.Timeout = timeout;
        using var probe = new Probe(client);
        return await probe.PostAsync([], TestContext.Current.CancellationToken);
    }
}
