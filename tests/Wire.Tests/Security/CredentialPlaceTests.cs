using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Security;

namespace KaptureContracts.Wire.Tests.Security;

public sealed class CredentialPlaceTests
{
    private const string Key = "k/+=&;:%20~";

    private static readonly string[] Places = ["Authorization", "X-Api-Key", "Cookie"];

    [Fact]
    public async Task AKeyGoesIntoItsHeaderAsItIs()
    {
        var request = await AskAsync(options => options.HeaderKey = "k;,\" /+=", (client, token) => client.AskHeaderAsync(token));

        Assert.Equal("k;,\" /+=", request.Header("X-Api-Key"));
        Assert.Equal("/header", request.Target);
        Assert.Null(request.Header("Authorization"));
    }

    [Fact]
    public async Task AKeyGoesIntoTheQueryEncodedAndBehindTheParameters()
    {
        var request = await AskAsync(options => options.QueryKey = Key, (client, token) => client.AskQueryAsync("a", token));

        Assert.Equal("/query?q=a&api%20key=k%2F%2B%3D%26%3B%3A%2520~", request.Target);
    }

    // RFC 6265, 5.4: a cookie is sent as it was set; what it holds is not the client's to encode.
    [Fact]
    public async Task AKeyGoesIntoItsCookieAsItIs()
    {
        var request = await AskAsync(options => options.CookieKey = "YWJj/+==%20", (client, token) => client.AskCookieAsync("a b", token));

        Assert.Equal("other=a%20b; SESSION+1=YWJj/+==%20", request.Header("Cookie"));
    }

    // RFC 6265, 5.4: "the user agent MUST NOT attach more than one Cookie header field".
    [Fact]
    public async Task CookiesOfAllSortsShareOneHeader()
    {
        var request = await AskAsync(options => options.CookieKey = "key", (client, token) => client.AskCookiesAsync("a=1; b=2", "c", token));

        Assert.Equal("a=1; b=2; other=c; SESSION+1=key", request.Header("Cookie"));
    }

