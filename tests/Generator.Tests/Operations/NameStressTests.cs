using System.Globalization;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Operations;

/// <summary>Names of documents that meet those of emitted code: all of it compiles without a warning, and says what it stands for.</summary>
public sealed class NameStressTests
{
    private static readonly string[] Hostile =
    [
        "body", "request", "response", "cancellationToken", "item", "present", "class", "@class", "a-b", "a_b", "aB", "A-B", "a.b", "this",
        "value", "await", "var", "and", "not", "when", "record", "field", "required", "result", "1", "-1", "+1", "名", "é", "_", "__", "$",
        "present2", "bodyValue", "itemValue", "options", "_options", "_connection", "Task", "string", "System", "global", "ToString",
    ];

    private static readonly string[] HttpNames = [.. Hostile.Where(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '$' or '+'))];

    private static readonly string[] Members =
    [
        "ToBody", "toBody", "parts", "Parts", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals",
        "SendForm", "Match", "Value", "System", "KaptureContracts", "global",
    ];

    [Theory]
    [InlineData("query", "string")]
    [InlineData("query", "integer")]
    [InlineData("header", "string")]
    [InlineData("cookie", "boolean")]
    public void ParametersMayHaveAnyName(string place, string type)
    {
        var names = place == "query" ? Hostile : HttpNames;
        foreach (var isRequired in new[] { "true", "false" })
        {
            foreach (var body in (place, type) == ("query", "string") ? Bodies : Bodies.Take(2))
            {
                AssertCompiles(Document($$"""
                    post:
                      operationId: send
                      parameters:
                    {{Lines(names, name => $"    - {{ name: {Quote(name)}, in: {place}, required: {isRequired}, schema: {{ type: {type} }} }}")}}
                    {{body}}
                      responses: { "204": { description: Done. } }
                    """));
            }
        }
    }

    [Fact]
    public void ParametersOfAPathMayHaveAnyNameThatAPathCanHold()
    {
        var names = Hostile.Where(name => name is not ("$" or "@class")).ToArray();

        AssertCompiles($$"""
            openapi: 3.1.0
            info: { title: Names, version: "1" }
            servers: [{ url: https://names.example }]
            paths:
              {{Quote(string.Concat(names.Select(name => $"/{{{name}}}")))}}:
                get:
                  operationId: send
                  parameters:
            {{Lines(names, name => $"        - {{ name: {Quote(name)}, in: path, required: true, schema: {{ type: string }} }}")}}
                  responses: { "204": { description: Done. } }
            """);
    }

    [Theory]
    [InlineData("Request")]
    [InlineData("Response")]
    [InlineData("CancellationToken")]
    [InlineData("Present")]
    [InlineData("Body")]
    [InlineData("Item")]
    [InlineData("Status")]
    [InlineData("This")]
    [InlineData("Record")]
    public void AChosenNameOfAParameterHidesNothingOfTheMethod(string chosen)
    {
        AssertCompiles(Document($$"""
            post:
              operationId: send
              security: [{ key: [] }]
              parameters: [{ name: x, in: query, x-csharp-name: {{chosen}}, schema: { type: string } }]
              requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
              responses: { "200": { description: Done., content: { application/octet-stream: {} } } }
            """) + """

            components:
              securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
            """);
    }

    [Fact]
    public void ThirtyParametersKeepTheirOrder()
    {
        var numbers = Enumerable.Range(1, 30).ToArray();
        var compilation = Generation.Of(Document($$"""
            get:
              operationId: send
              parameters:
            {{Lines(numbers, number => $"    - {{ name: p{number}, in: query, required: {(number % 3 == 0 ? "true" : "false")}, schema: {{ type: integer }} }}")}}
              responses: { "204": { description: Done. } }
            """)).Compile();

        var method = Assert.Single(compilation.GetTypeByMetadataName("Acme.Api.AcmeClient")!.GetMembers("SendAsync").OfType<IMethodSymbol>());
        Assert.Equal(
            [.. numbers.Where(number => number % 3 == 0).Concat(numbers.Where(number => number % 3 != 0)).Select(number => $"p{number}"), "cancellationToken"],
            method.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void OperationsThatDifferByCaseAloneAreTwo()
    {
        var generation = AssertCompiles("""
            openapi: 3.0.3
            info: { title: Names, version: "1" }
            servers: [{ url: https://names.example }]
            paths:
              /things: { get: { operationId: getthings, responses: { "204": { description: Done. } } }, post: { responses: { "204": { description: Done. } } } }
              /Things: { get: { operationId: getThings, responses: { "204": { description: Done. } } }, post: { responses: { "204": { description: Done. } } } }
              /THINGS: { get: { operationId: GetThings, responses: { "204": { description: Done. } } }, post: { responses: { "204": { description: Done. } } } }
            """);

        var client = generation.Compile().GetTypeByMetadataName("Acme.Api.AcmeClient")!;
        Assert.Equal(6, client.GetMembers().OfType<IMethodSymbol>().Count(method => method.Name.EndsWith("Async", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("integer")]
    [InlineData("object")]
    [InlineData("file")]
    public void PartsOfAFormMayHaveAnyName(string type)
    {
        var schema = type == "file" ? "{ type: string, format: binary }" : $"{{ type: {type} }}";
        foreach (var required in new[] { "[]", "[\"1\", 名, parts]" })
        {
            AssertCompiles(Document($$"""
                post:
                  operationId: send
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          required: {{required}}
                          properties:
                {{Lines(Hostile.Union(Members), name => $"            {Quote(name)}: {schema}")}}
                            chosen: { x-csharp-name: Parts, type: integer }
                  responses: { "204": { description: Done. } }
                """));
        }
    }

    [Fact]
    public void FieldsOfAFormMayHaveAnyName()
    {
        AssertCompiles(Document($$"""
            post:
              operationId: send
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      properties:
            {{Lines(Hostile.Union(Members), name => $"            {Quote(name)}: {{ type: array, items: {{ type: string }} }}")}}
                    encoding:
            {{Lines(Hostile.Union(Members), name => $"          {Quote(name)}: {{ style: form, explode: false }}")}}
              responses: { "204": { description: Done. } }
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x-envelope: { property: status, success: ok, failure: bad, message: why }")]
    public void HeadersOfAResponseMayHaveAnyName(string envelope)
    {
        string[] names = [.. HttpNames.Concat(Members), "Reason", "Outcome", "StatusCode", "Headers", "ContentHeaders", "Head", "Ok", "NotFound", "Read", "Result", "TResult"];
        AssertCompiles(Document($$"""
            post:
              operationId: send
              {{envelope}}
              responses:
                "200":
                  description: Done.
                  headers:
            {{Lines(names.DistinctBy(name => name.ToUpperInvariant()), name => $"        {Quote(name)}: {{ schema: {{ type: integer }} }}")}}
                    X-Chosen: { x-csharp-name: Value, schema: { type: string } }
                  content: { application/json: { schema: { type: string } } }
                "404": { description: None., headers: { Value: { schema: { type: string } }, Reason: { schema: { type: string } } } }
            """));
    }

    [Theory]
    [InlineData("Unexpected")]
    [InlineData("Match")]
    [InlineData("Value")]
    [InlineData("Result")]
    [InlineData("SendResult")]
    [InlineData("Envelope")]
    [InlineData("Response")]
    [InlineData("String")]
    [InlineData("Class")]
    [InlineData("And")]
    public void ACaseMayHaveAnyChosenName(string chosen)
    {
        AssertCompiles(Document($$"""
            post:
              operationId: send
              responses:
                "200": { description: Done., x-csharp-name: {{chosen}}, content: { application/json: { schema: { type: string } } } }
                "404": { description: None., content: { text/plain: {} } }
                default: { description: Else., content: { application/octet-stream: {} } }
            """));
    }

    [Fact]
    public void SchemesAndVariablesShareTheOptionsWithTheirMembers()
    {
        string[] names = ["BaseAddress", "baseAddress", "MaxResponseBytes", "ResolveAddress", "resolve", "Equals", "ToString", "AcmeClientOptions", "value", "credential"];
        AssertCompiles($$"""
            openapi: 3.0.3
            info: { title: Names, version: "1" }
            servers:
              - url: "https://{{string.Join('.', names.Select(name => $"{{{name}}}"))}}.example"
                variables:
            {{Lines(names, name => $"      {name}: {{ default: x }}")}}
            security: [{ {{string.Join(", ", names.Select(name => $"{name}: []"))}} }]
            paths:
              /a: { get: { operationId: send, servers: [{ url: https://resolve.example }], responses: { "204": { description: Done. } } } }
            components:
              securitySchemes:
            {{Lines(names, name => $"    {name}: {{ type: apiKey, in: query, name: {name} }}")}}
            """);
    }

    private static IEnumerable<string> Bodies =>
    [
        "",
        "  requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }",
        "  requestBody: { content: { application/json: { schema: { type: array, items: { type: integer } } } } }",
        "  requestBody: { content: { application/octet-stream: {} } }",
        "  requestBody: { required: true, content: { text/plain: {} } }",
        "  requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } } } }",
    ];

    private static string Document(string pathItem) => $"""
        openapi: 3.0.3
        info:
          title: Names
          version: "1"
        servers: [{"{"} url: https://names.example {"}"}]
        paths:
          /a:
        {Documents.Indent(pathItem, 4)}
        """;

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) => string.Join('\n', items.Select(line));

    private static string Quote(string name) => string.Create(CultureInfo.InvariantCulture, $"\"{name}\"");

    private static Generation AssertCompiles(string document)
    {
        var generation = Generation.Of(document);
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        generation.Compile();
        return generation;
    }
}
