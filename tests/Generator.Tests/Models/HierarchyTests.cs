using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>A schema with a <c>discriminator</c>, and those that refer to it in an <c>allOf</c>: a base class and its derived classes.</summary>
public sealed class HierarchyTests
{
    private const string Pets = """
        Pet:
          type: object
          required: [kind, name]
          discriminator: { propertyName: kind, mapping: { cat: Cat, kitty: "#/components/schemas/Cat" } }
          properties:
            kind: { type: string }
            name: { type: string }
        Cat:
          allOf:
            - $ref: "#/components/schemas/Pet"
            - type: object
              required: [lives]
              properties: { kind: { type: string, enum: [cat, kitty] }, lives: { type: integer } }
        Dog:
          allOf: [{ $ref: "#/components/schemas/Pet" }]
          properties: { tricks: { type: array, items: { type: string } } }
        Puppy: { allOf: [{ $ref: "#/components/schemas/Dog" }, { properties: { weeks: { type: integer } } }] }
        Fish: { allOf: [{ $ref: "#/components/schemas/Pet" }] }
        Thing: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" }, pets: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }

        """;

    private readonly EmittedModel _model = SchemaDocument.Model(Pets);

    [Theory]
    [InlineData("""{"kind":"cat","name":"a","lives":9}""", "Cat")]
    [InlineData("""{"kind":"kitty","name":"a","lives":9}""", "Cat")]
    [InlineData("""{"kind":"Dog","name":"b","tricks":["sit"]}""", "Dog")]
    [InlineData("""{"kind":"Puppy","name":"c","tricks":[],"weeks":3}""", "Puppy")]
    [InlineData("""{"kind":"Fish","name":"d","fins":{"left":[1,2]}}""", "Fish")]
    [InlineData("""{"kind":"Pet","name":"e"}""", "Pet")]
    [InlineData("""{"kind":"dragon","name":"f","heads":3}""", "Pet")]
    public void TheDiscriminatorTellsTheClassAndNothingIsLost(string pet, string type)
    {
        var json = $$"""{"pet":{{pet}},"pets":[{{pet}}]}""";

        Assert.Equal(type, _model.Value(json, "Pet")!.GetType().Name);
        Assert.Equal(json, _model.RoundTrip(json));
    }

    [Theory]
    [InlineData("""{"pet":{"lives":9,"more":{"kind":"Dog"},"name":"a","kind":"cat"}}""")]
    [InlineData("""{"pet":{"lives":9,"name":"a","\u006bind":"c\u0061t"}}""")]
    public void TheDiscriminatorMayStandAnywhere(string json) => Assert.Equal("Cat", _model.Value(json, "Pet")!.GetType().Name);

    [Theory]
    [InlineData("""{"pet":{"name":"a"}}""", "$.pet", "The required property 'kind' is missing.")]
    [InlineData("""{"pet":{"kind":"cat","name":"a"}}""", "$.pet", "The required property 'lives' is missing.")]
    [InlineData("""{"pet":{"kind":"cat","name":"a","lives":"nine"}}""", "$.pet.lives", "Expected a 64-bit integer, found a string.")]
    [InlineData("""{"pet":{"kind":5,"name":"a"}}""", "$.pet.kind", "Expected a string, found a number.")]
    [InlineData("""{"pet":[]}""", "$.pet", "Expected an object, found an array.")]
    public void WhatIsInvalidIsRefusedWithItsPlace(string json, string path, string message)
    {
        var refusal = _model.Refusal(json);

        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }

    [Fact]
    public void ANewObjectHasTheValueOfItsClassWithoutBeingTold()
    {
        var generation = Generation.Of(SchemaDocument.Of(Pets));
        var assembly = generation.WithCode(
            """
            using Acme.Api;
            using KaptureContracts.Runtime.Json;
            internal static class Program
            {
                public static string Cat() => JsonModel.ToJson(new Thing { Pet = new Cat { Name = "a", Lives = 9 } });
                public static string Puppy() => JsonModel.ToJson<Pet>(new Puppy { Name = "b" });
                public static string Other() => JsonModel.ToJson(new Pet { Kind = "dragon", Name = "c" });
                public static string Base() => JsonModel.ToJson(new Pet { Name = "d" });
            }
            """).Load();
        string Run(string method) => (string)assembly.GetType("Program")!.GetMethod(method)!.Invoke(null, null)!;

        Assert.Equal("""{"pet":{"kind":"cat","name":"a","lives":9}}""", Run("Cat"));
        Assert.Equal("""{"kind":"Puppy","name":"b"}""", Run("Puppy"));
        Assert.Equal("""{"kind":"dragon","name":"c"}""", Run("Other"));
        Assert.Equal("""{"kind":"Pet","name":"d"}""", Run("Base"));
    }

