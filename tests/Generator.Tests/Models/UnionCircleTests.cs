using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>
/// Unions that lead back to themselves with no array, map or property on the way. Whoever read their values would never end, nor did
/// the generator: none of these tests measures time.
/// </summary>
public sealed class UnionCircleTests
{
    [Theory]
    [InlineData("Thing: { anyOf: [{ oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: integer }] }, { type: string }] }", 1)]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: string }] }\nOther: { type: object, allOf: [{ $ref: '#/components/schemas/Thing' }] }", 1)]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: string }] }\nOther: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: integer }] }", 2)]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Other' }, { type: string }], properties: { p: {} } }\nOther: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: integer }] }", 2)]
    public void ABranchThatIsTheUnionAgainIsToldOfAndIsAnyValue(string schemas, int circles)
    {
        var document = SchemaDocument.Of(schemas);

        Assert.Equal(Enumerable.Repeat("KAP2006", circles), Generation.Of(document).Diagnostics.Select(diagnostic => diagnostic.Id));
        var model = EmittedModel.OfDocument(document);
        Assert.All(["\"text\"", "5", "true", """{"p":"x"}"""], json => Assert.Equal(json, model.RoundTrip(json)));
    }

    [Theory]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Thing' }] }", 1)]
    [InlineData("Thing: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] }", 1)]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Other' }] }\nOther: { oneOf: [{ $ref: '#/components/schemas/Thing' }] }", 2)]
    [InlineData("Thing: { oneOf: [{ $ref: '#/components/schemas/Other' }], properties: { p: {} } }\nOther: { oneOf: [{ $ref: '#/components/schemas/Thing' }], properties: { q: {} } }", 2)]
    public void AUnionOfNothingButItselfIsToldOf(string schemas, int circles)
    {
        var generation = Generation.Of(SchemaDocument.Of(schemas));

        Assert.Equal(Enumerable.Repeat("KAP2006", circles), generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        generation.Compile();
    }

    [Fact]
    public void ABranchThatIsNothingButTheUnionIsNoneWhateverStandsBeside()
    {
        var model = SchemaDocument.Model(
            "Thing: { oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: integer }, { type: object, properties: { q: {} } }], properties: { p: {} } }");

        Assert.Equal("""{"p":"x","q":"y"}""", model.RoundTrip("""{"p":"x","q":"y"}"""));
    }

    /// <summary>The schemas are composed of the one that lists them, as classes are of their base, and none has a discriminator.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(", properties: { k: { type: string } }")]
    public void ASchemaThatIsComposedOfTheUnionThatListsItIsACaseOfIt(string shared)
    {
        var model = SchemaDocument.Model($$"""
            Thing: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }]{{shared}} }
            A: { allOf: [{ $ref: "#/components/schemas/Thing" }, { type: object, required: [a], properties: { a: { type: string } } }] }
            B: { allOf: [{ $ref: "#/components/schemas/Thing" }, { type: object, required: [b], properties: { b: { type: string } } }] }
            """);

        var cases = model.Parse("""{"b":"x"}""").GetType().GetMethods().Select(method => method.Name).Where(name => name.StartsWith("TryGet", StringComparison.Ordinal));
        Assert.Equal(["TryGetA", "TryGetB", "TryGetUnknown"], cases);
        Assert.Equal("""{"b":"x"}""", model.RoundTrip("""{"b":"x"}"""));
    }

    [Fact]
    public void ASchemaThatIsComposedOfAUnionOfOthersIsAnyOfThemAndMore()
    {
        var model = SchemaDocument.Model("""
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, properties: { c: { type: string } } }] }
            Base: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] }
            A: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, required: [a], properties: { a: { type: string } } }] }
            B: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, required: [b], properties: { b: { type: string } } }] }
            """);

        Assert.Equal("""{"b":"x","c":"y"}""", model.RoundTrip("""{"b":"x","c":"y"}"""));
    }

    [Fact]
    public void AUnionThatHoldsItselfInAnArrayIsOne()
    {
        var model = SchemaDocument.Model("""
            Thing: { oneOf: [{ type: array, items: { $ref: "#/components/schemas/Thing" } }, { type: string }] }
            """);

        Assert.Equal("""["a",["b",[]]]""", model.RoundTrip("""["a",["b",[]]]"""));
    }
}
