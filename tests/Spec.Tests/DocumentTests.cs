using NJsonSchema;
using NSwag;

namespace KaptureContracts.Spec.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task NSwagReadsTheDocument()
    {
        var document = await Contract.Document;

        Assert.Equal("3.0.3", document.OpenApi);
        Assert.Equal(SchemaType.OpenApi3, document.SchemaType);
    }

    [Fact]
    public async Task AddTicketIsPostedToItsDocumentedPath()
    {
        var described = Assert.Single((await Contract.Document).Operations, described => described.Operation.OperationId == "addTicket");

        Assert.Equal("/add-ticket-from-other-source.html/v.2.0", described.Path);
        Assert.Equal(OpenApiOperationMethod.Post, described.Method);
    }

    [Fact]
    public async Task TheServerIsTheAccountsSubDomainAndTheSandboxByDefault()
    {
        var server = Assert.Single((await Contract.Document).Servers);

        Assert.Equal("https://{subdomain}.kapturecrm.com", server.Url);
        Assert.Equal("devapi", server.Variables["subdomain"].Default);
    }

    [Fact]
    public async Task TheTokenIsAnApiKeyInTheAuthorizationHeader()
    {
        var scheme = (await Contract.Document).Components.SecuritySchemes["KaptureToken"];

        Assert.Equal(OpenApiSecuritySchemeType.ApiKey, scheme.Type);
        Assert.Equal(OpenApiSecurityApiKeyLocation.Header, scheme.In);
        Assert.Equal("Authorization", scheme.Name);
        Assert.Equal("Basic ", scheme.ExtensionData!["x-value-prefix"]);
    }

    [Fact]
    public async Task EveryDocumentedStatusIsAnsweredInJsonAndEveryFailureInTheSameForm()
    {
        var document = await Contract.Document;
        var responses = AddTicket(document).ActualResponses;

        Assert.Equal("200 400 401 403 404 500", string.Join(' ', responses.Keys));
        Assert.All(responses, response => Assert.Equal("application/json", Assert.Single(response.Value.Content.Keys)));
        Assert.Same(document.Components.Schemas["TicketCreated"], responses["200"].Schema.ActualSchema);
        Assert.All(responses.Skip(1), failure =>
            Assert.Same(document.Components.Schemas["Failure"], failure.Value.Schema.ActualSchema));
    }

    [Fact]
    public async Task TheBodyIsRequiredAndIsAnArrayOfAtLeastOneTicket()
    {
        var document = await Contract.Document;
        var body = AddTicket(document).RequestBody;
        var schema = body.Content["application/json"].Schema;

        Assert.True(body.IsRequired);
        Assert.Equal(JsonObjectType.Array, schema.Type);
        Assert.Equal(1, schema.MinItems);
        Assert.Same(document.Components.Schemas["NewTicket"], schema.Item!.ActualSchema);
    }

    private static OpenApiOperation AddTicket(OpenApiDocument document) =>
        document.Operations.Select(described => described.Operation).Single(operation => operation.OperationId == "addTicket");
}