    [Fact]
    public void OnlyWhatIsDerivedFromIsUnsealed()
    {
        var sources = Generation.Of(SchemaDocument.Of(Pets)).Sources;

        Assert.Contains("public partial class Pet :", sources["Acme.Api.Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public partial class Dog : global::Acme.Api.Pet,", sources["Acme.Api.Dog.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public sealed partial class Cat : global::Acme.Api.Pet,", sources["Acme.Api.Cat.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: { type: string, enum: [Cat, Dog] }", "required: [kind]")]
    [InlineData("kind: { $ref: '#/components/schemas/Kind' }", "required: [kind]")]
    [InlineData("kind: { type: string, enum: [Cat, Dog] }", "title: Pet")]
    [InlineData("kind: { type: string, nullable: true }", "title: Pet")]
    [InlineData("other: { type: string }", "title: Pet")]
    [InlineData("kind: { type: string }", "additionalProperties: false")]
    [InlineData("kind: { type: string }", "oneOf: [{ $ref: '#/components/schemas/Cat' }]")]
    public void TheDiscriminatorMayBeWrittenInManyWays(string property, string members)
    {
        var model = SchemaDocument.Model($$"""
            Kind: { type: string, enum: [Cat] }
            Pet:
              type: object
              discriminator: { propertyName: kind }
              {{members}}
              properties: { {{property}} }
            Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { lives: { type: integer } } }] }
            Thing: { type: object, properties: { pet: { $ref: "#/components/schemas/Pet" } } }
            """);
        const string Known = """{"pet":{"kind":"Cat","lives":9,"other2":1}}""";
        const string Unknown = """{"pet":{"kind":"Dragon","heads":3}}""";

        Assert.Equal("Cat", model.Value(Known, "Pet")!.GetType().Name);
        Assert.Equal([Known, Unknown], [model.RoundTrip(Known), model.RoundTrip(Unknown)]);
    }

    [Fact]
    public void ADiscriminatorBelowAnotherTellsItsOwnSchemasApart()
    {
        var model = SchemaDocument.Model("""
            Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string } } }
            Shape: { allOf: [{ $ref: "#/components/schemas/Base" }], discriminator: { propertyName: form }, properties: { form: { type: string } } }
            Circle: { allOf: [{ $ref: "#/components/schemas/Shape" }, { properties: { radius: { type: number } } }] }
            Thing: { type: object, properties: { it: { $ref: "#/components/schemas/Base" } } }
            """);
        const string Json = """{"it":{"kind":"Shape","form":"Circle","radius":1.5}}""";

        Assert.Equal("Circle", model.Value(Json, "It")!.GetType().Name);
        Assert.Equal(Json, model.RoundTrip(Json));
    }

    [Fact]
    public void ADerivedObjectInlineIsMergedAndNoClassOfTheHierarchy()
    {
        var model = SchemaDocument.Model(Pets.Replace(
            "pet: { $ref: \"#/components/schemas/Pet\" }",
            "pet: { allOf: [{ $ref: \"#/components/schemas/Pet\" }, { properties: { chip: { type: integer } } }] }",
            StringComparison.Ordinal));
        const string Json = """{"pet":{"kind":"cat","name":"a","chip":5,"lives":9}}""";

        Assert.Equal("ThingPet", model.Value(Json, "Pet")!.GetType().Name);
        Assert.Equal(Json, model.RoundTrip(Json));
    }

    [Fact]
    public void ADerivedClassCannotChangeTheTypeOfAPropertyAndThatIsTold()
    {
        var generation = Generation.Of(SchemaDocument.Of("""
            Base: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string }, size: { type: string } } }
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { kind: { enum: [Thing] }, size: { type: integer } } }] }
            """));

        Assert.Equal(
            ["'size' in properties is ignored: the schema that this one derives from declares it with another type, which counts"],
            generation.Diagnostics.Select(diagnostic => diagnostic.GetMessage(null)));
        generation.Compile();
    }

    [Fact]
    public void ASchemaMayHoldItsOwnBase()
    {
        var model = SchemaDocument.Model("""
            Base: { type: object, discriminator: { propertyName: kind }, required: [kind], properties: { kind: { type: string }, next: { $ref: "#/components/schemas/Base" } } }
            Thing: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { all: { type: array, items: { $ref: "#/components/schemas/Thing" } }, part: { type: object, properties: { base: { $ref: "#/components/schemas/Base" } } } } }] }
            """);
        const string Json = """{"kind":"Thing","next":{"kind":"Thing","part":{"base":{"kind":"x"}}},"all":[{"kind":"Thing"}]}""";

        Assert.Equal(Json, model.RoundTrip(Json));
    }
}
