using System.Collections.Immutable;
using System.Globalization;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Pipeline;

/// <summary>Files that are there only for the references of contracts (<c>OpenApiContract=reference</c>).</summary>
public sealed class ReferencedDocumentTests
{
    private static readonly TestDocument Contract = new(
        """
        openapi: 3.0.3
        info: { title: Tickets, version: "1" }
        paths:
          /tickets: { $ref: paths/tickets.yaml }
          /users/{id}:
            get:
              operationId: getUser
              parameters: [{ $ref: "common/parameters.json#/Id" }]
              responses: { "200": { description: A., content: { application/json: { schema: { $ref: common/user.yaml } } } } }
        components:
          schemas:
            Owner: { type: object, properties: { name: { type: string }, user: { $ref: "common/user.yaml" } } }
        """,
        "api/tickets.openapi.yaml");

    private static readonly TestDocument Tickets = Reference(
        "api/paths/tickets.yaml",
        """
        get:
          operationId: listTickets
          responses:
            "200": { description: All., content: { application/json: { schema: { type: array, items: { $ref: "#/x-schemas/Ticket" } } } } }
        x-schemas:
          Ticket:
            type: object
            properties:
              owner: { $ref: "../tickets.openapi.yaml#/components/schemas/Owner" }
              by: { $ref: ../common/user.yaml }
        """);

    private static readonly TestDocument User = Reference(
        "api/common/user.yaml", "type: object\nproperties: { manager: { $ref: '#' }, name: { type: string } }\n");

    private static readonly TestDocument Parameters = Reference(
        "api/common/parameters.json", """{ "Id": { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } }""");

    [Fact]
    public void ReferencesLeadFromFileToFile()
    {
        var generation = Generation.Of(Contract, Tickets, User, Parameters);

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
        Assert.Contains("global::Acme.Api.User? By", generation.Sources["Acme.Api.Ticket.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.Owner? Owner", generation.Sources["Acme.Api.Ticket.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::Acme.Api.User? Manager", generation.Sources["Acme.Api.User.g.cs"], StringComparison.Ordinal);
        Assert.Contains("common/user.yaml#", generation.Sources["Acme.Api.User.g.cs"], StringComparison.Ordinal);
        Assert.Contains("long id,", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatTheProjectDoesNotListIsNamed()
    {
        var diagnostic = Assert.Single(Generation.Of(Contract, Tickets, User).Diagnostics, diagnostic => diagnostic.Id == "KAP2005");

        Assert.Equal(
            "The reference 'common/parameters.json#/Id' leads nowhere: the project lists no such file that can be read; add <OpenApiReference Include=\"common/parameters.json\" />",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("api/tickets.openapi.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void AProblemStandsInTheFileThatHasIt()
    {
        var user = Reference("api/common/user.yaml", "type: object\nproperties:\n  name: { type: strin }\n");

        var diagnostic = Assert.Single(Generation.Of(Contract, Tickets, user, Parameters).Diagnostics);

        Assert.Equal("KAP2008", diagnostic.Id);
        Assert.Equal("api/common/user.yaml: (2,16)-(2,21)", diagnostic.Location.GetLineSpan().ToString());
    }

    [Fact]
    public void AFileThatCannotBeReadIsToldOfAtItsOwnLine()
    {
        var user = Reference("api/common/user.yaml", "type: [\n");

        var generation = Generation.Of(Contract, Tickets, user, Parameters);

        Assert.Contains(generation.Diagnostics, diagnostic => diagnostic.Id == "KAP1002" && diagnostic.Location.GetLineSpan().Path == "api/common/user.yaml");
        Assert.Empty(generation.Sources);
    }

    [Fact]
    public void AnEditOfAFileShowsInWhatRefersToIt()
    {
        var edited = User.WithText(User.Text.Replace("name:", "title:", StringComparison.Ordinal));

        var generation = Generation.Of(Contract, Tickets, User, Parameters).Replace(User, edited);

        Assert.Contains("Title", generation.Sources["Acme.Api.User.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://tickets.example/user.yaml", "the generator opens no connection; copy the document into a file and list it as OpenApiReference")]
    [InlineData("common/user.yaml#/propertie", "did you mean 'common/user.yaml#/properties'?")]
    [InlineData("common/user.yaml#/type", "what stands there is a string, and must be an object")]
    [InlineData("/common/user.yaml", "the project lists no such file that can be read; add <OpenApiReference Include=\"/common/user.yaml\" />")]
    public void AReferenceThatLeadsNowhereSaysWhy(string reference, string why)
    {
        var contract = Contract.WithText(Contract.Text.Replace("schema: { $ref: common/user.yaml }", $"schema: {{ $ref: '{reference}' }}", StringComparison.Ordinal));

        var diagnostic = Assert.Single(Generation.Of(contract, Tickets, User, Parameters).Diagnostics);

        Assert.EndsWith(why, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void FilesThatReferToEachOtherInACircleAreToldOf()
    {
        var user = Reference("api/common/user.yaml", "$ref: other.yaml\n");
        var other = Reference("api/common/other.yaml", "$ref: user.yaml\n");

        Assert.Contains(Generation.Of(Contract, Tickets, user, other, Parameters).Diagnostics, diagnostic => diagnostic.Id == "KAP2006");
    }

    private static TestDocument Reference(string path, string text) => new(text, path)
    {
        Metadata = ImmutableDictionary<string, string>.Empty.Add("OpenApiContract", "reference"),
    };
}
