using System.Numerics;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Values;

namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>Values of every type, objects inside objects, JSON text, null, and parameters of one name in several places.</summary>
public sealed class ValueKindTests
{
    private static readonly DateTimeOffset At = new(2024, 4, 19, 14, 19, 11, TimeSpan.FromMinutes(330));

    private static readonly Guid Id = Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    [Fact]
    public async Task ScalarsAreWrittenInAPathAsTheyAreInJson()
    {
        var request = await KindsAsync(client => client.PutKindsAsync(
            Size.ExtraLarge, new DateOnly(2024, 2, 29), Id, true, long.MinValue, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("/kinds/extra%20large/2024-02-29/f81d4fae-7dec-11d0-a765-00a0c91e6bf6/true/-9223372036854775808", request.Target);
    }

    [Fact]
    public async Task ScalarsAreWrittenInAQueryAsTheyAreInJson()
    {
        var request = await KindsAsync(client => client.PutKindsAsync(
            new Size("not known"),
            new DateOnly(1, 1, 1),
            Id,
            false,
            long.MaxValue,
            at: At,
            number: 1e300,
            money: 79228162514264337593543950335m,
            bytes: [0xFB, 0xFF, 0xFE],
            link: new Uri("https://x.example/a?b=c#d"),
            sizes: [Size.Small, new Size("50%")],
            cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("/kinds/not%20known/0001-01-01/f81d4fae-7dec-11d0-a765-00a0c91e6bf6/false/9223372036854775807", request.Path);
        Assert.Equal(
            "at=2024-04-19T14%3A19%3A11%2B05%3A30&number=1E%2B300&money=79228162514264337593543950335&bytes=%2B%2F%2F%2B"
            + "&link=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc%23d&sizes=small&sizes=50%25",
            request.Query);
    }

    [Fact]
    public async Task TuplesAreWrittenAsArraysAndLargeIntegersWithAllTheirDigits()
    {
        var request = await KindsAsync(client => client.PutTuplesAsync(
            ("a b", 1), ranges: ("c", 2), exploded: ("d", 3), huge: BigInteger.Pow(10, 30), xRange: ("e", 4), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("/places/a%20b,1", request.Path);
        Assert.Equal("ranges=c,2&exploded=d&exploded=3&huge=1000000000000000000000000000000", request.Query);
        Assert.Equal("e,4", request.Header("X-Range"));
    }

    [Fact]
    public async Task ScalarsAreWrittenInHeadersAndCookiesAsTheyAreInJson()
    {
        var request = await KindsAsync(client => client.PutKindsAsync(
            Size.Small,
            new DateOnly(2024, 2, 29),
            Id,
            true,
            0,
            xFlags: [true, false],
            xAt: At,
            days: [new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1)],
            cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("true,false", request.Header("X-Flags"));
        Assert.Equal("2024-04-19T14:19:11+05:30", request.Header("X-At"));
        Assert.Equal("days=2024-02-29,2024-03-01", request.Header("Cookie"));
    }

    // "The representation of array or object properties is not defined": this client goes on with brackets, as servers read them.
    [Fact]
    public async Task ADeepObjectGoesOnWithBrackets()
    {
        var filter = new Filter { Name = "a&b", Tags = ["x", "y z"], Inner = new Filter { Count = 1, Inner = new Filter { Name = "ü" } } };

        var request = await ValuesServer.SendAsync((client, token) => client.PutDeepAsync(filter, token));

        Assert.Equal(
            "filter%5Bname%5D=a%26b&filter%5Btags%5D%5B0%5D=x&filter%5Btags%5D%5B1%5D=y%20z&filter%5Binner%5D%5Binner%5D%5Bname%5D=%C3%BC"
            + "&filter%5Binner%5D%5Bcount%5D=1",
            request.Query);
    }

    [Fact]
    public async Task ADeepObjectLeavesOutWhatIsEmpty()
    {
        var request = await ValuesServer.SendAsync(
            (client, token) => client.PutDeepAsync(new Filter { Tags = [], Inner = new Filter() }, token));

        Assert.Null(request.Query);
    }

    // RFC 6570 has no form for a list or an object inside an object: JSON text, so that nothing is lost.
    [Fact]
    public async Task WhatAStyleHasNoFormForIsJsonText()
    {
        var filter = new Filter { Name = "n", Tags = ["x", "y"], Inner = new Filter { Count = 1 } };

        var request = await ValuesServer.SendAsync((client, token) => client.PutFlatAsync(filter, ["w"], token));

        Assert.Equal("name=n&tags=%5B%22x%22%2C%22y%22%5D&inner=%7B%22count%22%3A1%7D&words=w", request.Query);
    }

    [Fact]
    public async Task ContentOfJsonIsJsonTextEncodedForItsPlace()
    {
        var filter = new Filter { Name = "a/ü\"", Count = 1 };

        var request = await ValuesServer.SendAsync((client, token) => client.PutContentAsync(
            filter, query: filter, word: "x", xJson: filter, json: filter, cancellationToken: token));

        const string Encoded = "%7B%22name%22%3A%22a%2F%C3%BC%5C%22%22%2C%22count%22%3A1%7D";
        Assert.Equal($"/content/{Encoded}?query={Encoded}&word=%22x%22", request.Target);
        Assert.Equal($"json={Encoded}", request.Header("Cookie"));

        // A header holds ASCII alone; JSON has an escape for everything else.
        Assert.Equal("""{"name":"a/\u00FC\"","count":1}""", request.Header("X-Json"), ignoreCase: true);
    }

    [Fact]
    public async Task ContentOfTextIsTheTextItself()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutContentAsync(
            new Filter { Count = 1 }, plain: "a b+", xPlain: "a;b=\"c\"", plainCookie: "YWJj/+==", cancellationToken: token));

        Assert.Equal("plain=a%20b%2B", request.Query);
        Assert.Equal("a;b=\"c\"", request.Header("X-Plain"));
        Assert.Equal("plainCookie=YWJj/+==", request.Header("Cookie"));
    }

    [Fact]
    public async Task ParametersOfOneNameGoEachToItsPlace()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutPlacesAsync("path", "query", "header", "cookie", 7, 8, "s", token));

        Assert.Equal("/places/path?id=query&limit=7&shared=s", request.Target);
        Assert.Equal("header", request.Header("id"));
        Assert.Equal("id=cookie", request.Header("Cookie"));
        Assert.Equal("8", request.Header("X-Trace"));
    }

    [Fact]
    public async Task NullOfANullableParameterIsNotSent()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutNullableAsync(null, ["a", null, "b"], token));

        Assert.Equal("items=a,b", request.Query);
    }

    [Fact]
    public async Task ANullWhereTheContractNeedsAValueIsRefused()
    {
        var message = await ValuesServer.RefusalAsync((client, token) => client.PutTextIntoAPathAsync(null!, token));

        Assert.Contains("value", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadersThatHttpClientKeepsWithTheContentAreSentAsWell()
    {
        var request = await ValuesServer.SendAsync((client, token) => client.PutHeadersAsync(
            "de", "Sun, 06 Nov 1994 08:49:37 GMT", "mine/1 (not, a product)", ["de", "en;q=0.5"], token));

        Assert.Equal("de", request.Header("Content-Language"));
        Assert.Equal("Sun, 06 Nov 1994 08:49:37 GMT", request.Header("If-Modified-Since"));
        Assert.Equal("mine/1 (not, a product)", request.Header("User-Agent"));
        Assert.Equal("de,en;q=0.5", request.Header("Accept-Language"));
        Assert.Equal("0", request.Header("Content-Length"));
    }

    private static Task<WireRequest> KindsAsync(Func<ValuesClient, Task> call) => ValuesServer.SendAsync((client, _) => call(client));
}
