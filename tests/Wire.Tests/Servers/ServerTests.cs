using System.Globalization;
using KaptureContracts.Wire.Tests.Serving;
using Wire.OwnServers;
using Wire.Relative;
using Wire.Servers;

namespace KaptureContracts.Wire.Tests.Servers;

public sealed class ServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnOperationIsCalledAtItsOwnServerElseAtItsPathsElseAtTheDocuments()
    {
        await using var server = new WireServer();
        using var client = new ServersClient(new ServersClientOptions { Port = Port(server) });

        await client.CallRootAsync(Token);
        await client.CallPathAsync(Token);
        await client.CallOperationAsync(Token);
        await client.CallSameAsRootAsync(Token);

        Assert.Equal(["/api/v1/root", "/path/path", "/eu/op/path", "/api/v1/path"], server.Requests.Select(request => request.Target));
        Assert.All(server.Requests, request => Assert.Equal($"127.0.0.1:{Port(server)}", request.Header("Host")));
    }

    [Fact]
    public async Task AVariableIsFilledInWhereverItStands()
    {
        await using var server = new WireServer();
        using var client = new ServersClient(new ServersClientOptions { Port = Port(server), Base = "a b", Region = "us", Suffix = "/é" });

        await client.CallRootAsync(Token);
        await client.CallOperationAsync(Token);

        Assert.Equal(["/a%20b/v1/root", "/us/op/%C3%A9/path"], server.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/my/base")]
    [InlineData("/my/base/")]
    public async Task ABaseAddressGoesBeforeEveryServer(string path)
    {
        await using var server = new WireServer();
        using var client = new ServersClient(new ServersClientOptions { BaseAddress = new Uri(server.Address, path) });

        await client.CallRootAsync(Token);
        await client.CallPathAsync(Token);
        await client.CallOperationAsync(Token);
        await client.CallTenantInHostAsync(Token);

        var start = path.TrimEnd('/');
        Assert.Equal(
            [$"{start}/root", $"{start}/path", $"{start}/path", $"{start}/tenant-in-host"], server.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("port", "80@evil.example")]
    [InlineData("port", "80/evil")]
    [InlineData("port", "80.evil.example")]
    [InlineData("port", "80#")]
    [InlineData("port", "")]
    [InlineData("base", "..")]
    [InlineData("base", ".")]
    [InlineData("base", "")]
    public void AVariableThatWouldLeadElsewhereIsRefused(string variable, string value)
    {
        var options = new ServersClientOptions { Port = "80" };
        _ = variable == "port" ? options.Port = value : options.Base = value;

        var exception = Assert.Throws<ArgumentException>(() => new ServersClient(options));

        Assert.Contains(variable, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a/b", "/a%2Fb/v1/root")]
    [InlineData("a?b#c", "/a%3Fb%23c/v1/root")]
    [InlineData("%2e%2e", "/%252e%252e/v1/root")]
    public async Task AVariableOfAPathStaysInItsSegment(string value, string target)
    {
        await using var server = new WireServer();
        using var client = new ServersClient(new ServersClientOptions { Port = Port(server), Base = value });

        await client.CallRootAsync(Token);

        Assert.Equal(target, server.Request.Target);
    }

    [Theory]
    [InlineData("asia")]
    [InlineData("EU")]
    [InlineData("../us")]
    public async Task AVariableWithListedValuesTakesNoOther(string region)
    {
        using var client = new ServersClient(new ServersClientOptions { Port = "1", Region = region });

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.CallOperationAsync(Token));

        Assert.Contains("eu, us", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVariableThatClimbsOutOfThePathIsRefused()
    {
        using var client = new ServersClient(new ServersClientOptions { Port = "1", Suffix = "/../../admin" });

        await Assert.ThrowsAsync<ArgumentException>(() => client.CallOperationAsync(Token));
    }

    // One variable, a segment of a path here and a label of a host there: each place has its own rule.
    [Fact]
    public void AVariableThatServersShareIsCheckedForThePlaceWhereItStands()
    {
        var options = new ServersClientOptions { Tenant = "a.b@evil.example" };

        Assert.Equal("https://example.com/a.b%40evil.example/x", options.ResolveExampleComTenantX().AbsoluteUri);
        Assert.Throws<ArgumentException>(() => options.ResolveTenantExampleCom());
        Assert.Equal("https://acme.example.com/", new ServersClientOptions().ResolveTenantExampleCom().AbsoluteUri);
    }

    // OpenAPI, Server Object: a relative url is relative to where the document is, which a client does not know.
    [Fact]
    public async Task ARelativeServerNeedsABaseAddress()
    {
        await using var server = new WireServer();
        using var client = new RelativeClient(new RelativeClientOptions { BaseAddress = new Uri(server.Address, "/v1") });

        await client.CallThingsAsync(Token);
        var exception = Assert.Throws<ArgumentException>(() => new RelativeClient(new RelativeClientOptions()));

        Assert.Equal("/v1/things", server.Request.Target);
        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OperationsWithServersOfTheirOwnNeedNoOther()
    {
        var options = new OwnServersClientOptions();

        Assert.Equal("https://a.example/x", options.ResolveAddress().AbsoluteUri);
        Assert.Equal("https://b.example/", options.ResolveBExample().AbsoluteUri);
    }

    private static string Port(WireServer server) => server.Port.ToString(CultureInfo.InvariantCulture);
}
