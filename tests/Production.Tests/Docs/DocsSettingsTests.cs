using System.Text;
using Kapture;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>The configuration on the page on production use configures a client.</summary>
public sealed class DocsSettingsTests
{
    [Fact]
    public void TheConfigurationOfThePageIsTheClients()
    {
        var block = Assert.Single(DocsPages.Fences, fence => fence is { File: "docs/production.md", Language: "json" });
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(block.Code));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();
        using var provider = new ServiceCollection().AddKaptureClient(configuration.GetSection("Kapture")).Services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<KaptureClientOptions>>().Value;

        Assert.Equal("acme", options.Subdomain);
        Assert.NotNull(options.Token);
        Assert.NotNull(provider.GetRequiredService<IKaptureClient>());
    }
}
