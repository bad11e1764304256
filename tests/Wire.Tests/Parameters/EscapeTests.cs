using Wire.Values;

namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>Values that try to leave their place: never another path, another header or another cookie.</summary>
public sealed class EscapeTests
{
    [Theory]
    [InlineData("../admin", "..%2Fadmin")]
    [InlineData("..\\admin", "..%5Cadmin")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("%2e%2e/x", "%252e%252e%2Fx")]
    [InlineData("...", "...")]
    [InlineData("a/../../b", "a%2F..%2F..%2Fb")]
    [InlineData("/", "%2F")]
    [InlineData("//evil.example", "%2F%2Fevil.example")]
    [InlineData("x?y=1", "x%3Fy%3D1")]
    [InlineData("x#y", "x%23y")]
    [InlineData("x;y=1", "x%3By%3D1")]
    [InlineData("x HTTP/1.1\r\nHost: evil", "x%20HTTP%2F1.1%0D%0AHost%3A%20evil")]
    [InlineData("{value}", "%7Bvalue%7D")]
    [InlineData("@evil.example", "%40evil.example")]
    public async Task AValueStaysInItsSegment(string value, string segment)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextIntoAPathAsync(value, token));

        Assert.Equal($"GET /text/{segment} HTTP/1.1", request.RequestLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task AValueThatWouldBeAnotherPathIsRefused(string value)
    {
        var single = await ValuesServer.RefusalAsync((client, token) => client.PutTextIntoAPathAsync(value, token));
        var twice = await ValuesServer.RefusalAsync((client, token) => client.PutOneIntoTwoSegmentsAsync(value, token));

        Assert.Contains("'value'", single, StringComparison.Ordinal);
        Assert.Contains("'value'", twice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoValuesThatAreDotsTogetherAreRefused()
    {
        var message = await ValuesServer.RefusalAsync((client, token) => client.PutTwoIntoASegmentAsync(".", ".", token));

        Assert.Contains("'right'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AValueThatLooksLikeAVariableIsNotFilledIn()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTwoIntoASegmentAsync("{right}", "x", token));

        Assert.Equal("/two/%7Bright%7Dx/end", request.Target);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("é")]
    [InlineData("a\u2028b")]
    public async Task AHeaderRefusesWhatItCannotHoldWithoutQuotingIt(string value)
    {
        var message = await ValuesServer.RefusalAsync((client, token) => client.PutTextAsync(xText: value, cancellationToken: token));

        Assert.Contains("'X-Text'", message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a; admin=1", "a%3B%20admin%3D1")]
    [InlineData("a, b", "a%2C%20b")]
    [InlineData("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201")]
    [InlineData("\"a\"", "%22a%22")]
    public async Task AValueStaysInItsCookie(string value, string encoded)
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutTextAsync(cookie: value, cancellationToken: token));

        Assert.Equal($"cookie={encoded}", request.Header("Cookie"));
        Assert.Null(request.Header("X-Evil"));
    }

    // "content: text/plain" leaves the text as it is (3.2, Appendix D): what would end the cookie cannot be sent.
    [Theory]
    [InlineData("a; admin=1")]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("é")]
    public async Task AnUnencodedCookieRefusesWhatItCannotHold(string value)
    {
        var message = await ValuesServer.RefusalAsync(
            (client, token) => client.PutContentAsync(new Filter { Name = "x" }, plainCookie: value, cancellationToken: token));

        Assert.Contains("'plainCookie'", message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AParameterJoinsTheQueryOfThePath()
    {
        var with = await ValuesServer.SendAsync((client, token) => client.PutBehindAQueryAsync("a&b", token));
        var without = await ValuesServer.SendAsync((client, token) => client.PutBehindAQueryAsync(cancellationToken: token));

        Assert.Equal("/query?fixed=1&more=a%26b", with.Target);
        Assert.Equal("/query?fixed=1", without.Target);
    }
}
