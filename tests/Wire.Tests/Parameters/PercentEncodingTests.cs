using Wire.Values;

namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>RFC 3986, 2.1 to 2.4, and RFC 6570, 3.2.1: everything but unreserved characters is a percent-encoded octet of UTF-8.</summary>
public sealed class PercentEncodingTests
{
    /// <summary>RFC 3986, 2.3.</summary>
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>RFC 3986, 2.2: general and sub-delimiters.</summary>
    private const string Reserved = ":/?#[]@!$&'()*+,;=";

    private const string ReservedEncoded = "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D";

    /// <summary>ASCII that is neither.</summary>
    private const string Other = " \"%<>\\^`{|}";

    private const string OtherEncoded = "%20%22%25%3C%3E%5C%5E%60%7B%7C%7D";

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { Unreserved, Unreserved },
        { Reserved, ReservedEncoded },
        { Other, OtherEncoded },
        { "a b", "a%20b" },
        { "a+b", "a%2Bb" },
        { "100%", "100%25" },
        { "%41%2F%zz", "%2541%252F%25zz" },
        { "é", "%C3%A9" },
        { "日本", "%E6%97%A5%E6%9C%AC" },
        { "👍🏽", "%F0%9F%91%8D%F0%9F%8F%BD" },
        { "e\u0301", "e%CC%81" },
        { "\0\t\r\n\u007f", "%00%09%0D%0A%7F" },
        { "\u0085\u2028\u202e\ufeff", "%C2%85%E2%80%A8%E2%80%AE%EF%BB%BF" },
    };

    public static TheoryData<string> HeaderTexts { get; } = [Unreserved, Reserved, Other.Trim(), "a b", "a%20b"];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ATextInAPathIsEncoded(string text, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextIntoAPathAsync(text, token));

        Assert.Equal($"/text/{encoded}", request.Target);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ATextInAQueryIsEncoded(string text, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(query: text, cancellationToken: token));

        Assert.Equal($"/text?query={encoded}", request.Target);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task ATextInACookieIsEncoded(string text, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(cookie: text, cancellationToken: token));

        Assert.Equal($"cookie={encoded}", request.Header("Cookie"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task AnItemOfAListIsEncodedAndTheDelimiterIsNot(string text, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(list: [text, ",", text], cancellationToken: token));

        Assert.Equal($"/text?list={encoded},%2C,{encoded}", request.Target);
    }

    // OpenAPI 3.2, Appendix D: header values are passed through unchanged; there is no escape that all headers know.
    [Theory]
    [MemberData(nameof(HeaderTexts))]
    public async Task ATextInAHeaderStaysAsItIs(string text)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(xText: text, cancellationToken: token));

        Assert.Equal(text, request.Header("X-Text"));
    }

    // allowReserved: "allows RFC 3986's reserved character set, as well as percent-encoded triples, to pass through unchanged".
    // What a query cannot hold (#, [ and ]), and what means something in a form (& and +), is encoded all the same.
    [Theory]
    [InlineData(Unreserved, Unreserved)]
    [InlineData(":/?@!$'()*,;=", ":/?@!$'()*,;=")]
    [InlineData("#[]&+", "%23%5B%5D%26%2B")]
    [InlineData(Other, OtherEncoded)]
    [InlineData("%2F%2f%E2%82%AC", "%2F%2f%E2%82%AC")]
    [InlineData("100% %4 %zz %", "100%25%20%254%20%25zz%20%25")]
    [InlineData("http://x/?a=b;c é 👍", "http://x/?a=b;c%20%C3%A9%20%F0%9F%91%8D")]
    public async Task WithAllowReservedWhatAQueryMayHoldStaysAsItIs(string text, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(reserved: text, cancellationToken: token));

        Assert.Equal($"/text?reserved={encoded}", request.Target);
    }

    [Fact]
    public async Task WithAllowReservedADelimiterInsideAnItemStaysAsItIs()
    {
        var request = await ValuesServer.SendAsync(
            (client, token) => client.PutTextAsync(reservedList: ["a,b", "c/d"], cancellationToken: token));

        Assert.Equal("/text?reservedList=a,b,c/d", request.Target);
    }

    // Appendix C: "any parameter name that is not a legal RFC 6570 variable name MUST be percent-encoded".
    [Fact]
    public async Task TheNameOfAParameterIsEncodedAsItsValueIs()
    {
        var query = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(aBCDÉ: "x", cancellationToken: token));
        var heart = await ValuesServer.SendAsync((client, token) => client.PutHeartAsync("love!", token));
        var path = await ValuesServer.SendAsync((client, token) => client.NameInAPathAsync(["1", "2"], token));

        Assert.Equal("/text?a%26b%3Dc%20d%5B%C3%A9%5D=x", query.Target);
        Assert.Equal("/heart?%E2%9D%A4%EF%B8%8F=love%21", heart.Target);
        Assert.Equal("/matrix/;a%20b=1;a%20b=2/end", path.Target);
    }

    // RFC 6265, 4.1.1: the name of a cookie is a token, and servers compare it as it stands.
    [Fact]
    public async Task TheNameOfACookieStaysAsItIs()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(c9: "x", cancellationToken: token));

        Assert.Equal("c!#$&'*+-.^_`|~9=x", request.Header("Cookie"));
    }

    // Appendix C, "RFC6570-Equivalent Expansion".
    [Fact]
    public async Task TheSpecificationsFormulasAreExpandedAsItShows()
    {
        var formulas = new Dictionary<string, string> { ["a"] = "x+y", ["b"] = "x/y", ["c"] = "x^y" };

        var request = await ValuesServer.SendAsync((client, token) => client.PutFormulasAsync(formulas, ["math", "is", "fun"], token));

        Assert.Equal("a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun", request.Query);
    }

    // Appendix C, "Expansion with Non-RFC6570-Supported Options".
    [Fact]
    public async Task TheSpecificationsReservedFormulasAreExpandedAsItShows()
    {
        var formulas = new Dictionary<string, string> { ["a"] = "x%2By", ["b"] = "x/y", ["c"] = "x^y" };

        var request = await ValuesServer.SendAsync(
            (client, token) => client.PutFormulasReservedAsync(formulas, ["math", "is", "fun"], token));

        Assert.Equal("a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun", request.Query);
    }

    // Appendix C, "Undefined Values and Manual URI Template Construction".
    [Fact]
    public async Task AnObjectWithoutMembersLeavesNoTrace()
    {
        var nothing = new Dictionary<string, string>();

        var plain = await ValuesServer.SendAsync((client, token) => client.PutFormulasAsync(nothing, ["hello", "world"], token));
        var reserved = await ValuesServer.SendAsync((client, token) => client.PutFormulasReservedAsync(nothing, ["hello", "world"], token));

        Assert.Equal("words=hello,world", plain.Query);
        Assert.Equal("words=hello%20world", reserved.Query);
    }
}
