using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// What goes beyond a limit is told of at its line and costs itself alone, where that can be. None of these tests measures time: those that
/// have no limit to reach would not end if each step were taken more than once.
/// </summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("api.json", 16_384, false)]
    [InlineData("api.json", 16_385, true)]
    [InlineData("api.yaml", 16_384, false)]
    [InlineData("api.yaml", 16_385, true)]
    public void AKeyThatIsTooLongIsToldOfWhereItStands(string path, int length, bool isRefused)
    {
        var generation = Generation.Of($"{{\n\"x-a\": {{ {Key(new string('a', length), path)}: 1 }},\n{Rest}", path);

        Assert.Equal(isRefused ? [$"{path}(2,{(path == "api.yaml" ? 12 : 10)}): error KAP1005"] : [], Told(generation));
    }

    [Theory]
    [InlineData("api.json")]
    [InlineData("api.yaml")]
    public void KeysThatAreTooLongTogetherAreToldOfWhereTheyStand(string path)
    {
        var key = Key(new string('a', 16_000), path);
        var generation = Generation.Of($"{{\n\"x-a\": {{ {key}: {{ {key}: {{\n{key}: 1 }} }} }},\n{Rest}", path);

        Assert.Equal([$"{path}(3,{(path == "api.yaml" ? 3 : 1)}): error KAP1005"], Told(generation));
    }

    [Theory]
    [InlineData("api.json", "\"x-a\": \"@\"")]
    [InlineData("api.yaml", "\"x-a\": '@'")]
    public void AValueThatIsTooLongIsToldOfWhereItStands(string path, string member)
    {
        var generation = Generation.Of($"{{\n{member.Replace("@", new string('v', 10_000_001), StringComparison.Ordinal)},\n{Rest}", path);

        Assert.Equal([$"{path}(2,8): error KAP1005"], Told(generation));
    }

    [Fact]
    public void ASchemaOfTooManyPropertiesCostsItselfAlone()
    {
        var generation = Of(Schemas($$"""
            "Large": { "type": "object", "properties": { {{Each(160_000, number => $"\"p{number}\": {{}}")}} } },
            "Small": { "type": "object", "properties": { "large": { "$ref": "#/components/schemas/Large" } } }
            """));

        Assert.Equal(["api.openapi.json(2,10): warning KAP3003"], Told(generation));
        Assert.Contains("JsonElement? Large ", generation.Sources["Acme.Api.Small.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Theory]
    [InlineData("items", 16, false)]
    [InlineData("items", 17, true)]
    [InlineData("additionalProperties", 17, true)]
    public void ArraysAndMapsInAPropertyThatAreTooDeepAreToldOfAtTheOutermost(string keyword, int depth, bool isTold)
    {
        var type = keyword == "items" ? "array" : "object";
        var schema = string.Concat(Enumerable.Repeat($"{{ \"type\": \"{type}\", \"{keyword}\": ", depth)) + "{ \"type\": \"string\" }" + new string('}', depth);
        var generation = Of(Schemas($$"""
            "Small": { "properties": { "deep":
            {{schema}} } }
            """));

        Assert.Equal(isTold ? ["api.openapi.json(3,1): warning KAP3003"] : [], Told(generation));
        var property = generation.Sources["Acme.Api.Small.g.cs"].Split('\n').Single(line => line.Contains("? Deep ", StringComparison.Ordinal));
        Assert.Equal(isTold, property.Contains("JsonElement", StringComparison.Ordinal));
        generation.Compile();
    }

    [Fact]
    public void AnOperationOfTooManyParametersCostsItselfAlone()
    {
        var generation = Of(Document($$"""
            "paths": {
            "/large": { "get": { "parameters": [{{Each(150_000, number => $$"""{ "name": "p{{number}}", "in": "query" }""")}}], "responses": {} } },
            "/small": { "get": { "responses": { "204": { "description": "None." } } } } }
            """));

        Assert.Equal(["api.openapi.json(3,13): warning KAP3002"], Told(generation));
        Assert.Contains("GetSmallAsync", generation.Sources["Acme.Api.AcmeClient.Operations.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Fact]
    public void WhatReferencesMultiplyIsCountedEachTime()
    {
        var generation = Of(Document($$"""
            "paths": { "/a": { "get": { "responses": { {{Each(3, status => $$"""
            "20{{status}}": { "$ref": "#/components/responses/Large" }
            """)}} } } } },
            "components": { "responses": { "Large": { "description": "Large.", "headers": { {{Each(80_000, number => $"\"X-{number}\": {{}}")}} } } } }
            """));

        Assert.Equal(["api.openapi.json(2,20): warning KAP3002"], Told(generation));
    }

    [Fact]
    public void SecuritySchemesBeyondTwoHundredAreToldOf()
    {
        var generation = Of(Document($$"""
            "paths": {},
            "components": { "securitySchemes": { {{Each(202, number => $$"""
            "s{{number}}": { "type": "http", "scheme": "bearer" }
            """)}} } }
            """));

        Assert.Equal(["KAP3004", "KAP3004"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    [Fact]
    public void AServerOfMoreThanAHundredVariablesIsToldOf()
    {
        var generation = Of(Document($$"""
            "servers": [{ "url": "https://a.example/{{Each(101, number => $"{{v{number}}}", "")}}", "variables": { {{Each(101, number => $$"""
            "v{{number}}": { "default": "a" }
            """)}} } }],
            "paths": {}
            """));

        Assert.Equal(["KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    [Fact]
    public void PathsThatShareAPathItemHaveAMethodEach()
    {
        var generation = Of(Document("""
            "paths": { "/a": { "$ref": "#/components/pathItems/Shared" }, "/b": { "$ref": "#/components/pathItems/Shared" } },
            "components": { "pathItems": { "Shared": { "get": { "responses": { "204": { "description": "None." } } } } } }
            """));

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Fact]
    public void ChosenOperationsReachThroughADiamondOfABillionWays()
    {
        var schemas = Each(60, number => $$"""
            "S{{number}}": { "allOf": [{ "$ref": "#/components/schemas/S{{number + 1}}" }, { "$ref": "#/components/schemas/S{{number + 1}}" }] }
            """);
        var document = new TestDocument(Document($$"""
            "paths": { "/a": { "get": { "responses": { "200": { "description": "A.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/S1" } } } } } } } },
            "components": { "schemas": { {{schemas}}, "S60": { "type": "object", "properties": { "a": { "type": "string" } } } } }
            """), "api.openapi.json");
        var generation = Generation.Of(document.With("OpenApiOperations", "/a"));

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/S@" }""")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/S@" } }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/S@" }, { "$ref": "#/components/schemas/S@" }] }""")]
    public void TenThousandSchemasThatLeadToOneAnotherAreFollowedOnce(string schema)
    {
        const int Length = 10_000;
        var chain = Each(Length, number => $"\"S{number}\": {schema.Replace("@", $"{number + 1}", StringComparison.Ordinal)}");
        var generation = Of(Schemas($$"""{{chain}}, "S{{Length}}": { "type": "object", "properties": { "a": { "type": "string" } } }"""));

        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal("KAP3003", diagnostic.Id));
        Assert.Equal(schema.Contains("array", StringComparison.Ordinal), !generation.Diagnostics.IsEmpty);
        Assert.Contains("Acme.Api.S10000.g.cs", generation.Sources.Keys);
    }

    private const string Rest = "\"openapi\": \"3.1.0\", \"info\": { \"title\": \"A\", \"version\": \"1\" }, \"paths\": {} }";

    private static Generation Of(string document) => Generation.Of(document, "api.openapi.json");

    private static string[] Told(Generation generation) =>
        [.. generation.Diagnostics.Select(diagnostic => diagnostic.ToString()).Select(text => text[..(text.IndexOf("KAP", StringComparison.Ordinal) + 7)])];

    /// <summary>YAML wants a question mark before a key of so many characters.</summary>
    private static string Key(string name, string path) => path.EndsWith(".yaml", StringComparison.Ordinal) ? $"? \"{name}\"" : $"\"{name}\"";

    private static string Document(string members) =>
        $$"""
        { "openapi": "3.1.0", "info": { "title": "Large", "version": "1" },
        {{members}} }
        """;

    private static string Schemas(string schemas) => $$"""
        { "openapi": "3.1.0", "info": { "title": "Large", "version": "1" }, "paths": {}, "components": { "schemas": {
        {{schemas}} } } }
        """;

    private static string Each(int count, Func<int, string> item, string separator = ", ") => string.Join(separator, Enumerable.Range(0, count).Select(item));
}
