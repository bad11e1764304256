using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

public sealed class NestedTypeTests
{
    [Fact]
    public void AnInlineObjectIsATypeInTheFileOfItsOwner()
    {
        var generation = Generation.Of(Documents.WithThing(
            "type: object\nproperties:\n  part: { type: object, properties: { kind: { type: string, enum: [a, b] } } }"));

        Assert.Equal(
            [
                "Acme.Api.AcmeClient.g.cs", "Acme.Api.AcmeClientJsonResolver.g.cs", "Acme.Api.AcmeClientServiceCollectionExtensions.g.cs",
                "Acme.Api.Thing.g.cs",
            ],
            generation.Sources.Keys.Order());
        Assert.Contains("class ThingPart ", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("struct ThingPartKind ", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }

    [Theory]
    [InlineData("""{"part":{"kind":"a"}}""")]
    [InlineData("""{"part":{"kind":"one that the schema does not know"}}""")]
    public void AValueThatAnEnumerationDoesNotKnowSurvives(string json) => Assert.Equal(
        json,
        EmittedModel.OfSchema(
            "type: object\nproperties:\n  part: { type: object, properties: { kind: { type: string, enum: [a, b] } } }").RoundTrip(json));

    [Fact]
    public void ASchemaMayHoldItself()
    {
        const string Json = """{"name":"a","child":{"name":"b"},"children":[{"name":"c"}],"byName":{"d":{"name":"d"}}}""";

        Assert.Equal(Json, EmittedModel.OfSchema(
            """
            type: object
            properties:
              name: { type: string }
              child: { $ref: "#/components/schemas/Thing" }
              children: { type: array, items: { $ref: "#/components/schemas/Thing" } }
              byName: { type: object, additionalProperties: { $ref: "#/components/schemas/Thing" } }
            """).RoundTrip(Json));
    }

    [Fact]
    public void ANamedSchemaThatIsNoObjectIsToldByWhatItHolds()
    {
        var model = EmittedModel.OfDocument(
            """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths: {}
            components:
              schemas:
                Name: { type: string }
                Names: { type: array, items: { $ref: "#/components/schemas/Name" } }
                Alias: { $ref: "#/components/schemas/Names" }
                Thing: { type: object, properties: { names: { $ref: "#/components/schemas/Alias" } } }
            """);

        Assert.Equal(typeof(IReadOnlyList<string>), model.Property("Names").PropertyType);
        Assert.Equal("""{"names":["a"]}""", model.RoundTrip("""{"names":["a"]}"""));
    }

    [Fact]
    public void AReferenceIntoAnotherPlaceOfTheDocumentGetsAName()
    {
        var model = EmittedModel.OfSchema(
            """
            type: object
            properties:
              part: { type: object, properties: { size: { type: integer } } }
              other: { $ref: "#/components/schemas/Thing/properties/part" }
            """);

        Assert.Equal("""{"other":{"size":1}}""", model.RoundTrip("""{"other":{"size":1}}"""));
    }

    [Fact]
    public void AMapThatHoldsItselfIsAType()
    {
        var model = EmittedModel.OfDocument(SchemaDocument.Of("""
            Tree: { type: object, additionalProperties: { $ref: "#/components/schemas/Tree" } }
            Lists: { type: array, items: { type: object, additionalProperties: { $ref: "#/components/schemas/Lists" } } }
            Even: { type: object, additionalProperties: { $ref: "#/components/schemas/Odd" } }
            Odd: { type: array, items: { $ref: "#/components/schemas/Even" } }
            Maybe: { type: object, nullable: true, description: Of itself., additionalProperties: { $ref: "#/components/schemas/Maybe" } }
            Thing:
              type: object
              properties:
                tree: { $ref: "#/components/schemas/Tree" }
                lists: { $ref: "#/components/schemas/Lists" }
                even: { $ref: "#/components/schemas/Even" }
                maybe: { $ref: "#/components/schemas/Maybe" }
            """));
        const string Json = """{"tree":{"a":{},"b":{"c":{}}},"lists":[{"a":[{}]},{}],"even":{"a":[{"b":[]}]},"maybe":{"a":null,"b":{}}}""";

        Assert.Equal(Json, model.RoundTrip(Json));
        Assert.Equal("Tree", model.Property("Tree").PropertyType.Name);
        Assert.Equal("$.tree.b.c", model.Refusal("""{"tree":{"a":{},"b":{"c":1}}}""").Path);
        Assert.Equal("$.lists[0].a", model.Refusal("""{"lists":[{"a":{}}]}""").Path);
    }

    [Fact]
    public void AnArrayWithANameMayHoldObjectsThatHoldTheArray()
    {
        var model = EmittedModel.OfDocument(
            """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths: {}
            components:
              schemas:
                Branches:
                  type: array
                  items: { type: object, properties: { name: { type: string }, branches: { $ref: "#/components/schemas/Branches" } } }
                Endless: { type: array, items: { $ref: "#/components/schemas/Endless" } }
                Thing:
                  type: object
                  properties: { branches: { $ref: "#/components/schemas/Branches" }, endless: { $ref: "#/components/schemas/Endless" } }
            """);
        const string Json = """{"branches":[{"name":"a","branches":[{"branches":[]}]}],"endless":[[],[[]]]}""";

        Assert.Equal(Json, model.RoundTrip(Json));
    }
}
