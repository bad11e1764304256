using KaptureContracts.Wire.Tests.Serving;
using Wire.Styles;

namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>The table of styles (OpenAPI 3.0.4 and 3.1.1, "Style Examples"), cell by cell.</summary>
public sealed class StyleTableTests
{
    private static readonly string[] Colors = ["blue", "black", "brown"];

    private static readonly Rgb Rgb = new() { R = 100, G = 200, B = 150 };

    public static TheoryData<string, bool, string, string> PathCells { get; } = StyleTable.Of("matrix", "label", "simple");

    public static TheoryData<string, bool, string, string> QueryCells { get; } =
        StyleTable.Of("form", "spaceDelimited", "pipeDelimited", "deepObject");

    public static TheoryData<string, bool, string, string> HeaderCells { get; } = StyleTable.Of("simple");

    public static TheoryData<string, bool, string, string> CookieCells { get; } = StyleTable.Of("form");

    [Theory]
    [MemberData(nameof(PathCells))]
    public async Task APathHoldsWhatTheTableSays(string style, bool explode, string column, string cell)
    {
        var request = await SendAsync((client, token) => (style, explode, column) switch
        {
            ("matrix", false, "string") => client.PathMatrixStringAsync("blue", token),
            ("matrix", false, "array") => client.PathMatrixArrayAsync(Colors, token),
            ("matrix", false, "object") => client.PathMatrixObjectAsync(Rgb, token),
            ("matrix", true, "string") => client.PathMatrixStringExplodedAsync("blue", token),
            ("matrix", true, "array") => client.PathMatrixArrayExplodedAsync(Colors, token),
            ("matrix", true, "object") => client.PathMatrixObjectExplodedAsync(Rgb, token),
            ("label", false, "string") => client.PathLabelStringAsync("blue", token),
            ("label", false, "array") => client.PathLabelArrayAsync(Colors, token),
            ("label", false, "object") => client.PathLabelObjectAsync(Rgb, token),
            ("label", true, "string") => client.PathLabelStringExplodedAsync("blue", token),
            ("label", true, "array") => client.PathLabelArrayExplodedAsync(Colors, token),
            ("label", true, "object") => client.PathLabelObjectExplodedAsync(Rgb, token),
            ("simple", false, "string") => client.PathSimpleStringAsync("blue", token),
            ("simple", false, "array") => client.PathSimpleArrayAsync(Colors, token),
            ("simple", false, "object") => client.PathSimpleObjectAsync(Rgb, token),
            ("simple", true, "string") => client.PathSimpleStringExplodedAsync("blue", token),
            ("simple", true, "array") => client.PathSimpleArrayExplodedAsync(Colors, token),
            ("simple", true, "object") => client.PathSimpleObjectExplodedAsync(Rgb, token),
            _ => throw new InvalidOperationException("The table has a cell that no operation stands for."),
        });

        Assert.Equal(cell, request.Target[(request.Target.LastIndexOf('/') + 1)..]);
    }

    [Theory]
    [MemberData(nameof(QueryCells))]
    public async Task AQueryHoldsWhatTheTableSays(string style, bool explode, string column, string cell)
    {
        var request = await SendAsync((client, token) => (style, explode, column) switch
        {
            ("form", false, "string") => client.QueryFormStringAsync("blue", token),
            ("form", false, "array") => client.QueryFormArrayAsync(Colors, token),
            ("form", false, "object") => client.QueryFormObjectAsync(Rgb, token),
            ("form", true, "string") => client.QueryFormStringExplodedAsync("blue", token),
            ("form", true, "array") => client.QueryFormArrayExplodedAsync(Colors, token),
            ("form", true, "object") => client.QueryFormObjectExplodedAsync(Rgb, token),
            ("spaceDelimited", false, "array") => client.QuerySpaceDelimitedArrayAsync(Colors, token),
            ("spaceDelimited", false, "object") => client.QuerySpaceDelimitedObjectAsync(Rgb, token),
            ("pipeDelimited", false, "array") => client.QueryPipeDelimitedArrayAsync(Colors, token),
            ("pipeDelimited", false, "object") => client.QueryPipeDelimitedObjectAsync(Rgb, token),
            ("deepObject", true, "object") => client.QueryDeepObjectObjectExplodedAsync(Rgb, token),
            _ => throw new InvalidOperationException("The table has a cell that no operation stands for."),
        });

        Assert.Equal(cell, request.Target[request.Path.Length..]);
    }

    [Theory]
    [MemberData(nameof(HeaderCells))]
    public async Task AHeaderHoldsWhatTheTableSays(string style, bool explode, string column, string cell)
    {
        var request = await SendAsync((client, token) => (style, explode, column) switch
        {
            ("simple", false, "string") => client.HeaderSimpleStringAsync("blue", token),
            ("simple", false, "array") => client.HeaderSimpleArrayAsync(Colors, token),
            ("simple", false, "object") => client.HeaderSimpleObjectAsync(Rgb, token),
            ("simple", true, "string") => client.HeaderSimpleStringExplodedAsync("blue", token),
            ("simple", true, "array") => client.HeaderSimpleArrayExplodedAsync(Colors, token),
            ("simple", true, "object") => client.HeaderSimpleObjectExplodedAsync(Rgb, token),
            _ => throw new InvalidOperationException("The table has a cell that no operation stands for."),
        });

        Assert.Equal(cell, request.Header("color"));
    }

