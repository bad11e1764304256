using System.Globalization;
using System.Text.RegularExpressions;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Pipeline;

/// <summary>The metadata <c>Operations</c>: which operations a client has, and that nothing comes with them that they do not reach.</summary>
public sealed partial class OperationChoiceTests
{
    private const string Api =
        """
        openapi: 3.0.3
        info: { title: Tickets, version: "1" }
        paths:
          /tickets:
            get: { tags: [Tickets], operationId: tickets/list, responses: { "200": { $ref: "#/components/responses/All" } } }
            post: { tags: [Tickets, Write], operationId: addTicket, requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/New" } } } }, responses: { "204": { description: None. } } }
          /users/{id}:
            parameters: [{ $ref: "#/components/parameters/Id" }]
            get: { tags: [Users], operationId: getUser, responses: { "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } } } }
            delete: { operationId: removeUser, requestBody: { required: true, content: {} }, responses: { "204": { description: None. } } }
        components:
          parameters: { Id: { name: id, in: path, required: true, schema: { type: string, enum: [me] } } }
          responses: { All: { description: All., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Ticket" } } } } } }
          schemas:
            Ticket: { type: object, properties: { title: { type: string }, owner: { $ref: "#/components/schemas/User" } } }
            New: { type: object, properties: { title: { type: string } } }
            User: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
            Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { food: { $ref: "#/components/schemas/Food" } } }] }
            Food: { type: object, properties: { name: { type: string } } }
            Orphan: { type: object, properties: { name: { type: string }, «odd: { oneOf: 1 } } }
        """;

    [Theory]
    [InlineData("addTicket", "AddTicket | New")]
    [InlineData("tickets/*", "TicketsList | Cat Food Pet Ticket User")]
    [InlineData("tag:Tickets", "AddTicket TicketsList | Cat Food New Pet Ticket User")]
    [InlineData("tag:Write", "AddTicket | New")]
    [InlineData("/users/*", "GetUser | Cat Food Id Pet User")]
    [InlineData("GET /users/{id}", "GetUser | Cat Food Id Pet User")]
    [InlineData("get /*", "GetUser TicketsList | Cat Food Id Pet Ticket User")]
    [InlineData("*User", "GetUser | Cat Food Id Pet User")]
    [InlineData(" addTicket , getUser,", "AddTicket GetUser | Cat Food Id New Pet User")]
    public void OnlyWhatIsChosenAndWhatItReachesIsEmitted(string choice, string expected)
    {
        var generation = Generation.Of(Chosen(choice));

        Assert.Equal(expected, Emitted(generation));
        generation.Compile();
    }

    [Fact]
    public void ProblemsOfWhatIsNotChosenAreNotToldOf()
    {
        Assert.Empty(Generation.Of(Chosen("addTicket")).Diagnostics);
        Assert.NotEmpty(Generation.Of(Chosen("removeUser")).Diagnostics);
        Assert.NotEmpty(Generation.Of(Chosen("")).Diagnostics);
    }

    [Fact]
    public void AChoiceThatChoosesNothingIsToldOf()
    {
        var generation = Generation.Of(Chosen("addTicket, adTicket, tag:Nothing"));

        Assert.Equal(["KAP4009", "KAP4009"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("'adTicket'", generation.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("AddTicket | New", Emitted(generation));
    }

    private static TestDocument Chosen(string choice) =>
        new TestDocument(Api.Replace("«", "", StringComparison.Ordinal)).With("OpenApiOperations", choice);

    private static string Emitted(Generation generation)
    {
        var code = string.Join('\n', generation.Sources.Values);
        var operations = Method().Matches(code).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);
        var schemas = generation.Sources.Keys.Select(name => name["Acme.Api.".Length..^".g.cs".Length])
            .Where(name => !name.StartsWith("AcmeClient", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return $"{string.Join(' ', operations)} | {string.Join(' ', schemas)}";
    }

    [GeneratedRegex(@"public \S+Result> (?<name>\w+)Async\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();
}