    [Theory]
    [InlineData("a;b=1")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("a\"b")]
    public async Task AKeyThatWouldEndItsCookieIsRefusedWithoutBeingQuoted(string key)
    {
        await using var server = new WireServer();
        using var client = Client(server, options => options.CookieKey = key);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.AskCookieAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("'SESSION+1'", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    // RFC 7617, 2 and 2.1: base64 of user, colon and password, in UTF-8.
    [Theory]
    [InlineData("Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
    [InlineData("test", "123£", "dGVzdDoxMjPCow==")]
    [InlineData("user", "a:b:c", "dXNlcjphOmI6Yw==")]
    [InlineData("", "", "Og==")]
    [InlineData("日本", "👍", "5pel5pysOvCfkY0=")]
    public async Task UserAndPasswordAreWrittenAsTheBasicSchemeHasThem(string user, string password, string written)
    {
        var request = await AskAsync(options => options.Basic = Credential.FromBasic(user, password), (client, token) => client.AskBasicAsync(token));

        Assert.Equal($"Basic {written}", request.Header("Authorization"));
    }

    [Theory]
    [InlineData("some:one", "x")]
    [InlineData("someone\n", "x")]
    [InlineData("someone", "x\0")]
    [InlineData("someone", "\u007f")]
    public void AUserWithAColonAndControlCharactersAreRefusedWithoutBeingQuoted(string user, string password)
    {
        var exception = Assert.Throws<ArgumentException>(() => Credential.FromBasic(user, password));

        Assert.DoesNotContain(user, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSchemesOfHttpStandBeforeTheirCredential()
    {
        Assert.Equal("Bearer t.o-k_e~n/+==", (await AskAsync(options => options.Bearer = "t.o-k_e~n/+==", (client, token) => client.AskDefaultAsync(token))).Header("Authorization"));
        Assert.Equal("DPoP x", (await AskAsync(options => options.Custom = "x", (client, token) => client.AskDigestAsync(token))).Header("Authorization"));
        Assert.Equal("Token x", (await AskAsync(options => options.Prefixed = "x", (client, token) => client.AskPrefixedAsync(token))).Header("Authorization"));
    }

    [Fact]
    public async Task ATokenOfAProviderIsFetchedForEachRequest()
    {
        var count = 0;
        await using var server = Answering();
        using var client = Client(server, options =>
        {
            options.Oauth = Credential.FromProvider(_ => ValueTask.FromResult($"token-{++count}"));
            options.OpenId = Credential.FromProvider(async token =>
            {
                await Task.Delay(1, token);
                return "id-token";
            });
        });

        await client.AskOAuthAsync(TestContext.Current.CancellationToken);
        await client.AskOAuthAsync(TestContext.Current.CancellationToken);
        await client.AskOpenIdAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer id-token"], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task AllCredentialsOfARequirementAreSent()
    {
        var request = await AskAsync(Everything, (client, token) => client.AskAndAsync(token));

        Assert.Equal("/and?api%20key=query", request.Target);
        Assert.Equal("header", request.Header("X-Api-Key"));
        Assert.Equal("SESSION+1=cookie", request.Header("Cookie"));
        Assert.Equal("Basic dTpw", request.Header("Authorization"));
    }

    [Theory]
    [InlineData("basic header query cookie", "Basic dTpw", null, null, "/or")]
    [InlineData("header query cookie", null, "header", null, "/or?api%20key=query")]
    [InlineData("header query", null, "header", null, "/or?api%20key=query")]
    [InlineData("header cookie", null, null, "SESSION+1=cookie", "/or")]
    [InlineData("cookie", null, null, "SESSION+1=cookie", "/or")]
    [InlineData("header", null, null, null, "/or")]
    [InlineData("bearer", null, null, null, "/or")]
    [InlineData("", null, null, null, "/or")]
    public async Task OfSeveralRequirementsTheFirstIsMetThatCanBeMetWhole(
        string given, string? authorization, string? header, string? cookie, string target)
    {
        var request = await AskAsync(
            options =>
            {
                options.Basic = given.Contains("basic", StringComparison.Ordinal) ? Credential.FromBasic("u", "p") : null;
                options.HeaderKey = given.Contains("header", StringComparison.Ordinal) ? "header" : null;
                options.QueryKey = given.Contains("query", StringComparison.Ordinal) ? "query" : null;
                options.CookieKey = given.Contains("cookie", StringComparison.Ordinal) ? "cookie" : null;
                options.Bearer = given.Contains("bearer", StringComparison.Ordinal) ? "bearer" : null;
            },
            (client, token) => client.AskOrAsync(token));

        Assert.Equal(target, request.Target);
        Assert.Equal(authorization, request.Header("Authorization"));
        Assert.Equal(header, request.Header("X-Api-Key"));
        Assert.Equal(cookie, request.Header("Cookie"));
    }

    [Fact]
    public async Task WhereNoneIsAskedForNoneIsSent()
    {
        var none = await AskAsync(Everything, (client, token) => client.AskNoneAsync(token));
        var anonymous = await AskAsync(Everything, (client, token) => client.AskAnonymousAsync(token));

        Assert.All(Places, place => Assert.Null(none.Header(place)));
        Assert.All(Places, place => Assert.Null(anonymous.Header(place)));
        Assert.Null(none.Query);
        Assert.Null(anonymous.Query);
    }

    [Fact]
    public async Task ACredentialThatIsOptionalIsSentIfThereIsOne()
    {
        Assert.Equal("Bearer bearer", (await AskAsync(Everything, (client, token) => client.AskOptionalAsync(token))).Header("Authorization"));
        Assert.Null((await AskAsync(_ => { }, (client, token) => client.AskOptionalAsync(token))).Header("Authorization"));
    }

    // The connection carries the certificate, of which the client knows nothing: whoever gives a key besides wants it sent.
    [Fact]
    public async Task ACertificateIsNoPartOfARequestAndAKeyBesideItIsSent()
    {
        var request = await AskAsync(Everything, (client, token) => client.AskCertificateAsync(token));

        Assert.Equal("header", request.Header("X-Api-Key"));
        Assert.Null(request.Header("Authorization"));
    }

    private static void Everything(SecurityClientOptions options)
    {
        options.Basic = Credential.FromBasic("u", "p");
        options.Bearer = "bearer";
        options.HeaderKey = "header";
        options.QueryKey = "query";
        options.CookieKey = "cookie";
    }

    private static async Task<WireRequest> AskAsync(Action<SecurityClientOptions> configure, Func<SecurityClient, CancellationToken, Task> call)
    {
        await using var server = Answering();
        using var client = Client(server, configure);
        await call(client, TestContext.Current.CancellationToken);
        return server.Request;
    }

    private static WireServer Answering() => new(exchange => exchange.RespondJsonAsync("200 OK", """{"ok":true}"""));

    private static SecurityClient Client(WireServer server, Action<SecurityClientOptions> configure)
    {
        var options = new SecurityClientOptions { BaseAddress = server.Address };
        configure(options);
        return new SecurityClient(options);
    }
}
