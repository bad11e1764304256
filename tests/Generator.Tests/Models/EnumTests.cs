using System.Reflection;
using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary><c>enum</c> and <c>const</c>: open enumerations.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("{ type: string, enum: [a, b] }", typeof(string), "\"a\"", "\"c\"")]
    [InlineData("{ enum: [a, b] }", typeof(string), "\"a\"", "\"c\"")]
    [InlineData("{ type: string, enum: [1, true] }", typeof(string), "\"1\"", "\"2\"")]
    [InlineData("{ type: integer, enum: [1, -2] }", typeof(long), "-2", "3")]
    [InlineData("{ type: integer, format: int32, enum: [1, 2] }", typeof(int), "1", "3")]
    [InlineData("{ type: integer, format: int32, enum: [1, 3000000000] }", typeof(long), "3000000000", "3")]
    [InlineData("{ type: integer, enum: ['1', '2'] }", typeof(long), "1", "3")]
    [InlineData("{ enum: [1, 2] }", typeof(long), "1", "3")]
    [InlineData("{ type: integer, enum: [1, 18446744073709551615] }", typeof(decimal), "18446744073709551615", "-99999999999999999999")]
    [InlineData("{ type: integer, format: int8, enum: [1, 3000000000] }", typeof(long), "3000000000", "3")]
    [InlineData("{ type: number, format: int64, enum: [1.5, 2] }", typeof(double), "1.5", "3")]
    [InlineData("{ type: number, format: int64, enum: [1, 99999999999999999999] }", typeof(double), "1", "1.5")]
    [InlineData("{ type: number, enum: [1.5, 1, 1e3] }", typeof(double), "1.5", "2.5")]
    [InlineData("{ type: number, format: decimal, enum: [1.50] }", typeof(decimal), "1.50", "2.5")]
    [InlineData("{ enum: [auto, 1, true, 1.5] }", typeof(JsonElement), "true", "\"manual\"")]
    [InlineData("{ enum: [auto, 1] }", typeof(JsonElement), "\"auto\"", "2")]
    public void KnownAndUnknownValuesSurvive(string schema, Type type, string known, string unknown)
    {
        var model = SchemaDocument.Model("Thing: { type: object, required: [it, more], properties: { it: " + schema + ", more: { type: integer } } }");

        foreach (var (value, isKnown) in new[] { (known, true), (unknown, false) })
        {
            var json = $$"""{"it":{{value}},"more":1}""";
            var it = model.Value(json, "It")!;

            Assert.Equal(type, it.GetType().GetProperty("Value")!.PropertyType);
            Assert.Equal(isKnown, it.GetType().GetProperty("IsKnown")!.GetValue(it));
            Assert.Equal(it, model.Value(json, "It"));
            Assert.Equal(it.GetHashCode(), model.Value(json, "It")!.GetHashCode());
            Assert.Equal(json, model.RoundTrip(json));
        }

        Assert.Equal("$.it", model.Refusal("""{"it":[],"more":1}""").Path);
        Assert.Equal("$.it", model.Refusal("""{"it":null,"more":1}""").Path);
    }

    [Theory]
    [InlineData("{ type: string, nullable: true, enum: [a, null] }", SchemaDocument.Version30)]
    [InlineData("{ type: string, nullable: true, enum: [a] }", SchemaDocument.Version30)]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }", SchemaDocument.Version31)]
    [InlineData("{ enum: [a, null] }", SchemaDocument.Version31)]
    [InlineData("{ type: ['null', integer], enum: [1] }", SchemaDocument.Version31)]
    [InlineData("{ type: string, enum: [a, null] }", SchemaDocument.Version30)]
    [InlineData("{ nullable: true, allOf: [{ $ref: '#/components/schemas/Kind' }] }", SchemaDocument.Version30)]
    [InlineData("{ $ref: '#/components/schemas/Maybe' }", SchemaDocument.Version30)]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Maybe' }] }", SchemaDocument.Version30)]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Kind' }, { enum: [null] }] }", SchemaDocument.Version30)]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Kind' }, { type: 'null' }] }", SchemaDocument.Version31)]
    [InlineData("{ anyOf: [{ const: a }, { const: null }] }", SchemaDocument.Version31)]
    [InlineData("{ const: null }", SchemaDocument.Version31)]
    [InlineData("{ enum: [null] }", SchemaDocument.Version31)]
    [InlineData("{ type: 'null' }", SchemaDocument.Version31)]
    public void NullIsAValueWhereItIsListedOrAllowed(string schema, string version)
    {
        var model = SchemaDocument.Model(
            "Kind: { type: string, enum: [a] }\nMaybe: { type: string, nullable: true, enum: [a, null] }\nThing: { type: object, required: [it], properties: { it: " + schema + " } }",
            version);

        Assert.Equal("""{"it":null}""", model.RoundTrip("""{"it":null}"""));
        Assert.Equal("The required property 'it' is missing.", model.Refusal("{}").Message);
        var value = schema.Contains("1]", StringComparison.Ordinal) ? "1" : "\"a\"";
        Assert.Equal($$"""{"it":{{value}}}""", model.RoundTrip($$"""{"it":{{value}}}"""));
    }

    [Theory]
    [InlineData("{ type: boolean, enum: [true] }", typeof(bool?))]
    [InlineData("{ const: true }", typeof(bool?))]
    [InlineData("{ type: string, enum: [null], nullable: true }", null)]
    public void WhatIsNoEnumerationIsTheTypeItself(string schema, Type? type)
    {
        var property = SchemaDocument.Model("Thing: { type: object, properties: { it: " + schema + " } }", SchemaDocument.Version31).Property("It");

        Assert.Equal(type ?? typeof(Runtime.Optional<string?>), property.PropertyType);
    }

    [Theory]
    [InlineData("{ type: string, const: cat }", SchemaDocument.Version31, "\"cat\"")]
    [InlineData("{ const: cat }", SchemaDocument.Version31, "\"cat\"")]
    [InlineData("{ const: 5 }", SchemaDocument.Version31, "5")]
    [InlineData("{ type: string, enum: [cat] }", SchemaDocument.Version30, "\"cat\"")]
    [InlineData("{ $ref: '#/components/schemas/Kind' }", SchemaDocument.Version30, "\"cat\"")]
    public void TheOnlyValueNeedNotBeSaid(string schema, string version, string value)
    {
        var generation = Generation.Of(SchemaDocument.Of(
            "Kind: { type: string, enum: [cat] }\nThing: { type: object, required: [it], properties: { it: " + schema + " } }", version));
        var assembly = generation.WithCode(
            "internal static class Program { public static string Run() => KaptureContracts.Runtime.Json.JsonModel.ToJson(new Acme.Api.Thing()); }").Load();

        Assert.Equal($$"""{"it":{{value}}}""", assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null));
        Assert.Contains("properties.Require(0x1UL);", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: string, enum: ['<', '<=', '=', '', ' ', '*', '-1', '1', '1.5', '15', name, -name, +name, '\\u20ac', a_b, a-b, '日本']", "LessThan LessThanEqual Equal Empty Space Asterisk Minus1 _1 _15 _152 Name MinusName PlusName U20AC AB AB2 日本")]
    [InlineData("type: integer, enum: [-1, 0, 1, 1000]", "Minus1 _0 _1 _1000")]
    [InlineData("type: number, enum: [-1.5, 1.5, 15]", "Minus1_5 _1_5 _15")]
    [InlineData("type: string, enum: [Value, Equals, IsKnown, JsonNames, ToString, Thing, ThingIt, class, KnownValues]", "Value2 Equals2 IsKnown2 JsonNames2 ToString2 Thing ThingIt2 Class KnownValues2")]
    [InlineData("type: integer, enum: [1, 2], x-enum-varnames: [LOW, high_level]", "Low HighLevel")]
    [InlineData("type: string, enum: [1, Low], x-enumNames: [Low]", "Low Low2")]
    public void EveryValueHasAName(string schema, string expected)
    {
        var type = SchemaDocument.Model(
            $$"""Thing: { type: object, properties: { it: { {{schema.Replace("'\\u20ac'", "\"\\u20ac\"", StringComparison.Ordinal)}} } } }""").Property("It").PropertyType;

        Assert.Equal(
            expected.Split(' '),
            Nullable.GetUnderlyingType(type)!.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => property.Name));
    }

    [Fact]
    public void DescriptionsOfValuesAreTheirWords()
    {
        var source = Generation.Of(SchemaDocument.Of(
            "Thing: { type: integer, enum: [1, 2], x-enum-varnames: [Low, High], x-enum-descriptions: [Not much., A lot.] }")).Sources["Acme.Api.Thing.g.cs"];

        Assert.Contains("/// <summary>A lot.</summary>\n    public static Thing High => new(2);", source, StringComparison.Ordinal);
    }

    [Fact]
    public void ValuesUnderSchemasOfTheirOwnAreOneEnumeration()
    {
        var generation = Generation.Of(SchemaDocument.Of(
            """
            Thing:
              type: string
              oneOf:
                - { const: a, title: The first, description: Comes first. }
                - { const: b }
            """,
            SchemaDocument.Version31));

        Assert.Contains("/// <summary>Comes first.</summary>\n    public static Thing TheFirst => new(\"a\");", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        generation.Compile();
    }
}
