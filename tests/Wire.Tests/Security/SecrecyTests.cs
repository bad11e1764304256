using System.Collections;
using System.Reflection;
using System.Text;
using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Security;

namespace KaptureContracts.Wire.Tests.Security;

/// <summary>A server that repeats everything it was sent, in every spelling: no credential shows in what a caller may log.</summary>
public sealed class SecrecyTests
{
    private const string Key = "sk-live/4f9&a7+c2==zq";
    private const string User = "kapture-üser";
    private const string Password = "pass:wörd 9";

    public static TheoryData<string> Spellings { get; } =
        ["plain", "url", "form", "double url", "json", "html", "base64", "base64 with a prefix", "base64url", "base64 of the target"];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task AKeyInTheQueryIsMasked(string spelling) =>
        await NothingShowsAsync(spelling, options => options.QueryKey = Key, (client, token) => client.AskQueryAsync("q", token), [Key]);

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task AKeyInAHeaderIsMasked(string spelling) =>
        await NothingShowsAsync(spelling, options => options.HeaderKey = Key, (client, token) => client.AskHeaderAsync(token), [Key]);

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task AKeyInACookieIsMasked(string spelling) =>
        await NothingShowsAsync(spelling, options => options.CookieKey = Key, (client, token) => client.AskCookieAsync(cancellationToken: token), [Key]);

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task UserAndPasswordAreMaskedInBase64AndWithoutIt(string spelling)
    {
        var written = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

        await NothingShowsAsync(
            spelling, options => options.Basic = Credential.FromBasic(User, Password), (client, token) => client.AskBasicAsync(token), [Password, written]);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task ATokenOfAProviderIsMasked(string spelling) =>
        await NothingShowsAsync(
            spelling,
            options => options.Oauth = Credential.FromProvider(_ => ValueTask.FromResult(Key)),
            (client, token) => client.AskOAuthAsync(token),
            [Key]);

    [Fact]
    public async Task AConnectionThatFailsDoesNotTellTheCredential()
    {
        await using var server = new WireServer(exchange =>
        {
            exchange.Close();
            return Task.CompletedTask;
        });
        using var client = new SecurityClient(new SecurityClientOptions { BaseAddress = server.Address, QueryKey = Key });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.AskQueryAsync("q", TestContext.Current.CancellationToken));

        Assert.All(Spelled(Key), spelled => Assert.DoesNotContain(spelled, exception.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATimeoutDoesNotTellTheCredential()
    {
        await using var server = new WireServer(exchange => exchange.StallAsync());
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        using var client = new SecurityClient(http, new SecurityClientOptions { BaseAddress = server.Address, QueryKey = Key });

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AskQueryAsync("q", TestContext.Current.CancellationToken));

        Assert.All(Spelled(Key), spelled => Assert.DoesNotContain(spelled, exception.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void OptionsDoNotShowTheirCredentials()
    {
        var options = new SecurityClientOptions { QueryKey = Key, HeaderKey = Key, CookieKey = Key, Bearer = Key, Basic = Credential.FromBasic(User, Password) };

        Assert.DoesNotContain(Key, Dump(options), StringComparison.Ordinal);
        Assert.DoesNotContain(Password, Dump(options), StringComparison.Ordinal);
    }

    // A password of a few letters would blot out every word that holds them.
    [Fact]
    public async Task AShortPasswordIsMaskedWithItsUserAndNotAlone()
    {
        await using var server = new WireServer(exchange => exchange.RespondAsync("400 Bad Request", "", "banana, anna:an, YW5uYTphbg=="));
        using var client = new SecurityClient(new SecurityClientOptions { BaseAddress = server.Address, Basic = Credential.FromBasic("anna", "an") });

        var result = Assert.IsType<AskBasicResult.Unexpected>(await client.AskBasicAsync(TestContext.Current.CancellationToken));

        Assert.Equal("banana, ***, ***", result.Response.Text);
    }

    private static async Task NothingShowsAsync<TResult>(
        string spelling,
        Action<SecurityClientOptions> configure,
        Func<SecurityClient, CancellationToken, Task<TResult>> call,
        string[] secrets)
        where TResult : ApiResult
    {
        await using var server = new WireServer(exchange => exchange.RespondAsync(
            "200 OK", "Content-Type: application/json", $$"""{"ok":"no", "echo":"{{string.Join(" | ", secrets.Select(secret => Spell(spelling, secret, exchange.Request)))}}"}"""));
        var options = new SecurityClientOptions { BaseAddress = server.Address };
        configure(options);
        using var client = new SecurityClient(options);

        var result = await call(client, TestContext.Current.CancellationToken);

        Assert.Equal(ApiOutcome.Succeeded, result.Outcome);
        var text = Dump(result);
        Assert.Contains("***", text, StringComparison.Ordinal);
        Assert.All(secrets.SelectMany(Spelled), spelled => Assert.DoesNotContain(spelled, text, StringComparison.OrdinalIgnoreCase));
    }

    private static string Spell(string spelling, string secret, WireRequest request) => spelling switch
    {
        "url" => Uri.EscapeDataString(secret),
        "form" => Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
        "double url" => Uri.EscapeDataString(Uri.EscapeDataString(secret)),
        "json" => secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("=", "\\u003d", StringComparison.Ordinal),
        "html" => System.Net.WebUtility.HtmlEncode(secret),
        "base64" => Base64(secret),
        "base64 with a prefix" => $"{Base64("x" + secret)} {Base64("xy" + secret + "z")} {Base64("xyz" + secret + "ab")}",
        "base64url" => Base64(secret).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        "base64 of the target" => Base64(string.Join('\n', request.Headers.Select(header => $"{header.Key}: {header.Value}"))) + secret,
        _ => secret,
    };

    /// <summary>What must not be seen: the secret itself, in base64 at every alignment, and most of each.</summary>
    private static IEnumerable<string> Spelled(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Base64(secret)[..12];
        yield return Base64("x" + secret)[4..16];
        yield return Base64("xy" + secret)[4..16];
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Every text that an object and what it holds would put into a log.</summary>
    private static string Dump(object value)
    {
        var text = new StringBuilder().AppendLine(value.ToString());
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0))
        {
            var member = property.GetValue(value);
            text.Append(property.Name).Append(": ").Append(member).AppendLine();
            if (member is not null and not string and not IEnumerable && member.GetType().Namespace == "KaptureContracts.Runtime" && !member.GetType().IsEnum)
            {
                text.Append(Dump(member));
            }
        }

        return text.ToString();
    }
}
