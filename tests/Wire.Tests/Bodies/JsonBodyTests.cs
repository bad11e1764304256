using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

public sealed class JsonBodyTests
{
    private const string Json = """{"name":"a\"é","size":1}""";

    private static readonly Thing Thing = new() { Name = "a\"é", Size = 1 };

    [Theory]
    [InlineData("POST", "application/json")]
    [InlineData("PUT", "application/json")]
    [InlineData("PATCH", "application/merge-patch+json")]
    [InlineData("DELETE", "application/json; charset=utf-8")]
    [InlineData("GET", "application/json")]
    public async Task ABodyOfJsonGoesWithEveryMethodUnderTheMediaTypeOfTheContract(string method, string mediaType)
    {
        var request = await BodiesServer.SendAsync((client, token) => method switch
        {
            "POST" => client.SendJsonAsync(Thing, token),
            "PUT" => client.ReplaceJsonAsync(Thing, token),
            "PATCH" => client.MergeJsonAsync(Thing, token),
            "DELETE" => client.DeleteJsonAsync(Thing, token),
            _ => client.SearchJsonAsync(Thing, token),
        });

        Assert.Equal($"{method} /json HTTP/1.1", request.RequestLine);
        Assert.Equal(mediaType, request.Header("Content-Type"));
        Assert.Equal("25", request.Header("Content-Length"));
        Assert.Equal(Json, request.Text);
    }

    [Fact]
    public async Task AnOptionalBodyThatIsThereIsSent()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendOptionalAsync(Thing, dry: true, token));

        Assert.Equal("POST /optional?dry=true HTTP/1.1", request.RequestLine);
        Assert.Equal(Json, request.Text);
    }

    [Fact]
    public async Task AnOptionalBodyThatIsAbsentLeavesNothingBehind()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendOptionalAsync(cancellationToken: token));

        Assert.Empty(request.Body);
        Assert.Null(request.Header("Content-Type"));
        Assert.Equal("0", request.Header("Content-Length"));
    }

    [Fact]
    public async Task AListIsSentAsAnArrayAndOneItemAsAnArrayOfOne()
    {
        Assert.Equal("[]", (await BodiesServer.SendAsync((client, token) => client.SendListAsync([], token))).Text);
        Assert.Equal($"[{Json},{{}}]", (await BodiesServer.SendAsync((client, token) => client.SendListAsync([Thing, new Thing()], token))).Text);
        Assert.Equal($"[{Json}]", (await BodiesServer.SendAsync((client, token) => client.SendListAsync(Thing, token))).Text);
    }

    [Fact]
    public async Task ANullBodyOfANullableSchemaIsTheJsonNull()
    {
        Assert.Equal("null", (await BodiesServer.SendAsync((client, token) => client.SendScalarAsync(null, token))).Text);
        Assert.Equal("\"x\"", (await BodiesServer.SendAsync((client, token) => client.SendScalarAsync("x", token))).Text);
    }

    [Fact]
    public async Task AnythingThatIsAnObjectIsSentAsJson()
    {
        var request = await BodiesServer.SendAsync((client, token) => client.SendThingAsAnythingAsync(Thing, token));

        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal(Json, request.Text);
    }
}
