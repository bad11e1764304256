using KaptureContracts.Generator.Planning;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Planning;

public sealed class NamingTests
{
    [Theory]
    [InlineData("ticket_id", "TicketId")]
    [InlineData("Ticket Id", "TicketId")]
    [InlineData("ticketURL", "TicketUrl")]
    [InlineData("isOutOfSLA", "IsOutOfSla")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("_links", "Links")]
    [InlineData("3d-model", "_3dModel")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("größe", "Größe")]
    [InlineData("日本", "日本")]
    [InlineData("a\u200Db", "AB")]
    [InlineData("***", "Value")]
    [InlineData("", "Value")]
    public void ANameBecomesAnIdentifierInPascalCase(string name, string expected)
    {
        var identifier = Identifier.Pascal(name, "Value");

        Assert.Equal(expected, identifier);
        Assert.True(CSharpNames.IsIdentifier(identifier));
    }

    [Fact]
    public void ANameOfTenThousandCharactersIsCut() => Assert.Equal(120, Identifier.Pascal(new string('a', 10_000), "Value").Length);

    [Fact]
    public void PropertiesWhoseNamesComeOutAlikeAreNumberedInTheOrderOfTheDocument()
    {
        var model = EmittedModel.OfSchema(
            """
            type: object
            properties:
              ticket_id: { type: integer }
              Ticket Id: { type: integer }
              ticketId: { type: integer }
              chosen: { type: integer, x-csharp-name: TicketId2 }
            """);
        const string Json = """{"ticket_id":1,"Ticket Id":2,"ticketId":3,"chosen":4}""";

        Assert.Equal(Json, model.RoundTrip(Json));
        Assert.Equal(4L, model.Value(Json, "TicketId2"));
        Assert.Equal([1L, 2L, 3L], new[] { "TicketId", "TicketId3", "TicketId4" }.Select(name => model.Value(Json, name)));
    }

    [Fact]
    public void NoNameOfAPropertyBreaksTheEmittedCode()
    {
        string[] names =
        [
            "Thing", "thing", "equals", "GetHashCode", "toString", "getType", "MemberwiseClone", "finalize", "additionalProperties",
            "JsonNames", "json", "properties", "Candidates", "_additionalProperties", "class", "event", "namespace", "record", "field", "value", "await", "var", "reader",
            "writer", "seen", "additional", "name", "Read", "Write", "Find", "IsDeclared", "System", "Object", "Task", "String", "global",
            "nameof", "default", "null", "this", "base", "file", "required", "scoped", "yield", "Match", "Acme", "Api", "op_Addition",
            "get_Thing", "set_Thing", "1", "01", "-", "--", " ", "é", "É",
        ];
        var model = EmittedModel.OfSchema(
            "type: object\nproperties:\n" + string.Join('\n', names.Select(name => $"  \"{name}\": {{ type: integer }}")));
        var json = "{" + string.Join(',', names.Select((name, index) => $"\"{name}\":{index}")) + "}";

        Assert.Equal(json, model.RoundTrip(json));
    }

    [Fact]
    public void NoNameOfASchemaBreaksTheEmittedCode()
    {
        string[] names =
        [
            "Acme", "Api", "AcmeClient", "AcmeClientOptions", "System", "Object", "Task", "String", "Exception", "Nullable", "Span",
            "Func", "Uri", "JsonNames", "json", "properties", "Candidates", "JsonRead", "IJsonModel", "KaptureContracts", "Runtime", "global", "class", "record", "dynamic",
            "ListResult", "Optional", "ApiResult", "Envelope", "Created", "Attribute", "Obsolete", "a", "A", "a-", "CON", "nul", "__",
            "AcmeClientDateTimeFormats", "Console", "Type", "Enum", "Thing", "thing", "List", "MemoryExtensions",
        ];
        var schemas = string.Join('\n', names.Select(name =>
            $"    \"{name}\": {{ type: object, required: [it], properties: {{ it: {{ type: string }}, at: {{ type: string, x-datetime: {{ format: yyyy-MM-dd, offset: \"+00:00\" }} }}, kind: {{ type: string, enum: [a] }} }} }}"));
        var uses = string.Join('\n', names.Select((name, index) => $"    p{index}: {{ $ref: \"#/components/schemas/{name}\" }}"));
        var document = $$"""
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths:
              /list:
                get:
                  operationId: list
                  responses: { "200": { description: All., content: { application/json: { schema: { $ref: "#/components/schemas/All" } } } } }
            components:
              schemas:
            {{schemas}}
                All:
                  type: object
                  properties:
            {{Documents.Indent(uses, 4)}}
            """;
        var generation = Generation.Of(document);

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
        Assert.Equal(generation.Sources.Count, generation.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void AddingAPropertyLeavesTheNamesOfTheOthersAlone()
    {
        const string Before = "type: object\nproperties: { a_b: { type: integer }, aB: { type: integer } }";
        const string After = "type: object\nproperties: { new: { type: integer }, a_b: { type: integer }, aB: { type: integer } }";

        foreach (var schema in new[] { Before, After })
        {
            var model = EmittedModel.OfSchema(schema);
            Assert.Equal((1L, 2L), (model.Value("""{"a_b":1,"aB":2}""", "AB"), model.Value("""{"a_b":1,"aB":2}""", "AB2")));
        }
    }

    [Fact]
    public void OperationsOfPathsThatLeadToOnePlaceHaveNamesOfTheirOwn()
    {
        var generation = Generation.Of("""
            openapi: 3.1.0
            info: { title: Aliases, version: "1" }
            servers: [{ url: https://aliases.example }]
            paths:
              /a: { $ref: "#/components/pathItems/Both" }
              /b: { $ref: "#/components/pathItems/Both" }
              /c: { $ref: "#/paths/~1d" }
              /d: { get: { responses: { "204": { description: Done. } } } }
            components:
              pathItems:
                Both:
                  get: { responses: { "204": { description: Done. } } }
            """);

        Assert.Equal(
            ["GetAAsync", "GetBAsync", "GetCAsync", "GetDAsync"],
            generation.Compile().GetTypeByMetadataName("Acme.Api.IAcmeClient")!.GetMembers().Select(member => member.Name));
    }
}
