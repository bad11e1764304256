using Kapture;
using Microsoft.Extensions.DependencyInjection;
using Shop;

namespace KaptureContracts.Production.Tests.Safety;

/// <summary>A credential goes to the host that it is meant for, and to no host that this one names.</summary>
public sealed class RedirectTests
{
    private const string Token = "token-of-the-account";

    private const string Answer = """
        HTTP/1.1 200 OK
        Content-Type: application/json
        Content-Length: 2
        Connection: close

        {}
        """;

    public static TheoryData<string> Statuses { get; } = ["301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task AClientOfItsOwnHttpClientFollowsNoRedirect(string status)
    {
        await using var elsewhere = new LoopbackHost(Answer, "127.0.0.2");
        await using var host = Redirecting(status, elsewhere.Address);
        using var client = new KaptureClient(new KaptureClientOptions { BaseAddress = host.Address, Token = Token });

        await ExpectRedirectAsync(client, status, host, elsewhere);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task ARegisteredClientFollowsNoRedirect(string status)
    {
        await using var elsewhere = new LoopbackHost(Answer, "127.0.0.2");
        await using var host = Redirecting(status, elsewhere.Address);
        var services = new ServiceCollection();
        services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (host.Address, Token));
        await using var provider = services.BuildServiceProvider();

        await ExpectRedirectAsync(provider.GetRequiredService<IKaptureClient>(), status, host, elsewhere);
    }

    [Fact]
    public async Task AHandlerThatIsPutUnderARegisteredClientFollowsNoneEither()
    {
        var handlers = new Func<HttpMessageHandler>[]
        {
            () => new SocketsHttpHandler(), () => new HttpClientHandler(), () => new PassingHandler { InnerHandler = new SocketsHttpHandler() },
        };
        foreach (var handler in handlers)
        {
            await using var elsewhere = new LoopbackHost(Answer, "127.0.0.2");
            await using var host = Redirecting("307 Temporary Redirect", elsewhere.Address);
            var services = new ServiceCollection();
            services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (host.Address, Token))
                .ConfigurePrimaryHttpMessageHandler(handler);
            await using var provider = services.BuildServiceProvider();

            await ExpectRedirectAsync(provider.GetRequiredService<IKaptureClient>(), "307", host, elsewhere);
        }
    }

    [Fact]
    public async Task AKeyInAHeaderOfItsOwnOrInTheQueryStaysAsWell()
    {
        await using var elsewhere = new LoopbackHost(Answer, "127.0.0.2");
        await using var host = Redirecting("307 Temporary Redirect", elsewhere.Address);
        foreach (var options in new ShopClientOptions[] { new() { ApiKey = Token }, new() { QueryKey = Token } })
        {
            options.BaseAddress = host.Address;
            using var client = new ShopClient(options);

            var result = await client.GetOrderAsync("1", cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(307, Assert.IsType<GetOrderResult.Unexpected>(result).StatusCode);
        }

        Assert.Equal(2, host.Heads.Count);
        Assert.Empty(elsewhere.Heads);
    }

    /// <summary>What the documentation warns of: with an HttpClient of the caller's own, redirects are the caller's own affair.</summary>
    [Fact]
    public async Task AnHttpClientOfTheCallersTakesAHeaderThatDotnetDoesNotKnowToTheOtherHost()
    {
        await using var elsewhere = new LoopbackHost(Answer, "127.0.0.2");
        await using var host = Redirecting("307 Temporary Redirect", elsewhere.Address);
        using var http = new HttpClient();
        using var kapture = new KaptureClient(http, new KaptureClientOptions { BaseAddress = host.Address, Token = Token });
        using var shop = new ShopClient(http, new ShopClientOptions { BaseAddress = host.Address, ApiKey = Token });

        await kapture.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);
        await shop.GetOrderAsync("1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Collection(
            elsewhere.Heads,
            head => Assert.DoesNotContain(Token, head, StringComparison.Ordinal),
            head => Assert.Contains($"X-Api-Key: {Token}", head, StringComparison.Ordinal));
    }

    private static LoopbackHost Redirecting(string status, Uri elsewhere) =>
        new($"HTTP/1.1 {status}\nLocation: {elsewhere}stolen\nContent-Length: 0\nConnection: close\n\n");

    private sealed class PassingHandler : DelegatingHandler;

    private static async Task ExpectRedirectAsync(IKaptureClient client, string status, LoopbackHost host, LoopbackHost elsewhere)
    {
        var result = await client.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.StartsWith($"{Assert.IsType<AddTicketResult.Unexpected>(result).StatusCode}", status, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Basic {Token}", Assert.Single(host.Heads), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Heads);
    }
}
