using Kapture;
using KaptureContracts.MockServer;
using KaptureContracts.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Shop;

namespace KaptureContracts.Production.Tests.Registration;

public sealed class RegistrationTests
{
    private static readonly NewTicket Ticket = new() { Title = "Broken zip" };

    [Fact]
    public async Task ARegisteredClientCreatesATicket()
    {
        await using var kapture = KaptureMockServer.Start();
        var services = new ServiceCollection();
        services.AddKaptureClient(options => (options.BaseAddress, options.Token) = (kapture.Url, kapture.Token));
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.IsType<AddTicketResult.Created>(result);
        Assert.Single(kapture.Tickets);
    }

    [Fact]
    public async Task EachTenantHasItsOwnClientUnderItsName()
    {
        await using var kapture = KaptureMockServer.Start();
        var (first, second) = (kapture.NewAccount(), kapture.NewAccount());
        var services = new ServiceCollection();
        services.AddKaptureClient("tenant-a", options => (options.BaseAddress, options.Token) = (kapture.Url, first.Token));
        services.AddKaptureClient("tenant-b", options => (options.BaseAddress, options.Token) = (kapture.Url, second.Token));
        services.AddSingleton<TenantB>();
        await using var provider = services.BuildServiceProvider();

        var result = await provider.GetRequiredKeyedService<IKaptureClient>("tenant-a").AddTicketAsync(Ticket, TestContext.Current.CancellationToken);
        await provider.GetRequiredService<TenantB>().Client.AddTicketAsync(new NewTicket { Title = "of b" }, TestContext.Current.CancellationToken);

        Assert.IsType<AddTicketResult.Created>(result);
        Assert.Equal("Broken zip", Assert.Single(first.Tickets).Title);
        Assert.Equal("of b", Assert.Single(second.Tickets).Title);
        Assert.Null(provider.GetService<IKaptureClient>());
    }

    [Fact]
    public async Task TheClientIsOneObjectThatAsksTheFactoryForEveryCall()
    {
        var handlers = new List<StubHandler>();
        var services = new ServiceCollection();
        services.AddKaptureClient(options => options.Token = "token")
            .SetHandlerLifetime(TimeSpan.FromSeconds(1))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                handlers.Add(new StubHandler());
                return handlers[^1];
            });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IKaptureClient>();
        Assert.Same(client, provider.GetRequiredService<IKaptureClient>());

        await client.AddTicketAsync(Ticket, TestContext.Current.CancellationToken);
        await client.AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.Equal(2, Assert.Single(handlers).Sent.Count);
        Assert.Equal("Kapture.KaptureClient", Assert.Single(provider.GetServices<IConfigureOptions<HttpClientFactoryOptions>>()
            .OfType<ConfigureNamedOptions<HttpClientFactoryOptions>>().Select(options => options.Name).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task AServiceOfTheProviderMayHaveAWordInTheOptions()
    {
        var handler = new StubHandler();
        var services = new ServiceCollection();
        services.AddSingleton(new Vault("from-the-vault"));
        services.AddOptions<KaptureClientOptions>().Configure<Vault>((options, vault) =>
            options.Token = Credential.FromProvider(_ => ValueTask.FromResult(vault.Token)));
        services.AddKaptureClient().ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.Equal("Basic from-the-vault", handler.Sent[0].Header("Authorization"));
    }

    [Fact]
    public async Task RegisteringTwiceIsOneClientWithTheOptionsOfBoth()
    {
        var handler = new StubHandler();
        var services = new ServiceCollection();
        services.AddKaptureClient(options => options.Subdomain = "acme").ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddKaptureClient(options => options.Token = "token");
        await using var provider = services.BuildServiceProvider();

        await Assert.Single(provider.GetServices<IKaptureClient>()).AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.Equal("acme.kapturecrm.com", handler.Sent[0].Address.Host);
        Assert.Equal("Basic token", handler.Sent[0].Header("Authorization"));
        Assert.Matches("^KaptureContracts.Runtime/[0-9.]+$", handler.Sent[0].Header("User-Agent"));
    }

    [Fact]
    public async Task ClientsOfTwoContractsStandSideBySide()
    {
        var services = new ServiceCollection();
        services.AddKaptureClient(options => options.Token = "token");
        services.AddShopClient(options => options.QueryKey = "key");
        await using var provider = services.BuildServiceProvider();

        Assert.IsType<KaptureClient>(provider.GetRequiredService<IKaptureClient>());
        Assert.IsType<ShopClient>(provider.GetRequiredService<IShopClient>());
    }

    [Fact]
    public void AnEmptyNameIsRefused() =>
        Assert.Contains("must not be empty", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddKaptureClient("")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task AnotherClassMayStandInForTheClient()
    {
        IKaptureClient substitute = new Refusing();

        var result = await substitute.AddTicketAsync(Ticket, TestContext.Current.CancellationToken);

        Assert.Equal("title is missing", Assert.IsType<AddTicketResult.Rejected>(result).Reason);
        Assert.Equal(400, result.StatusCode);
    }

    private sealed record Vault(string Token);

    private sealed record TenantB([FromKeyedServices("tenant-b")] IKaptureClient Client);

    private sealed class Refusing : IKaptureClient
    {
        public Task<AddTicketResult> AddTicketAsync(IReadOnlyList<NewTicket> body, CancellationToken cancellationToken = default) => Task.FromResult(
            SubstituteResult.Of<AddTicketResult>(System.Net.HttpStatusCode.BadRequest, """{"message": "title is missing", "status": "failed"}"""));

        public Task<AddTicketResult> AddTicketAsync(NewTicket item, CancellationToken cancellationToken = default) =>
            AddTicketAsync([item], cancellationToken);
    }
}
