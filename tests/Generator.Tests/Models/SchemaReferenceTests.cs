using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>Where a schema may stand, and how it may be named.</summary>
public sealed class SchemaReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/Other/properties/part", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/Other/properties/parts/items", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/Other/additionalProperties", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/Other/properties/all/allOf/0", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/a~1b", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/c~0d", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/e%20f", SchemaDocument.Version30)]
    [InlineData("#/components/parameters/Filter/schema", SchemaDocument.Version30)]
    [InlineData("#/components/parameters/Body/content/application~1json/schema", SchemaDocument.Version30)]
    [InlineData("#/components/schemas/Other/$defs/Part", SchemaDocument.Version31)]
    [InlineData("#part", SchemaDocument.Version31)]
    [InlineData("https://example.com/part", SchemaDocument.Version31)]
    public void AReferenceMayLeadAnywhere(string reference, string version)
    {
        const string Part = "{ type: object, required: [size], properties: { size: { type: integer } } }";
        var document = SchemaDocument.Of(
            $$"""
            Thing: { type: object, properties: { it: { $ref: "{{reference}}" } } }
            a/b: {{Part}}
            c~d: {{Part}}
            e f: {{Part}}
            Other:
              type: object
              properties:
                part: {{Part}}
                parts: { type: array, items: {{Part}} }
                all: { allOf: [{{Part}}, { properties: { more: { type: string } } }] }
              additionalProperties: {{Part}}
            {{(version == SchemaDocument.Version31
                ? "  $defs: { Part: " + Part + ", Anchored: { $anchor: part, " + Part[1..] + ", Identified: { $id: 'https://example.com/part', " + Part[1..] + " }"
                : "  description: Another.")}}
            """,
            version) + $$"""

              parameters:
                Filter: { name: filter, in: query, schema: {{Part}} }
                Body: { name: body, in: query, content: { application/json: { schema: {{Part}} } } }
            """;
        var model = EmittedModel.OfDocument(document);

        Assert.Empty(Generation.Of(document).Diagnostics);
        Assert.Equal("""{"it":{"size":1}}""", model.RoundTrip("""{"it":{"size":1}}"""));
        Assert.Equal("$.it.size", model.Refusal("""{"it":{"size":"1"}}""").Path);
    }

    [Fact]
    public void ATupleIsAListOfAnything()
    {
        var document = SchemaDocument.Of(
            "Thing: { type: object, properties: { it: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false } } }",
            SchemaDocument.Version31);

        Assert.Equal(["KAP3001"], Generation.Of(document).Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("""{"it":["a",1]}""", EmittedModel.OfDocument(document).RoundTrip("""{"it":["a",1]}"""));
    }

    [Theory]
    [InlineData("required", "{ type: string }", "{ type: string, nullable: true }")]
    [InlineData("required", "{ $ref: '#/components/schemas/Part' }", "{ nullable: true, allOf: [{ $ref: '#/components/schemas/Part' }] }")]
    [InlineData("required", "{ $ref: '#/components/schemas/Kind' }", "{ $ref: '#/components/schemas/NullableKind' }")]
    public void PresenceAndNullAreToldApart(string keyword, string schema, string nullable)
    {
        const string Schemas = """
            Part: { type: object, properties: { a: { type: integer } } }
            Kind: { type: string, enum: [a] }
            NullableKind: { type: string, nullable: true, enum: [b, null] }

            """;
        var value = schema.Contains("Part", StringComparison.Ordinal) ? "{}" : "\"a\"";
        EmittedModel Model(bool isRequired, string it) => SchemaDocument.Model(
            $"{Schemas}Thing: {{ type: object, {(isRequired ? keyword + ": [it], " : "")}properties: {{ it: {it} }} }}");

        foreach (var (isRequired, isNullable) in new[] { (true, true), (true, false), (false, true), (false, false) })
        {
            var model = Model(isRequired, isNullable ? nullable : schema);
            Assert.Equal($$"""{"it":{{value}}}""", model.RoundTrip($$"""{"it":{{value}}}"""));
            Assert.Equal(isRequired ? null : "{}", isRequired ? null : model.RoundTrip("{}"));
            Assert.Equal(isRequired, isRequired && model.Refusal("{}").Message.Contains("is missing", StringComparison.Ordinal));
            if (isNullable)
            {
                Assert.Equal("""{"it":null}""", model.RoundTrip("""{"it":null}"""));
            }
            else if (isRequired)
            {
                Assert.Equal("$.it", model.Refusal("""{"it":null}""").Path);
            }
        }
    }
}
