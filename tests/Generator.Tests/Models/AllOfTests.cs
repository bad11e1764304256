using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>Schemas that are put together by <c>allOf</c>, or by what stands beside a <c>$ref</c>.</summary>
public sealed class AllOfTests
{
    private const string Base = """
        Base:
          type: object
          required: [id]
          properties:
            id: { type: integer }
            address: { type: object, properties: { city: { type: string } } }

        """;

    [Fact]
    public void PropertiesOfAllSchemasAreOneClass()
    {
        var model = SchemaDocument.Model(Base + """
            Thing:
              allOf:
                - $ref: "#/components/schemas/Base"
                - type: object
                  required: [name]
                  properties: { name: { type: string } }
            """);
        const string Json = """{"id":1,"address":{"city":"Pune"},"name":"a","other":[1]}""";

        Assert.Equal(Json, model.RoundTrip(Json));
        Assert.Equal("The required properties 'id', 'name' are missing.", model.Refusal("{}").Message);
        Assert.Equal("$.id", model.Refusal("""{"id":"1","name":"a"}""").Path);
    }

    [Fact]
    public void WhatStandsInlineInABaseIsOneTypeForAll()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            """
            Thing:
              allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { name: { type: string } } }]

            """ + Base));

        Assert.Contains("public global::Acme.Api.BaseAddress? Address", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("class BaseAddress", generation.Sources["Acme.Api.Base.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            "schema #/components/schemas/Base/properties/address.", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Theory]
    [InlineData("""{ properties: { name: { type: string } }, required: [id], allOf: [{ $ref: "#/components/schemas/Base" }] }""")]
    [InlineData("""{ allOf: [{ allOf: [{ $ref: "#/components/schemas/Base" }] }, { required: [name] }, { properties: { name: { type: string } } }] }""")]
    [InlineData("""{ type: object, allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Base" }], properties: { name: { type: string } } }""")]
    public void HoweverItIsNestedItIsOneObject(string thing)
    {
        const string Json = """{"id":1,"name":"a"}""";

        Assert.Equal(Json, SchemaDocument.Model(Base + "Thing: " + thing).RoundTrip(Json));
    }

    [Fact]
    public void ASchemaMayRequireAPropertyOfAnother()
    {
        var model = SchemaDocument.Model(Base + """Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [address] }] }""");

        Assert.Equal("The required property 'address' is missing.", model.Refusal("""{"id":1}""").Message);
    }

    [Theory]
    [InlineData("""{ allOf: [{ $ref: "#/components/schemas/Base" }], description: A thing. }""", SchemaDocument.Version30)]
    [InlineData("""{ type: object, allOf: [{ $ref: "#/components/schemas/Base" }, { description: A thing. }] }""", SchemaDocument.Version30)]
    [InlineData("""{ allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Alias" }] }""", SchemaDocument.Version30)]
    [InlineData("""{ $ref: "#/components/schemas/Base", description: A thing., deprecated: true }""", SchemaDocument.Version31)]
    public void WhatAddsNothingIsTheSchemaItRefersTo(string part, string version)
    {
        var model = SchemaDocument.Model(
            Base + "Alias: { allOf: [{ $ref: \"#/components/schemas/Base\" }] }\nThing: { type: object, properties: { part: " + part + " } }", version);

        Assert.Equal("Base", model.Property("Part").PropertyType.Name);
    }

    [Fact]
    public void WordsBesideAReferenceAreThePropertys()
    {
        var source = Generation.Of(SchemaDocument.Of(
            Base + """
            Thing:
              type: object
              properties:
                part: { $ref: "#/components/schemas/Base", description: The part of it., deprecated: true, x-csharp-name: Piece }
            """,
            SchemaDocument.Version31)).Sources["Acme.Api.Thing.g.cs"];

        Assert.Contains("/// <summary>The part of it.</summary>", source, StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(", source, StringComparison.Ordinal);
        Assert.Contains("public global::Acme.Api.Base? Piece", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ allOf: [{ $ref: "#/components/schemas/Base" }], nullable: true }""", SchemaDocument.Version30)]
    [InlineData("""{ allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { name: { type: string } } }], nullable: true }""", SchemaDocument.Version30)]
    public void ANullableCompositionMayBeNull(string part, string version)
    {
        var model = SchemaDocument.Model(Base + "Thing: { type: object, required: [part], properties: { part: " + part + " } }", version);

        Assert.Equal("""{"part":null}""", model.RoundTrip("""{"part":null}"""));
        Assert.Equal("""{"part":{"id":1}}""", model.RoundTrip("""{"part":{"id":1}}"""));
    }

    [Fact]
    public void WhatStandsBesideAReferenceHoldsAsWellInOpenApi31()
    {
        var model = SchemaDocument.Model(
            Base + """Thing: { $ref: "#/components/schemas/Base", properties: { name: { type: string } }, required: [name] }""",
            SchemaDocument.Version31);

        Assert.Equal("""{"id":1,"name":"a"}""", model.RoundTrip("""{"id":1,"name":"a"}"""));
        Assert.Equal("The required property 'name' is missing.", model.Refusal("""{"id":1}""").Message);
    }

    [Theory]
    [InlineData("{ allOf: [{ type: string }, { maxLength: 3 }] }", typeof(string))]
    [InlineData("{ allOf: [{ type: number }, { type: integer, format: int32 }] }", typeof(int))]
    [InlineData("{ allOf: [{ type: integer }, { type: number }] }", typeof(long))]
    [InlineData("{ allOf: [{ type: array, items: { type: string } }, { minItems: 1 }] }", typeof(IReadOnlyList<string>))]
    [InlineData("{ allOf: [{ type: array, items: { type: string } }, { items: { maxLength: 1 } }] }", typeof(IReadOnlyList<string>))]
    [InlineData("{ allOf: [{ additionalProperties: { type: string } }] }", typeof(IReadOnlyDictionary<string, string>))]
    [InlineData("{ allOf: [{ type: string }, { format: uuid }], description: Both. }", typeof(Guid))]
    public void OneTypeAndItsConstraintsAreThatType(string schema, Type type) => Assert.Equal(
        type, SchemaDocument.Model("Thing: { type: object, required: [it], properties: { it: " + schema + " } }").Property("It").PropertyType);

    [Fact]
    public void APropertyThatTwoSchemasDeclareIsWhatBothSay()
    {
        var model = SchemaDocument.Model("""
            Owner: { type: object, properties: { name: { type: string } } }
            Base: { type: object, properties: { kind: { type: string }, owner: { $ref: "#/components/schemas/Owner" }, size: { type: number } } }
            Thing:
              allOf:
                - $ref: "#/components/schemas/Base"
                - properties:
                    kind: { enum: [a, b] }
                    owner: { description: Who has it. }
                    size: { type: integer }
            """);

        Assert.Equal("ThingKind", Nullable.GetUnderlyingType(model.Property("Kind").PropertyType)!.Name);
        Assert.Equal("Owner", model.Property("Owner").PropertyType.Name);
        Assert.Equal(typeof(long?), model.Property("Size").PropertyType);
    }

    [Fact]
    public void OfTwoTypesWithNothingInCommonTheLaterCounts()
    {
        var generation = Diagnosed("""
            Base: { type: object, properties: { size: { type: integer } } }
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { size: { type: string } } }] }
            """);

        Assert.Equal(
            ["No value is both integer and string, as this 'allOf' asks; the later one counts, string; remove one of the two"],
            generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage(null)));
        Assert.Contains("public string? Size", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AClosedSchemaIsOpenedByWhatIsAddedToIt()
    {
        const string Closed = "Closed: { type: object, properties: { a: { type: integer } }, additionalProperties: false }\n";
        const string Json = """{"a":1,"b":2,"c":3}""";

        Assert.Equal(Json, SchemaDocument.Model(
            Closed + """Thing: { allOf: [{ $ref: "#/components/schemas/Closed" }, { properties: { b: { type: integer } } }] }""").RoundTrip(Json));
        Assert.Equal("""{"a":1,"b":2}""", SchemaDocument.Model(
            Closed + """Thing: { allOf: [{ $ref: "#/components/schemas/Closed" }], properties: { b: { type: integer } }, additionalProperties: false }""").RoundTrip(Json));
    }

    [Fact]
    public void SchemasThatAreComposedOfEachOtherAreACircleAndKeepWhatTheySay()
    {
        var generation = Diagnosed("""
            Other: { allOf: [{ $ref: "#/components/schemas/Thing" }, { properties: { b: { type: integer } } }] }
            Thing: { allOf: [{ $ref: "#/components/schemas/Other" }, { properties: { a: { type: integer } } }] }
            """);

        Assert.Equal(["KAP2006", "KAP2006"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("public long? B", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Fact]
    public void ASchemaMayHoldItselfThroughWhatItIsComposedOf()
    {
        var model = SchemaDocument.Model("""
            Base: { type: object, properties: { next: { $ref: "#/components/schemas/Base" }, thing: { $ref: "#/components/schemas/Thing" } } }
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { next: { $ref: "#/components/schemas/Thing" }, name: { type: string } } }] }
            """);
        const string Json = """{"next":{"next":{"name":"c"},"thing":{"name":"b"}},"name":"a"}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(model.RoundTrip(Json))));
        Assert.Equal("Thing", model.Property("Next").PropertyType.Name);
    }

    private static Generation Diagnosed(string schemas) => Generation.Of(SchemaDocument.Of(schemas));

    // Each of the schemas has a property that is put together of both: whoever follows them through arrays and maps comes to no end.
    [Theory]
    [InlineData("""{ type: array, items: { allOf: [{ $ref: "#/components/schemas/Thing" }, { $ref: "#/components/schemas/Base" }] } }""", """{"deep":[{"deep":[{"id":1}],"id":2}],"id":3}""")]
    [InlineData("""{ allOf: [{ $ref: "#/components/schemas/Thing" }, { $ref: "#/components/schemas/Base" }] }""", """{"deep":{"deep":{"deep":{"id":1},"id":2},"id":3},"id":4}""")]
    [InlineData("""{ type: object, additionalProperties: { allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Thing" }] } }""", """{"deep":{"a":{"deep":{"b":{"id":1}},"id":2}},"id":3}""")]
    public void WhatIsPutTogetherMayHoldItself(string deep, string json)
    {
        var model = SchemaDocument.Model($$"""
            Thing: { type: object, properties: { deep: {{deep}}, id: { type: integer } } }
            Base: { type: object, required: [id], properties: { deep: {{deep}}, id: { type: integer } } }
            """);

        var written = JsonNode.Parse(model.RoundTrip(json));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), written), written?.ToJsonString());
    }

    [Fact]
    public void HowDeepReferencesLeadThroughCompositionsDoesNotMatter()
    {
        const int Depth = 400;
        var schemas = Enumerable.Range(0, Depth).Select(index =>
            $$"""S{{index}}: { type: object, properties: { p: { allOf: [{ $ref: "#/components/schemas/S{{index + 1}}" }, { $ref: "#/components/schemas/Base" }] } } }""");

        Assert.Empty(Generation.Of(SchemaDocument.Of($"{string.Join('\n', schemas)}\nS{Depth}: {{ type: object }}\n{Base}")).Diagnostics);
    }
}
