using Kapture;

namespace KaptureContracts.Runtime.Tests.Sending;

public sealed class ServerAddressTests
{
    public static TheoryData<string> NotOneLabel =>
    [
        "", " ", "evil.com/", "evil.com", "a.b", ".", "a.", ".a", "@", "user@evil", "a@evil.com#", "evil.com#", "evil.com?", "a/b", "a\\b",
        "a:443", "a%2eb", "-a", "a-", "-", "a b", " a", "a\r\n", "a\0", "аpple", "ｅvil", "evil\u3002com", "evil\uFF0Ecom", "é", "ß", "a_b", "{a}",
        "[::1]", "a\u200Bb", "a\u00ADb", new string('a', 64), new string('a', 300),
    ];

    [Theory]
    [MemberData(nameof(NotOneLabel))]
    public void ASubdomainThatIsNotOneLabelCannotNameAnotherHost(string value)
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new KaptureClient(new KaptureClientOptions { Subdomain = value, Token = "t" }));

        Assert.Equal("Subdomain", exception.ParamName);
        Assert.Contains("one DNS label", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSubdomainAtAllIsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new KaptureClient(new KaptureClientOptions { Subdomain = null! }));

    [Theory]
    [InlineData("devapi")]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("A-1")]
    [InlineData("xn--bcher-kva")]
    public async Task ALabelBecomesTheHost(string value)
    {
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var client = new HttpClient(handler);
        using var kapture = new KaptureClient(client, new KaptureClientOptions { Subdomain = value });

        await kapture.AddTicketAsync(new NewTicket { Title = "x" }, TestContext.Current.CancellationToken);

        Assert.Equal($"https://{value.ToLowerInvariant()}.kapturecrm.com/add-ticket-from-other-source.html/v.2.0", handler.Sent[0].Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://example.com", "https://example.com/things?x=1")]
    [InlineData("https://example.com/", "https://example.com/things?x=1")]
    [InlineData("https://example.com:8443/a/b//", "https://example.com:8443/a/b/things?x=1")]
    [InlineData("https://example.com/a%2Fb", "https://example.com/a%2Fb/things?x=1")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/things?x=1")]
    [InlineData("http://127.9.9.9", "http://127.9.9.9/things?x=1")]
    [InlineData("http://localhost", "http://localhost/things?x=1")]
    [InlineData("http://[::1]:80", "http://[::1]/things?x=1")]
    public async Task PathsAreAddedToTheBaseAddress(string address, string expected)
    {
        var options = new ProbeOptions { BaseAddress = new Uri(address) };
        options.BaseAddress = ServerAddress.Resolve(options, "");
        var handler = new StubHandler(() => Answer.Json("{}"));
        using var probe = Probe.Over(handler, options);

        (await probe.PostAsync([], TestContext.Current.CancellationToken)).Dispose();

        Assert.Equal(expected, handler.Sent[0].Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://127.0.0.1.evil.com")]
    [InlineData("http://localhost.evil.com")]
    [InlineData("http://127.0.0.1@evil.com")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://[::ffff:10.0.0.1]")]
    [InlineData("http://10.0.0.1")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ws://127.0.0.1")]
    public void AnAddressThatWouldCarryCredentialsInTheClearIsRefused(string address) =>
        Assert.Contains("must be https", Refusal(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://user@example.com")]
    [InlineData("https://user:secret-word@example.com")]
    [InlineData("https://:@example.com")]
    [InlineData("https://example.com?a=b")]
    [InlineData("https://example.com/?")]
    [InlineData("https://example.com/a#b")]
    [InlineData("https://example.com/#")]
    public void AnAddressWithUserQueryOrFragmentIsRefused(string address)
    {
        var message = Refusal(address);

        Assert.Contains("must have no user, query or fragment", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("/v1")]
    [InlineData("//example.com")]
    [InlineData("")]
    public void ARelativeAddressIsRefused(string address)
    {
        Assert.Contains("must be an absolute address", Refusal(address), StringComparison.Ordinal);
        var contract = Assert.Throws<ArgumentException>(() => ServerAddress.Resolve(new ProbeOptions(), address));
        Assert.Contains("Set BaseAddress", contract.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://")]
    [InlineData("https://[")]
    [InlineData("https://a b")]
    [InlineData("https://example.com:port")]
    public void AContractsServerThatIsNoAddressIsRefusedWithTheWayOut(string server)
    {
        var exception = Assert.Throws<ArgumentException>(() => ServerAddress.Resolve(new ProbeOptions(), server));

        Assert.Contains("Set BaseAddress", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("é?#", "%C3%A9%3F%23")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("...", "...")]
    public void AVariableOfThePathIsEscaped(string value, string expected) =>
        Assert.Equal(expected, ServerAddress.PathSegment("version", value));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void AVariableThatWouldLeaveThePathIsRefused(string value) =>
        Assert.Equal("version", Assert.Throws<ArgumentException>(() => ServerAddress.PathSegment("version", value)).ParamName);

    [Fact]
    public void AVariableWithListedValuesTakesNoOther()
    {
        Assert.Equal("eu", ServerAddress.OneOf("region", "eu", "eu", "us"));
        var exception = Assert.Throws<ArgumentException>(() => ServerAddress.OneOf("region", "EU", "eu", "us"));
        Assert.Contains("must be one of: eu, us", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ServerAddress.OneOf("region", null!, "eu"));
    }

    [Fact]
    public void OptionsThatCannotWorkAreRefusedWhenTheClientIsMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Probe(new ProbeOptions { MaxResponseBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Probe(new ProbeOptions { MaxResponseBytes = -1 }));
        Assert.Throws<ArgumentNullException>(() => new KaptureClient(null!));
        Assert.Throws<ArgumentNullException>(() => new KaptureClient(null!, new KaptureClientOptions()));
    }

    private static string Refusal(string address)
    {
        var options = new KaptureClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute), Token = "t" };
        var exception = Assert.Throws<ArgumentException>(() => new KaptureClient(options));
        Assert.Equal("BaseAddress", exception.ParamName);
        return exception.Message;
    }
}