    // RFC 6265, 4.2.1: pairs of a Cookie header stand apart by "; ". Appendix D: the table's ? and & are not meant there.
    [Theory]
    [MemberData(nameof(CookieCells))]
    public async Task ACookieHoldsWhatTheTableSaysWithTheDelimiterOfCookies(string style, bool explode, string column, string cell)
    {
        var request = await SendAsync((client, token) => (style, explode, column) switch
        {
            ("form", false, "string") => client.CookieFormStringAsync("blue", token),
            ("form", false, "array") => client.CookieFormArrayAsync(Colors, token),
            ("form", false, "object") => client.CookieFormObjectAsync(Rgb, token),
            ("form", true, "string") => client.CookieFormStringExplodedAsync("blue", token),
            ("form", true, "array") => client.CookieFormArrayExplodedAsync(Colors, token),
            ("form", true, "object") => client.CookieFormObjectExplodedAsync(Rgb, token),
            _ => throw new InvalidOperationException("The table has a cell that no operation stands for."),
        });

        Assert.Equal(cell[1..].Replace("&", "; ", StringComparison.Ordinal), request.Header("Cookie"));
    }

    [Fact]
    public async Task AnEmptyStringInAPathOfStyleMatrixIsTheNameAlone()
    {
        var request = await SendAsync((client, token) => client.PathMatrixStringAsync("", token));

        Assert.Equal("/pathMatrixString/;color", request.Target);
    }

    // "label | . " and "simple | _empty_": a segment '.' or none at all is another path (RFC 3986, 5.2.4 and 6.2.2.3).
    [Fact]
    public async Task AnEmptyStringThatWouldLeadToAnotherPathIsRefused()
    {
        await RefusedAsync((client, token) => client.PathLabelStringAsync("", token));
        await RefusedAsync((client, token) => client.PathSimpleStringAsync("", token));
        await RefusedAsync((client, token) => client.PathSimpleArrayAsync([""], token));
    }

    [Fact]
    public async Task AnEmptyListIsUndefinedAndCannotFillAPath()
    {
        await RefusedAsync((client, token) => client.PathMatrixArrayAsync([], token));
        await RefusedAsync((client, token) => client.PathLabelArrayExplodedAsync([], token));
        await RefusedAsync((client, token) => client.PathSimpleArrayAsync([], token));
    }

    [Fact]
    public async Task AnEmptyStringInAQueryIsTheNameWithoutAValue()
    {
        Assert.Equal("color=", (await SendAsync((client, token) => client.QueryFormStringAsync("", token))).Query);
        Assert.Equal("color=", (await SendAsync((client, token) => client.QueryFormStringExplodedAsync("", token))).Query);
    }

    [Fact]
    public async Task AnEmptyStringInAHeaderOrACookieIsSentEmpty()
    {
        Assert.Equal("", (await SendAsync((client, token) => client.HeaderSimpleStringAsync("", token))).Header("color"));
        Assert.Equal("color=", (await SendAsync((client, token) => client.CookieFormStringAsync("", token))).Header("Cookie"));
    }

    // RFC 6570, 2.3: null, an empty list and an object without members are undefined, and an expansion leaves them out.
    [Fact]
    public async Task WhatIsUndefinedIsNotSent()
    {
        Assert.Null((await SendAsync((client, token) => client.QueryFormStringAsync(null, token))).Query);
        Assert.Null((await SendAsync((client, token) => client.QueryFormArrayAsync([], token))).Query);
        Assert.Null((await SendAsync((client, token) => client.QueryFormArrayExplodedAsync([], token))).Query);
        Assert.Null((await SendAsync((client, token) => client.QuerySpaceDelimitedArrayAsync([], token))).Query);
        Assert.Null((await SendAsync((client, token) => client.QueryDeepObjectObjectExplodedAsync(null, token))).Query);
        Assert.Null((await SendAsync((client, token) => client.HeaderSimpleStringAsync(null, token))).Header("color"));
        Assert.Null((await SendAsync((client, token) => client.HeaderSimpleArrayAsync([], token))).Header("color"));
        Assert.Null((await SendAsync((client, token) => client.CookieFormStringAsync(null, token))).Header("Cookie"));
        Assert.Null((await SendAsync((client, token) => client.CookieFormArrayAsync([], token))).Header("Cookie"));
    }

    [Fact]
    public async Task EmptyStringsAreItemsOfAList()
    {
        Assert.Equal("color=,a,", (await SendAsync((client, token) => client.QueryFormArrayAsync(["", "a", ""], token))).Query);
        Assert.Equal(
            "color=&color=a", (await SendAsync((client, token) => client.QueryFormArrayExplodedAsync(["", "a"], token))).Query);
        Assert.Equal(",a", (await SendAsync((client, token) => client.PathSimpleArrayAsync(["", "a"], token))).Target.Split('/')[^1]);
    }

    private static async Task<WireRequest> SendAsync(Func<StylesClient, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new StylesClient(new StylesClientOptions { BaseAddress = server.Address });
        await call(client, TestContext.Current.CancellationToken);
        return server.Request;
    }

    private static async Task RefusedAsync(Func<StylesClient, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new StylesClient(new StylesClientOptions { BaseAddress = server.Address });
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => call(client, TestContext.Current.CancellationToken));
        Assert.Contains("color", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
