namespace KaptureContracts.MockServer.Tests;

public sealed class SpecErrorTests
{
    [Theory]
    [InlineData("openapi: 3.0.3", "openapi: \"2.0\"", "(4,10): the mock reads OpenAPI 3 documents; 'openapi' is '2.0'")]
    [InlineData("openapi: 3.0.3", "\topenapi: 3.0.3", "the spec is not valid YAML")]
    [InlineData(
        "#/components/schemas/NewTicket",
        "#/components/schemas/NewTickets",
        "the reference '#/components/schemas/NewTickets' leads nowhere (at #/paths/"
    )]
    [InlineData("#/components/schemas/NewTicket", "other.yaml#/NewTicket", "leads out of the document")]
    [InlineData(
        "        title:\n          type: string",
        "        value:\n          $ref: http://example.com/a.yaml\n        title:\n          type: string",
        "leads out of the document"
    )]
    [InlineData("x-envelope:", "x-envelop:", "x-envelope is missing at the root")]
    [InlineData("message: message }", "reason: message }", "x-envelope lacks 'message' (at #/x-envelope)")]
    [InlineData("x-cause: unauthorized", "x-cause: unauthorised", "x-cause is 'unauthorised'")]
    [InlineData(
        "x-cause: { pointer: /0/title, violates: [required, minLength, type] }",
        "x-cause: { pointer: /0/title }",
        "x-cause lacks 'violates'"
    )]
    [InlineData("type: apiKey", "type: openIdConnect", "the mock supports security schemes of type apiKey in a header")]
    [InlineData("v.2.0:", "{version}:", "the mock does not serve paths with parameters")]
    [InlineData(
        "examples:\n            ticketCreated:",
        "x-examples:\n            ticketCreated:",
        "no 2xx response has an example"
    )]
    [InlineData(
        "application/json:\n            schema:\n              type: array",
        "text/plain:\n            schema:\n              type: array",
        "'application/json' with a schema is missing"
    )]
    [InlineData(
        "title: TEST 1\n                customer_id",
        "title: TEST 2\n                customer_id",
        "differs from examples/ticket-created.json"
    )]
    public void AMistakeInTheSpecSaysWhatAndWhere(string right, string wrong, string message)
    {
        var spec = Repository.Spec();
        Assert.Contains(right, spec, StringComparison.Ordinal);
        using var file = new TemporaryFile("wrong.openapi.yaml", spec.Replace(right, wrong, StringComparison.Ordinal));
        var examples = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file.Path)!, "examples"));
        File.WriteAllBytes(Path.Combine(examples.FullName, "ticket-created.json"), Repository.Example("ticket-created"));

        var error = Assert.Throws<InvalidSpecException>(() => KaptureMockServer.Start(new() { SpecFile = file.Path }));

        Assert.StartsWith(file.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASpecThatDoesNotExistIsNamed()
    {
        var error = Assert.Throws<InvalidSpecException>(() => KaptureMockServer.Start(new() { SpecFile = "no-such.yaml" }));

        Assert.StartsWith("no-such.yaml: the spec cannot be read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameSpecAsJsonAnswersTheSame()
    {
        var tree = Contract.SpecDocument.Parse(Contract.SpecSource.Bundled()).Root;
        using var file = new TemporaryFile("spec.json", tree.ToJsonString());
        await using var kapture = KaptureMockServer.Start(new() { SpecFile = file.Path });

        Assert.Equal(200, (await RawHttp.PostTicketAsync(kapture, """[{"title":"x"}]""")).Status);
        Assert.Equal(400, (await RawHttp.PostTicketAsync(kapture, "[{}]")).Status);
    }
}
