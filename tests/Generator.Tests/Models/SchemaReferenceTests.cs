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
    public void ADynamicReferenceLeadsToTheOnlySchemaWithThatAnchor()
    {
        var model = SchemaDocument.Model(
            """
            Thing:
              $dynamicAnchor: node
              type: object
              required: [name]
              properties:
                name: { type: string }
                next: { $dynamicRef: "#node", description: The one behind it. }
                all: { type: array, items: { $dynamicRef: "#node" } }
                part: { $dynamicRef: "#/components/schemas/Part" }
            Part: { type: object, properties: { size: { type: integer } } }
            """,
            SchemaDocument.Version31);
        const string Json = """{"name":"a","next":{"name":"b"},"all":[{"name":"c"}],"part":{"size":1}}""";

        Assert.Equal(Json, model.RoundTrip(Json));
        Assert.Equal("Thing", model.Property("Next").PropertyType.Name);
        Assert.Equal("$.all[0].name", model.Refusal("""{"name":"a","all":[{"name":1}]}""").Path);
    }

    [Fact]
    public void ADynamicReferenceToOneOfSeveralIsAnything()
    {
        var document = SchemaDocument.Of(
            """
            Thing: { type: object, properties: { items: { type: array, items: { $dynamicRef: "#T" } } }, $defs: { any: { $dynamicAnchor: T } } }
            Users: { allOf: [{ $ref: "#/components/schemas/Thing" }], $defs: { user: { $dynamicAnchor: T, type: object, properties: { name: { type: string } } } } }
            """,
            SchemaDocument.Version31);

        Assert.Equal(
            ["'$dynamicRef' in a schema is ignored: several schemas have that '$dynamicAnchor', and only what is around a value tells which one counts"],
            Generation.Of(document).Diagnostics.Select(diagnostic => diagnostic.GetMessage(null)).Distinct(StringComparer.Ordinal));
        Assert.Equal("""{"items":[1,{"name":"a"}]}""", EmittedModel.OfDocument(document).RoundTrip("""{"items":[1,{"name":"a"}]}"""));
    }

    [Theory]
    [InlineData("prefixItems: [{ type: string }, { type: integer }], items: false")]
    [InlineData("prefixItems: [{ type: string }, { type: integer }], items: { type: integer }")]
    [InlineData("prefixItems: [{ type: string }]")]
    [InlineData("prefixItems: [{ type: string }], maxItems: 2")]
    public void ATupleIsAListOfAnything(string keywords)
    {
        var document = SchemaDocument.Of(
            "Thing: { type: object, properties: { it: { type: array, " + keywords + " } } }",
            SchemaDocument.Version31);

        Assert.Equal(["KAP3001"], Generation.Of(document).Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("""{"it":["a",1]}""", EmittedModel.OfDocument(document).RoundTrip("""{"it":["a",1]}"""));
    }

    [Theory]
    [InlineData("prefixItems: [{ type: number, description: East. }, { type: number, description: North. }], items: false", "[1.5,2.5]", typeof(IReadOnlyList<double>))]
    [InlineData("prefixItems: [{ type: string }, { type: string }], minItems: 2, maxItems: 2", "[\"a\",\"b\"]", typeof(IReadOnlyList<string>))]
    [InlineData("prefixItems: [{ type: integer }], items: { type: integer }", "[1,2,3]", typeof(IReadOnlyList<long>))]
    [InlineData("prefixItems: [{ $ref: '#/components/schemas/Day' }, { $ref: '#/components/schemas/Day' }], items: false", "[\"2024-04-19\",\"2024-04-20\"]", typeof(IReadOnlyList<DateOnly>))]
    public void ATupleOfOneTypeIsAListOfIt(string keywords, string value, Type type)
    {
        var model = SchemaDocument.Model(
            "Day: { type: string, format: date }\nThing: { type: object, required: [it], properties: { it: { type: array, " + keywords + " } } }", SchemaDocument.Version31);

        Assert.Equal(type, model.Property("It").PropertyType);
        Assert.Equal($$"""{"it":{{value}}}""", model.RoundTrip($$"""{"it":{{value}}}"""));
        Assert.Equal("$.it[0]", model.Refusal("""{"it":[{}]}""").Path);
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
