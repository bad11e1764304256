using System.Reflection;
using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary><c>oneOf</c>, <c>anyOf</c> and several types: a value of one of several types.</summary>
public sealed class UnionTests
{
    private const string Animals = """
        Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string }, tricks: { type: array, items: { type: string } } } }

        """;

    private const string CatOrDog = "oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]";

    [Theory]
    [InlineData("", """{"kind":"Cat","lives":9}""", "Cat")]
    [InlineData("", """{"tricks":["sit"],"kind":"Dog"}""", "Dog")]
    [InlineData("", """{"kind":"cat","lives":9}""", "Unknown")]
    [InlineData(", mapping: { cat: Cat, kitty: Cat, dog: '#/components/schemas/Dog' }", """{"kind":"kitty","lives":9}""", "Cat")]
    [InlineData(", mapping: { cat: Cat, kitty: Cat, dog: '#/components/schemas/Dog' }", """{"kind":"dog"}""", "Dog")]
    [InlineData(", mapping: { cat: Cat }", """{"kind":"Dog"}""", "Dog")]
    [InlineData("", """{"kind":"Dragon","heads":[3,{}]}""", "Unknown")]
    [InlineData("", """{"lives":9}""", "Unknown")]
    [InlineData("", "[1]", "Unknown")]
    public void ADiscriminatorTellsTheCase(string mapping, string value, string expected)
    {
        var model = SchemaDocument.Model(
            Animals + "Thing: { type: object, properties: { it: { " + CatOrDog + ", discriminator: { propertyName: kind" + mapping + " } } } }");

        Expect(model, value, expected);
    }

