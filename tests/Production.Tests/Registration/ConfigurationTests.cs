using Kapture;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shop;

namespace KaptureContracts.Production.Tests.Registration;

/// <summary>What the configuration says is used, and what is wrong with it is told when the host starts, without the token.</summary>
public sealed class ConfigurationTests
{
    private const string Secret = "s3cret-of-the-account";

    [Fact]
    public async Task OptionsComeFromASection()
    {
        var handler = new StubHandler();
        var services = new ServiceCollection();
        services.AddKaptureClient(Section(("subdomain", "acme"), ("token", Secret), ("maxresponsebytes", "1000")))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IKaptureClient>().AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.Equal("acme.kapturecrm.com", handler.Sent[0].Address.Host);
        Assert.Equal($"Basic {Secret}", handler.Sent[0].Header("Authorization"));
        Assert.Equal(1000, provider.GetRequiredService<IOptions<KaptureClientOptions>>().Value.MaxResponseBytes);
    }

    [Fact]
    public async Task CodeHasTheLastWordAndWhatTheSectionLacksStaysAsItIs()
    {
        var services = new ServiceCollection();
        services.AddKaptureClient("a", Section(("Token", Secret), ("Subdomain", "one")), options => options.Subdomain = "two");
        services.AddKaptureClient("b", Section(("Token", Secret)));
        await using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<KaptureClientOptions>>();

        Assert.Equal("two", options.Get("a").Subdomain);
        Assert.Equal("devapi", options.Get("b").Subdomain);
    }

    [Theory]
    [InlineData("Subdomain", "evil.com/", "Kapture.KaptureClient: 'Subdomain' must be one DNS label")]
    [InlineData("Subdomain", "a.b", "'Subdomain' must be one DNS label")]
    [InlineData("Subdomain", "", "'Subdomain' must be one DNS label")]
    [InlineData("Token", "", "Kapture:Token: A credential must not be empty.")]
    [InlineData("Token", "s3cret-of-the-account\r\nX-Injected: 1", "Kapture:Token: A credential must be printable ASCII; the character at index 21 is not.")]
    [InlineData("Token", null, "Token must be set: every operation of the contract needs a credential.")]
    [InlineData("BaseAddress", "kapture.example", "Kapture:BaseAddress must be an absolute address")]
    [InlineData("BaseAddress", "/relative", "BaseAddress must be ")]
    [InlineData("BaseAddress", "http://kapture.example", "BaseAddress must be https (http is for the loopback address only)")]
    [InlineData("BaseAddress", "file:///etc/passwd", "BaseAddress must be")]
    [InlineData("BaseAddress", "https://user:s3cret-of-the-account@kapture.example", "must have no user, query or fragment")]
    [InlineData("MaxResponseBytes", "many", "Kapture:MaxResponseBytes must be a whole number.")]
    [InlineData("MaxResponseBytes", "0", "MaxResponseBytes must be greater than zero.")]
    public async Task WhatCannotBeUsedIsToldWhenTheHostStarts(string key, string? value, string expected)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKaptureClient(Section(("Token", Secret), (key, value)));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverythingThatIsWrongIsToldAtOnceAndOfWhom()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddShopClient("second shop", options => (options.Account, options.Stage, options.MaxResponseBytes) = ("a.b", "live", -1));
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "Shop.ShopClient 'second shop': 'Account' must be one DNS label: 1 to 63 letters, digits and hyphens, no hyphen first or last, no dot.",
                "Shop.ShopClient 'second shop': MaxResponseBytes must be greater than zero.",
                "Shop.ShopClient 'second shop': ApiKey or QueryKey must be set: every operation of the contract needs a credential.",
            ],
            exception.Failures);
    }

    [Fact]
    public async Task GoodOptionsLetTheHostStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddKaptureClient(Section(("Token", Secret), ("BaseAddress", "http://127.0.0.1:5080")));
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void WithoutAHostTheFirstUseTells()
    {
        var services = new ServiceCollection();
        services.AddKaptureClient();
        using var provider = services.BuildServiceProvider();

        Assert.Contains("Token must be set", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IKaptureClient>).Message, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(params (string Key, string? Value)[] settings)
    {
        var pairs = settings.GroupBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create($"Kapture:{group.Key}", group.Last().Value));
        return new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().GetSection("Kapture");
    }
}
