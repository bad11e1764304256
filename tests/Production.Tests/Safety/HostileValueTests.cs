using Kapture;
using KaptureContracts.Runtime;
using Shop;

namespace KaptureContracts.Production.Tests.Safety;

/// <summary>No value leads a request to another host, another path or another header; what is refused is told without the token.</summary>
public sealed class HostileValueTests
{
    private const string Secret = "s3cret";

    public static TheoryData<string> Subdomains { get; } =
    [
        "evil.com/", "evil.com", "a.b", "@", "user@evil", "evil.com#", "evil.com?", "evil.com:443", "evil\\", "a/b", "a b", " a", "a\r\nb", "a\0",
        "-a", "a-", ".", "..", "", "%2e", "%", "xn--\u00e9", "k\u0430pture", "\uff41cme", "acme\u3002evil", "acme\u2024evil", "a\u200db", "\u212aapture",
        new string('a', 64), new string('a', 300), "[::1]", "127.0.0.1", "a_b",
    ];

    public static TheoryData<string> Injections { get; } =
        ["a\r\nX-Injected: 1", "a\nX-Injected: 1", "a\rb", "a\0b", "a\u0085b", "a\u2028b", "a\u010db\u010a", "\u560d\u560aX-Injected: 1"];

    [Theory]
    [MemberData(nameof(Subdomains))]
    public void ASubdomainThatIsNoLabelIsRefused(string subdomain)
    {
        var exception = Assert.Throws<ArgumentException>(() => new KaptureClient(new KaptureClientOptions { Subdomain = subdomain, Token = Secret }));

        Assert.StartsWith("'Subdomain' must be one DNS label: 1 to 63 letters, digits and hyphens, no hyphen first or last, no dot.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ACME-1")]
    [InlineData("xn--bcher-kva")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123")]
    public async Task ALabelIsTheFirstPartOfTheHostAndNothingElse(string subdomain)
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        using var client = new KaptureClient(http, new KaptureClientOptions { Subdomain = subdomain, Token = Secret });

        await client.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.Equal($"{subdomain}.kapturecrm.com", handler.Sent[0].Address.Host, ignoreCase: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void AServerVariableInThePathCannotClimbOutOfIt(string stage) =>
        Assert.Throws<ArgumentException>(() => new ShopClient(new ShopClientOptions { Stage = stage, ApiKey = Secret }));

    [Theory]
    [MemberData(nameof(Injections))]
    public void ATokenThatWouldBreakOutOfItsHeaderIsRefusedWithoutItsWords(string ending)
    {
        var exception = Assert.Throws<ArgumentException>(() => new KaptureClientOptions { Token = Secret + ending });

        Assert.Contains("A credential must be printable ASCII", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Injected", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task AProvidersTokenThatWouldBreakOutIsRefusedAndNothingIsSent(string ending)
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        using var client = new KaptureClient(
            http, new KaptureClientOptions { Token = Credential.FromProvider(_ => ValueTask.FromResult(Secret + ending)) });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken));

        Assert.Contains("The credential's provider gave a value that cannot be used.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task AHeaderParameterThatWouldBreakOutIsRefusedByNameAndNothingIsSent(string value)
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        using var client = new ShopClient(http, new ShopClientOptions { ApiKey = Secret });

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => client.GetOrderAsync("1", xTrace: value, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("'X-Trace'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task InPathQueryAndCookieAHostileValueStaysAValue(string value)
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        using var client = new ShopClient(http, new ShopClientOptions { QueryKey = Secret });

        await client.GetOrderAsync("/../" + value, note: $"&admin=1#{value}", session: $"; other=1{value}", cancellationToken: TestContext.Current.CancellationToken);

        var sent = handler.Sent[0];
        Assert.Equal("demo.shop.example", sent.Address.Host);
        Assert.Equal(3, sent.Address.AbsolutePath.Count(c => c == '/'));
        Assert.Equal(["note", "key"], sent.Address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]));
        Assert.Empty(sent.Address.Fragment);
        Assert.DoesNotMatch(@"[;\s\x00-\x1f]", sent.Header("Cookie"));
        Assert.DoesNotContain("X-Injected", sent.Headers.Keys);
    }

    [Fact]
    public async Task TheTokenOfEachRequestComesFromTheProviderAndMayTakeItsTime()
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        var tokens = new Queue<string>(["first", "second"]);
        using var client = new KaptureClient(http, new KaptureClientOptions
        {
            Token = Credential.FromProvider(async cancellationToken =>
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                return tokens.Dequeue();
            }),
        });

        await client.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);
        await client.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.Equal(["Basic first", "Basic second"], handler.Sent.Select(sent => sent.Header("Authorization")));
    }

    [Fact]
    public async Task CancellingWhileTheTokenIsFetchedSendsNothing()
    {
        var handler = new StubHandler();
        using var http = new HttpClient(handler);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var client = new KaptureClient(http, new KaptureClientOptions
        {
            Token = Credential.FromProvider(async cancellationToken =>
            {
                await cancelling.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return "never";
            }),
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AddTicketAsync(new NewTicket { Title = "x" }, cancelling.Token));

        Assert.Empty(handler.Sent);
    }
}