    [Fact]
    public void AMappingMayNameASchemaInEveryWay()
    {
        var generation = Generation.Of(
            new TestDocument(SchemaDocument.Of(Animals + """
                my.Bird: { type: object, required: [kind], properties: { kind: { type: string }, wings: { type: integer } } }
                a b/c: { type: object, required: [kind], properties: { kind: { type: string }, legs: { type: integer } } }
                Thing:
                  type: object
                  properties:
                    it:
                      oneOf:
                        - { $ref: '#/components/schemas/Cat' }
                        - { $ref: '#/components/schemas/Dog' }
                        - { $ref: '#/components/schemas/my.Bird' }
                        - { $ref: '#/components/schemas/a%20b~1c' }
                        - { $ref: 'fish.yaml' }
                      discriminator:
                        propertyName: kind
                        mapping:
                          bare: Cat
                          dotted: my.Bird
                          pointer: '#/components/schemas/Dog'
                          escaped: '#/components/schemas/a%20b~1c'
                          file: fish.yaml
                          url: https://elsewhere.example/schemas/Monster.json
                """)),
            new TestDocument("type: object\nrequired: [kind]\nproperties: { kind: { type: string }, fins: { type: integer } }\n", "fish.yaml")
                .With("OpenApiContract", "reference"));
        var model = EmittedModel.Of(generation);

        Assert.Equal(
            ["The reference 'https://elsewhere.example/schemas/Monster.json' leads nowhere: the generator opens no connection; copy the document into a file and list it as OpenApiReference"],
            generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage(null)));
        Expect(model, """{"kind":"bare","lives":9}""", "Cat");
        Expect(model, """{"kind":"dotted","wings":2}""", "MyBird");
        Expect(model, """{"kind":"pointer"}""", "Dog");
        Expect(model, """{"kind":"escaped","legs":4}""", "ABC");
        Expect(model, """{"kind":"file","fins":3}""", "Fish");
        Expect(model, """{"kind":"url"}""", "Unknown");
    }

    [Fact]
    public void ABodyThatDoesNotFitTheCaseOfItsDiscriminatorIsRefused()
    {
        var model = SchemaDocument.Model(
            Animals + "Thing: { type: object, properties: { it: { " + CatOrDog + ", discriminator: { propertyName: kind } } } }");

        Assert.Equal("$.it.lives", model.Refusal("""{"it":{"kind":"Cat","lives":"nine"}}""").Path);
        Assert.Equal("The required property 'lives' is missing.", model.Refusal("""{"it":{"kind":"Cat"}}""").Message);
    }

    [Theory]
    [InlineData("""{"kind":"a","lives":9}""", "Cat")]
    [InlineData("""{"kind":"a","tricks":[]}""", "Dog")]
    [InlineData("""{"kind":"a"}""", "Dog")]
    [InlineData("""{"kind":"a","lives":"nine"}""", "Dog")]
    [InlineData("""{"heads":3}""", "Unknown")]
    [InlineData("5", "Unknown")]
    public void WithoutADiscriminatorTheNamesTell(string value, string expected) => Expect(
        SchemaDocument.Model(Animals + "Thing: { type: object, properties: { it: { " + CatOrDog + " } } }"), value, expected);

    [Theory]
    [InlineData("""{"kind":"Cat"}""", "Cat")]
    [InlineData("""{"kind":"dog"}""", "Dog")]
    [InlineData("""{"kind":"Dragon"}""", "Unknown")]
    public void TheValueThatTellsADerivedClassTellsTheCase(string value, string expected) => Expect(
        SchemaDocument.Model("""
            Pet: { type: object, required: [kind], discriminator: { propertyName: kind, mapping: { dog: Dog } }, properties: { kind: { type: string } } }
            Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
            Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
            Thing: { type: object, properties: { it: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] } } }
            """),
        value,
        expected);

    [Theory]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }, { type: boolean }, { type: array, items: { type: string } }, { type: object, properties: { a: { type: string } } }] }", SchemaDocument.Version30)]
    [InlineData("{ anyOf: [{ type: string }, { type: integer }, { type: boolean }, { type: array, items: { type: string } }, { type: object, properties: { a: { type: string } } }] }", SchemaDocument.Version30)]
    [InlineData("{ type: [string, integer, boolean, array, object], items: { type: string }, properties: { a: { type: string } } }", SchemaDocument.Version31)]
    public void TheFirstTokenTells(string schema, string version)
    {
        var model = SchemaDocument.Model("Thing: { type: object, properties: { it: " + schema + " } }", version);

        Expect(model, "\"a\"", "String");
        Expect(model, "5", "Integer");
        Expect(model, "true", "Boolean");
        Expect(model, "false", "Boolean");
        Expect(model, "[\"a\"]", "StringList");
        Expect(model, """{"a":"b"}""", "WithA");
        Assert.Equal("$.it[0]", model.Refusal("""{"it":[1]}""").Path);
        Assert.Equal("$.it", model.Refusal("""{"it":1.5}""").Path);
    }

    [Theory]
    [InlineData("\"2024-04-19T14:19:11+00:00\"", "DateTime")]
    [InlineData("\"2024-04-19\"", "Date")]
    [InlineData("\"00112233-4455-6677-8899-aabbccddeeff\"", "Uuid")]
    [InlineData("\"yesterday\"", "Unknown")]
    public void WhatTheTokenDoesNotTellIsTried(string value, string expected) => Expect(
        SchemaDocument.Model(
            "Thing: { type: object, properties: { it: { anyOf: [{ type: string, format: date-time }, { type: string, format: date }, { type: string, format: uuid }] } } }"),
        value,
        expected);

    [Theory]
    [InlineData("""[{"a":1}]""", "WithAList")]
    [InlineData("""["a"]""", "StringList")]
    [InlineData("[[1]]", "Unknown")]
    public void ListsAreToldByTheirItems(string value, string expected) => Expect(
        SchemaDocument.Model(
            "Thing: { type: object, properties: { it: { oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: object, properties: { a: { type: integer } } } }] } } }"),
        value,
        expected);

    [Theory]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'null' }] }", SchemaDocument.Version31)]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/Cat' }, { enum: [null] }] }", SchemaDocument.Version30)]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Cat' }], nullable: true }", SchemaDocument.Version30)]
    [InlineData("{ allOf: [{ oneOf: [{ $ref: '#/components/schemas/Cat' }] }], nullable: true }", SchemaDocument.Version30)]
    public void OneOrNullIsThatOneOrNull(string schema, string version)
    {
        var model = SchemaDocument.Model(Animals + "Thing: { type: object, required: [it], properties: { it: " + schema + " } }", version);

        Assert.Equal("Cat", model.Property("It").PropertyType.Name);
        Assert.Equal("""{"it":null}""", model.RoundTrip("""{"it":null}"""));
    }

    [Theory]
    [InlineData("{ anyOf: [{ type: string }, { type: string, enum: [a, b] }] }", "ThingIt")]
    [InlineData("{ anyOf: [{ type: string, enum: [a] }, { type: string, enum: [b] }, { type: 'null' }] }", "ThingIt")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Known' }, { type: string }] }", "Known")]
    [InlineData("{ oneOf: [{ type: string }, { type: string, format: date }] }", "String")]
    [InlineData("{ anyOf: [{ type: integer }, { type: number }] }", "Double")]
    [InlineData("{ anyOf: [{ type: integer }] }", "Int64")]
    [InlineData("{ type: [integer] }", "Int64")]
    [InlineData("{ oneOf: [{}, {}] }", "JsonElement")]
    public void WhatAnotherBranchHoldsIsLeftOut(string schema, string expected)
    {
        var type = SchemaDocument.Model(
            "Known: { type: string, enum: [a, b] }\nThing: { type: object, properties: { it: " + schema + " } }",
            SchemaDocument.Version31).Property("It").PropertyType;

        var bare = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        Assert.Equal(expected, (Nullable.GetUnderlyingType(bare) ?? bare).Name);
    }

    [Fact]
    public void AUnionMayBeNullable()
    {
        var model = SchemaDocument.Model(
            Animals + "Thing: { type: object, required: [it], properties: { it: { nullable: true, " + CatOrDog + " } } }");

        Assert.Equal("""{"it":null}""", model.RoundTrip("""{"it":null}"""));
        Assert.Equal(
            "Expected a value other than null, found null.",
            SchemaDocument.Model(Animals + "Thing: { type: object, required: [it], properties: { it: { " + CatOrDog + " } } }").Refusal("""{"it":null}""").Message);
    }

    [Fact]
    public void WhatStandsBesideTheBranchesHoldsForEach()
    {
        var model = SchemaDocument.Model("""
            Thing:
              type: object
              properties:
                it:
                  type: object
                  required: [id]
                  properties: { id: { type: integer } }
                  oneOf:
                    - { required: [mail], properties: { mail: { type: string } } }
                    - { required: [phone], properties: { phone: { type: string } } }
            """);

        Expect(model, """{"id":1,"mail":"a@b.example"}""", "WithMail");
        Expect(model, """{"id":1,"phone":"5"}""", "WithPhone");
        Expect(model, """{"mail":"a@b.example"}""", "Unknown");
    }

    [Fact]
    public void BranchesThatOnlyRequireAreChecksOfTheServer()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            "Thing: { type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }"));

        Assert.Equal(["KAP3001"], generation.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("public string? A", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"a","size":1}""", "A")]
    [InlineData("""{"kind":"b","size":1}""", "B")]
    [InlineData("""{"kind":"c","size":1}""", "Unknown")]
    public void AValueThatOnlyOneBranchAllowsTells(string value, string expected)
    {
        foreach (var (version, a, b) in new[] { (SchemaDocument.Version30, "enum: [a]", "enum: [b]"), (SchemaDocument.Version31, "const: a", "const: b") })
        {
            Expect(
                SchemaDocument.Model(
                    $$"""
                    Thing:
                      type: object
                      properties:
                        it:
                          oneOf:
                            - { type: object, required: [kind], properties: { kind: { type: string, {{a}} }, size: { type: integer } } }
                            - { type: object, required: [kind], properties: { kind: { type: string, {{b}} }, size: { type: integer } } }
                    """,
                    version),
                value,
                expected);
        }
    }

    [Fact]
    public void UnionsStandInUnionsListsMapsAndThemselves()
    {
        var model = SchemaDocument.Model(
            Animals + """
            Json:
              oneOf:
                - type: string
                - type: array
                  items: { $ref: "#/components/schemas/Json" }
                - type: object
                  additionalProperties: { $ref: "#/components/schemas/Json" }
            Animal: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
            Thing:
              type: object
              properties:
                json: { $ref: "#/components/schemas/Json" }
                it: { oneOf: [{ $ref: "#/components/schemas/Animal" }, { oneOf: [{ type: string }, { type: integer }] }, { type: object, required: [wheels], properties: { wheels: { type: integer } } }] }
                list: { type: array, items: { oneOf: [{ type: string }, { type: integer }] } }
                map: { type: object, additionalProperties: { oneOf: [{ type: string }, { type: integer }] } }
            """);
        const string Json = """{"json":{"a":["b",{"c":[]}],"d":5},"it":{"wheels":4},"list":[1,"a",null],"map":{"a":1,"b":"c"}}""";

        Assert.Equal("$.list[2]", model.Refusal(Json).Path);
        Assert.Equal(Json.Replace(",null", "", StringComparison.Ordinal), model.RoundTrip(Json.Replace(",null", "", StringComparison.Ordinal)));
        Expect(model, """{"wheels":4}""", "WithWheels");
        Expect(model, """{"kind":"a","lives":9}""", "Animal");
        Expect(model, "5", "Integer");
        Expect(model, """{"else":1}""", "Unknown");
    }

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/Pet' }", "Pet")]
    [InlineData("{ $ref: '#/components/schemas/Alias' }", "Pet")]
    [InlineData("{ $ref: '#/components/schemas/Any' }", "JsonElement")]
    public void AUnionThatIsACaseOfItselfIsOneOfTheOthers(string schema, string type)
    {
        var model = SchemaDocument.Model($$"""
            Pet: { oneOf: [{ $ref: "#/components/schemas/Alias" }, { $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Pet" }, { type: string }] }
            Alias: { $ref: "#/components/schemas/Pet" }
            Any: { oneOf: [{ $ref: "#/components/schemas/Any" }, {}] }
            Cat: { type: object, required: [lives], properties: { lives: { type: integer } } }
            Thing: { type: object, required: [it], properties: { it: {{schema}} } }
            """);

        Assert.Equal(type, model.Property("It").PropertyType.Name);
        Assert.Equal("""{"it":{"lives":9}}""", model.RoundTrip("""{"it":{"lives":9}}"""));
    }

    [Fact]
    public void CodeMakesAndTakesApartUnionsWithoutACast()
    {
        var assembly = Generation.Of(SchemaDocument.Of(
            Animals + """
            Thing:
              oneOf:
                - { $ref: "#/components/schemas/Cat" }
                - { type: string }
                - { type: array, items: { type: integer } }
            """)).WithCode(
            """
            using System.Text.Json;
            using Acme.Api;
            using KaptureContracts.Runtime.Json;
            internal static class Program
            {
                private static string Show(Thing thing) =>
                    thing.Match(cat => $"cat {cat.Lives}", text => $"text {text}", list => $"list {list.Count}", unknown => $"unknown {unknown.GetRawText()}");
                public static string Cat() { Thing thing = new Cat { Kind = "a", Lives = 9 }; return Show(thing) + JsonModel.ToJson(thing); }
                public static string Text() { Thing thing = "a"; return Show(thing) + JsonModel.ToJson(thing); }
                public static string List() { var thing = Thing.FromIntegerList([1, 2]); return Show(thing) + JsonModel.ToJson(thing); }
                public static string Unknown() { var thing = Thing.FromUnknown(JsonElement.Parse("1.50")); return Show(thing) + JsonModel.ToJson(thing); }
                public static string Get() => JsonModel.Parse<Thing>("[5]").TryGetIntegerList(out var list) && !JsonModel.Parse<Thing>("5").TryGetCat(out _) ? list[0].ToString() : "";
            }
            """).Load();
        string Run(string method) => (string)assembly.GetType("Program")!.GetMethod(method)!.Invoke(null, null)!;

        Assert.Equal(
            ["cat 9{\"kind\":\"a\",\"lives\":9}", "text a\"a\"", "list 2[1,2]", "unknown 1.501.50", "5"],
            new[] { "Cat", "Text", "List", "Unknown", "Get" }.Select(Run));
    }

    [Fact]
    public void AnotherCaseRenamesNone()
    {
        const string Before = "Thing: { oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] }";
        const string After = "Thing: { oneOf: [{ type: object, title: First, properties: { b: { type: string } } }, { type: string }, { type: object, properties: { a: { type: string } } }] }";

        Assert.All(
            new[] { Before, After },
            schemas => Assert.Contains("class ThingWithA ", Generation.Of(SchemaDocument.Of(schemas)).Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal));
    }

    [Fact]
    public void UnionsAndCompositionsStandInBodiesAndResponses()
    {
        var generation = Generation.Of(
            """
            openapi: 3.0.3
            info: { title: Things, version: "1" }
            paths:
              /things:
                post:
                  operationId: addThing
                  requestBody:
                    required: true
                    content: { application/json: { schema: { oneOf: [{ type: string }, { type: object, properties: { a: { type: integer } } }] } } }
                  responses:
                    "200": { description: Ok., content: { application/json: { schema: { oneOf: [{ type: integer }, { type: boolean }] } } } }
                    "400": { description: No., content: { application/json: { schema: { allOf: [{ type: object, properties: { a: { type: integer } } }, { properties: { b: { enum: [1, x] } } }] } } } }
                    "401": { description: No., content: { application/json: { schema: { type: integer, enum: [1, 2] } } } }
            """);

        Assert.Empty(generation.Diagnostics);
        generation.Compile();
    }

    /// <summary>The value is of a case, and survives.</summary>
    private static void Expect(EmittedModel model, string value, string expected)
    {
        var json = $$"""{"it":{{value}}}""";
        var union = model.Value(json, "It")!;
        var name = union.GetType().GetField("_case", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(union)!.ToString();

        Assert.Equal(expected, name);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(model.RoundTrip(json))));
    }
}
