using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using KaptureContracts.Runtime.Tests.Sending;

namespace KaptureContracts.Runtime.Tests.Results;

/// <summary>A server that repeats the credential it was given must not get it into logs.</summary>
public sealed class RedactionTests
{
    private const string Token = "c2VjcmV0/+t0a2Vu==";

    public static TheoryData<string> Spellings =>
    [
        Token,
        $"Basic {Token}",
        "c2VjcmV0\\/+t0a2Vu==", // PHP
        "c2VjcmV0/+t0a2Vu\\u003d\\u003d", // Gson
        "c2VjcmV0/\\u002Bt0a2Vu\\u003D\\u003D", // System.Text.Json
        "c2VjcmV0%2F%2Bt0a2Vu%3D%3D",
        "c2VjcmV0%2f%2bt0a2Vu%3d%3d",
        "c2VjcmV0/+t0a2Vu%3D=",
        "c2VjcmV0&#x2F;&#43;t0a2Vu&#61;&#x3d;",
        "\\u0063\\u0032VjcmV0/+t0a2Vu==",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task ACredentialIsMaskedInTheTextHoweverItIsEscaped(string spelling)
    {
        using var response = await AskAsync($"<p>Bad token '{spelling}', {spelling}.</p>");

        var text = response.Unexpected().Text;

        Assert.Equal(spelling.StartsWith("Basic", StringComparison.Ordinal)
            ? "<p>Bad token 'Basic ***', Basic ***.</p>"
            : "<p>Bad token '***', ***.</p>", text);
    }

    [Fact]
    public void AnyCredentialIsMaskedInAnyOfItsEscapes() =>
        Gen.String[Gen.Char['!', '~'], 4, 40].Sample(
            secret =>
            {
                string[] spellings =
                [
                    secret,
                    Uri.EscapeDataString(secret),
                    WebUtility.UrlEncode(secret),
                    WebUtility.HtmlEncode(secret),
                    JavaScriptEncoder.Default.Encode(secret),
                    JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
                    string.Concat(secret.Select(c => $"\\u{(int)c:X4}")),
                ];
                foreach (var spelling in spellings)
                {
                    Assert.Equal("[\n***\n]", SecretMask.Apply($"[\n{spelling}\n]", [secret]));
                }
            },
            iter: 2_000);

    [Fact]
    public async Task WhatIsNotTheCredentialStays()
    {
        const string Body = "c2VjcmV0/+t c2VjcmV0 %3D%3D \\u003d & &#61; &unknown; &#x; %zz \\u00 \\";
        using var response = await AskAsync(Body);

        Assert.Equal(Body, response.Unexpected().Text);
    }

    [Fact]
    public async Task ACredentialOnTheBorderOfTheTextIsMaskedWhole()
    {
        for (var shift = 0; shift <= Token.Length + 4; shift++)
        {
            var padding = new string('x', ApiResponse.LongestText - shift);
            using var response = await AskAsync($"{padding}{Token}{padding}");

            var unexpected = response.Unexpected();

            Assert.DoesNotContain("c2Vj", unexpected.Text, StringComparison.Ordinal);
            Assert.InRange(unexpected.Text.Length, ApiResponse.LongestText - Token.Length, ApiResponse.LongestText);
            Assert.True(unexpected.IsTextCut);
        }
    }

    [Fact]
    public async Task TheBeginningOfACredentialAtTheEndOfACutBodyIsMasked()
    {
        for (var length = 4; length < Token.Length; length++)
        {
            var body = $"<p>Bad token '{Token[..length]}";
            using var cut = await AskAsync(body + new string('x', 100), new ProbeOptions { MaxResponseBytes = body.Length, Token = Token });
            using var whole = await AskAsync(body);

            Assert.Equal("<p>Bad token '***", cut.Unexpected().Text);
            Assert.Equal(length < 12 ? body : "<p>Bad token '***", whole.Unexpected().Text);
        }
    }

    [Fact]
    public async Task ACredentialThatSomebodyShortenedIsMaskedAsFarAsItGoes()
    {
        var longToken = string.Concat(Enumerable.Range(0, 50).Select(number => $"t{number}k"));
        using var byServer = await AskAsync($"Bad token {longToken[..30]}...", new ProbeOptions { Token = longToken });
        using var byPath = await AskAsync($$$"""{"{{{longToken}}}":{"\uD83D":1}}""", new ProbeOptions { Token = longToken });

        Assert.Equal("Bad token ***...", byServer.Unexpected().Text);
        Assert.Equal("$['***...']", byPath.Unexpected().JsonPath);
    }

    [Theory]
    [InlineData("c2Vj\\")]
    [InlineData("c2Vj\\u00")]
    [InlineData("c2Vj%5")]
    [InlineData("c2Vj&#5")]
    public void TheBeginningOfACredentialThatIsCutWithinAnEscapeIsMasked(string text) =>
        Assert.Equal("***", SecretMask.Apply(text, [Token], int.MaxValue, isWhole: false).ToString());

    [Fact]
    public async Task ACredentialIsMaskedInReasonPathAndFoundText()
    {
        using var asType = await Probe.AskAsync(
            () => Answer.Bytes("x"u8.ToArray(), $"text/{Token.Replace("/", "", StringComparison.Ordinal)}"),
            new ProbeOptions { Token = Token.Replace("/", "", StringComparison.Ordinal) });
        using var asName = await AskAsync($$$"""{"{{{Token}}}":{"\uD83D":1}}""");
        using var asMessage = await AskAsync($$"""{"message":"Bad token {{Token}}"}""");

        Assert.DoesNotContain("c2VjcmV0", asType.Unexpected().Reason, StringComparison.Ordinal);
        Assert.Equal("$['***']", asName.Unexpected().JsonPath);
        Assert.Equal("Bad token ***", asMessage.FindText("/message"));
        Assert.Equal("Bad token ***", asMessage.Redact($"Bad token {Token}"));
        Assert.Null(asMessage.Redact(null));
    }

    [Fact]
    public async Task TheCredentialOfEachRequestIsMaskedInItsOwnResponse()
    {
        var count = 0;
        var options = new ProbeOptions { Token = Credential.FromProvider(_ => ValueTask.FromResult($"rotating-{++count}")) };
        using var client = new HttpClient(new StubHandler((request, _) =>
            Task.FromResult(Answer.Json($"not JSON: {string.Join("", request.Headers.GetValues("Authorization"))}"))));
        using var probe = new Probe(client, options);

        for (var call = 0; call < 3; call++)
        {
            using var response = await probe.PostAsync([], TestContext.Current.CancellationToken);
            Assert.Equal("not JSON: Basic ***", response.Unexpected().Text);
        }

        Assert.Equal(3, count);
    }

    [Fact]
    public void OverlappingCredentialsAreMaskedByTheLonger()
    {
        Assert.Equal("*** ***", SecretMask.Apply("abcdef abc", ["abc", "abcdef"]));
        Assert.Equal("*** ***", SecretMask.Apply("abcdef abc", ["abcdef", "abc"]));
    }

    [Fact]
    public async Task AServerThatIsFullOfTheCredentialIsStillBounded()
    {
        using var response = await AskAsync(new string('a', 1_000_000), new ProbeOptions { Token = "a" });

        var unexpected = response.Unexpected();

        Assert.Equal(ApiResponse.LongestText, unexpected.Text.Length);
        Assert.DoesNotContain('a', unexpected.Text);
    }

    [Fact]
    public async Task TheCredentialIsInNothingThatAResultShows()
    {
        var (result, exception) = await Tickets.Calls.ProvokeAsync(
            Token, () => Answer.Json($$"""{"message":"Bad token {{JsonEncodedText.Encode(Token)}}","status":"failed"}""", HttpStatusCode.Unauthorized));

        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, exception.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, result.ToString(), StringComparison.Ordinal);
        Assert.Equal("addTicket failed (HTTP 401): Bad token ***", exception.Message);
    }

    private static Task<ApiResponse> AskAsync(string body, ProbeOptions? options = null) =>
        Probe.AskAsync(() => Answer.Json(body), options ?? new ProbeOptions { Token = Token });
}
