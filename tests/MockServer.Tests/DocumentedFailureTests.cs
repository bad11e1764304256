using System.Text;

namespace KaptureContracts.MockServer.Tests;

public sealed class DocumentedFailureTests
{
    private const string Valid = """[{"title":"x"}]""";
    private const string InvalidAuthKey = """{"message": "Invalid Auth Key","status": "failed"}""";
    private const string TitleIsMissing = """{"message": "title is missing", "status": "failed"}""";

    [Theory]
    [InlineData(null)]
    [InlineData("Authorization: Basic wrong-token")]
    [InlineData("Authorization: Basic TEST-TOKEN")]
    [InlineData("Authorization: test-token")]
    [InlineData("Authorization: Bearer test-token")]
    [InlineData("Authorization: Basic")]
    public async Task ARequestWithoutATokenThatCountsIsAnsweredWithTheDocumentedBytes(string? header)
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.PostAsync(
            kapture.Url,
            Valid,
            [.. new[] { header, "Content-Type: application/json" }.OfType<string>()]
        );

        Assert.Equal(401, response.Status);
        Assert.Equal(InvalidAuthKey, response.Text);
        Assert.Equal("application/json", response.Header("Content-Type"));
    }

    [Theory]
    [InlineData("[{}]")]
    [InlineData("""[{"title":""}]""")]
    [InlineData("""[{"title":null}]""")]
    [InlineData("""[{"title":5}]""")]
    [InlineData("""{"ticket_details":"x"}""")]
    [InlineData("""[{"title":"x"},{"ticket_details":"y"}]""")]
    [InlineData(
        "[\n{\n\"title\": \"\",\n\"ticket_details\": \"\",\n\"due_date\": \"\",\n\"email_id\": \"[email protected]\"\n}\n]"
    )]
    public async Task ATicketWithoutATitleIsAnsweredWithTheDocumentedBytes(string body)
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.PostTicketAsync(kapture, body);

        Assert.Equal(400, response.Status);
        Assert.Equal(TitleIsMissing, response.Text);
    }

    [Fact]
    public async Task InEnvelopeModeTheDocumentedFailuresComeInsideHttp200()
    {
        await using var kapture = KaptureMockServer.Start(new() { FailureMode = FailureMode.Envelope200 });

        var unauthorized = await RawHttp.PostAsync(kapture.Url, Valid, "Content-Type: application/json");
        var untitled = await RawHttp.PostTicketAsync(kapture, "[{}]");
        var elsewhere = await RawHttp.SendAsync(kapture.Url, "POST", "/elsewhere", []);

        Assert.Equal((200, InvalidAuthKey), (unauthorized.Status, unauthorized.Text));
        Assert.Equal((200, TitleIsMissing), (untitled.Status, untitled.Text));
        Assert.Equal(404, elsewhere.Status);
    }

    [Fact]
    public async Task TheTokenIsCheckedBeforeTheBody()
    {
        await using var kapture = KaptureMockServer.Start();

        var response = await RawHttp.PostAsync(kapture.Url, "not json", "Content-Type: text/plain");

        Assert.Equal((401, InvalidAuthKey), (response.Status, response.Text));
    }

    [Fact]
    public async Task AChangedExampleInTheSpecChangesTheAnswer()
    {
        var spec = Repository.Spec().Replace("message: title is missing", "message: a title is wanted", StringComparison.Ordinal);
        using var file = new TemporaryFile("changed.openapi.yaml", spec);
        await using var kapture = KaptureMockServer.Start(new() { SpecFile = file.Path });

        var response = await RawHttp.PostTicketAsync(kapture, "[{}]");

        Assert.Equal(
            (400, """{"message":"a title is wanted","status":"failed"}"""),
            (response.Status, Encoding.UTF8.GetString(response.Body))
        );
    }
}
