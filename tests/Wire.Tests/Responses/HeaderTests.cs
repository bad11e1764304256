using KaptureContracts.Runtime;
using KaptureContracts.Wire.Tests.Serving;
using Wire.Responses;

namespace KaptureContracts.Wire.Tests.Responses;

public sealed class HeaderTests
{
    [Fact]
    public async Task HeadersAreRead()
    {
        var ok = await OkAsync(
            """
            X-Count: -9223372036854775808
            X-Rate: 1.5e3
            X-Flag: true
            X-At: 2024-04-19T14:19:11+05:30
            X-Day: 2024-02-29
            X-Id: f81d4fae-7dec-11d0-a765-00a0c91e6bf6
            X-Size: large
            X-Level: 2
            X-Levels: 1,3
            X-Either: 5
            X-Names: a, b c,d
            X-Counts: 1,2, 3
            X-Object: name,a
            X-Json: {"name":"a"}
            Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT
            Content-Disposition: attachment; filename="a.txt"
            X-Bytes: AQI=
            Link: <https://x.example?page=2>; rel="next"
            """);

        Assert.Equal(long.MinValue, ok.XCount);
        Assert.Equal(1500, ok.XRate);
        Assert.True(ok.XFlag);
        Assert.Equal(new DateTimeOffset(2024, 4, 19, 14, 19, 11, TimeSpan.FromMinutes(330)), ok.XAt);
        Assert.Equal(new DateOnly(2024, 2, 29), ok.XDay);
        Assert.Equal(Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"), ok.XId);
        Assert.Equal(Size.Large, ok.XSize);
        Assert.Equal(2, ok.XLevel?.Value);
        Assert.Equal([1, 3], ok.XLevels!.Select(level => level.Value));
        Assert.Equal("5", ok.XEither);
        Assert.Equal(["a", "b c", "d"], ok.XNames);
        Assert.Equal([1, 2, 3], ok.XCounts);
        Assert.Equal("name,a", ok.XObject);
        Assert.Equal("""{"name":"a"}""", ok.XJson);
        Assert.Equal("Sun, 06 Nov 1994 08:49:37 GMT", ok.LastModified);
        Assert.Equal("attachment; filename=\"a.txt\"", ok.ContentDisposition);
        Assert.Equal([1, 2], ok.XBytes);
        Assert.Equal("<https://x.example?page=2>; rel=\"next\"", ok.Link);
    }

    [Fact]
    public async Task HeadersThatAreAbsentAreNull()
    {
        var ok = await OkAsync("X-Other: 1");

        Assert.Null(ok.XCount);
        Assert.Null(ok.XFlag);
        Assert.Null(ok.XAt);
        Assert.Null(ok.XSize);
        Assert.Null(ok.XNames);
        Assert.Null(ok.XCounts);
        Assert.Null(ok.ContentDisposition);
    }

    // RFC 9110, 5.3: several lines of one name are one list.
    [Fact]
    public async Task LinesOfOneNameAreOneList()
    {
        var ok = await OkAsync("X-Names: a\nX-Names: b, c\nX-Counts: 1\nX-Counts: 2");

        Assert.Equal(["a", "b", "c"], ok.XNames);
        Assert.Equal([1, 2], ok.XCounts);
    }

    [Fact]
    public async Task AnEmptyListIsAListAndAnEmptyTextAText()
    {
        var ok = await OkAsync("X-Names: \nX-Counts: \nLink: \nX-Count: ");

        Assert.Equal([], ok.XNames!);
        Assert.Equal([], ok.XCounts!);
        Assert.Equal("", ok.Link);
        Assert.Null(ok.XCount);
    }

    // A broken header must not turn what the server did into an exception: whoever catches it would send again.
    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("1]")]
    [InlineData("[1]")]
    [InlineData("1 //")]
    [InlineData("12-34")]
    [InlineData("1.2.3")]
    [InlineData("+5")]
    [InlineData("007")]
    [InlineData("1e")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("e")]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("truefalse")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("1,2")]
    [InlineData("\"1\"")]
    [InlineData("é")]
    public async Task AHeaderThatIsNotWhatTheContractSaysIsNullAndTheResultStands(string text)
    {
        var ok = await OkAsync($"X-Count: {text}\nX-Rate: x{text}\nX-Flag: {text}\nX-At: {text}\nX-Day: {text}\nX-Id: {text}\nX-Counts: 1,x{text}\nX-Bytes: !{text}");

        Assert.Null(ok.XCount);
        Assert.Null(ok.XRate);
        Assert.Null(ok.XFlag);
        Assert.Null(ok.XAt);
        Assert.Null(ok.XDay);
        Assert.Null(ok.XId);
        Assert.Null(ok.XCounts);
        Assert.Null(ok.XBytes);
        Assert.Equal("a", ok.Value.Name);
        Assert.Equal(ApiOutcome.Succeeded, ok.Outcome);
    }

    [Fact]
    public async Task ABrokenNumberInAListIsNullAsAWhole()
    {
        Assert.Null((await OkAsync("X-Counts: 1,-,2")).XCounts);
        Assert.Null((await OkAsync("X-Counts: 1, 2 3")).XCounts);
        Assert.Null((await OkAsync("X-Counts: 2147483648")).XCounts);
    }

    [Fact]
    public async Task ASizeThatIsNotKnownIsKept()
    {
        Assert.Equal("huge", (await OkAsync("X-Size: huge")).XSize?.ToString());
    }

    [Fact]
    public async Task HeadersNamedAsMembersAreThereUnderOtherNames()
    {
        var result = await ResponsesServer.AskAsync(
            exchange => exchange.WriteAsync("HTTP/1.1 304 Not Modified\nETag: W/\"1\"\nValue: v\nMatch: m\n\n"),
            (client, token) => client.GetHeadersAsync(token));

        var same = Assert.IsType<GetHeadersResult.NotModified>(result);
        Assert.Equal("W/\"1\"", same.ETag);
        Assert.Equal("v", same.Value2);
        Assert.Equal("m", same.Match2);
    }

    private static async Task<GetHeadersResult.Ok> OkAsync(string headers)
    {
        return Assert.IsType<GetHeadersResult.Ok>(await ResponsesServer.AskAsync(
            "200 OK", "Content-Type: application/json\n" + headers.ReplaceLineEndings("\n"), """{"name":"a"}""", (client, token) => client.GetHeadersAsync(token)));
    }
}
