using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>Arrays whose items differ by their place (<c>prefixItems</c>).</summary>
public sealed class TupleTests
{
    private const string Exactly = "items: false, minItems: ";

    [Theory]
    [InlineData("prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2", """["a",1]""", typeof((string, long)))]
    [InlineData("prefixItems: [{ type: string }, { type: integer }], minItems: 2, maxItems: 2", """["a",1]""", typeof((string, long)))]
    [InlineData("prefixItems: [{ type: string }, { type: [integer, 'null'] }, { type: boolean }], items: false, minItems: 3", """["a",null,true]""", typeof((string, long?, bool)))]
    [InlineData("prefixItems: [{ type: string, format: date }, { type: array, items: { type: number } }], items: false, minItems: 2", """["2024-04-19",[1.5]]""", typeof((DateOnly, IReadOnlyList<double>)))]
    [InlineData("prefixItems: [{}, { $ref: '#/components/schemas/Pair' }], items: false, minItems: 2", """[{"a":null},["b",2]]""", typeof((JsonElement, (string, long))))]
    [InlineData("prefixItems: [{ type: string }, { type: string }, { type: string }, { type: string }, { type: string }, { type: string }, { type: integer }], items: false, minItems: 7", """["a","b","c","d","e","f",7]""", typeof((string, string, string, string, string, string, long)))]
    public void AnArrayOfExactlySoManyItemsIsATuple(string keywords, string value, Type type)
    {
        var model = Model("it: { type: array, " + keywords + " }", "it");

        Assert.Equal(type, model.Property("It").PropertyType);
        Assert.Equal($$"""{"it":{{value}}}""", model.RoundTrip($$"""{"it":{{value}}}"""));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""["a"]""")]
    [InlineData("""["a",1,2]""")]
    public void AnotherNumberOfItemsIsRefused(string value) =>
        Assert.Equal("The value is not an array of two items.", Model("it: { $ref: '#/components/schemas/Pair' }", "it").Refusal($$"""{"it":{{value}}}""").Message);

    [Theory]
    [InlineData("{}", "$.it", "Expected an array, found an object.")]
    [InlineData("""["a","b"]""", "$.it[1]", "Expected a 64-bit integer, found a string.")]
    [InlineData("[null,1]", "$.it[0]", "Expected a string, found null.")]
    public void WhatIsWrongIsToldWithItsPlace(string value, string path, string message)
    {
        var refusal = Model("it: { $ref: '#/components/schemas/Pair' }", "it").Refusal($$"""{"it":{{value}}}""");

        Assert.Equal((path, message), (refusal.Path, refusal.Message));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"it":["a",1]}""")]
    [InlineData("""{"all":[["a",1],["b",2]]}""")]
    [InlineData("""{"byName":{"x":["a",1]}}""")]
    [InlineData("""{"orNull":null}""")]
    [InlineData("""{"orNull":["a",1]}""")]
    [InlineData("""{"either":["a",1]}""")]
    [InlineData("""{"either":5}""")]
    [InlineData("""{"inline":[{"a":"b","c":1},"open"]}""")]
    [InlineData("""{"inline":[{},"another"]}""")]
    public void ATupleStandsWhereverAnotherTypeMay(string json)
    {
        var model = Model(
            """
            it: { $ref: '#/components/schemas/Pair' }
            all: { type: array, items: { $ref: '#/components/schemas/Pair' } }
            byName: { type: object, additionalProperties: { $ref: '#/components/schemas/Pair' } }
            orNull: { oneOf: [{ $ref: '#/components/schemas/Pair' }, { type: 'null' }] }
            either: { oneOf: [{ $ref: '#/components/schemas/Pair' }, { type: integer }] }
            inline: { type: array, prefixItems: [{ type: object, properties: { a: { type: string } } }, { type: string, enum: [open, closed] }], items: false, minItems: 2 }
            """);

        Assert.Equal(json, model.RoundTrip(json));
    }

    [Fact]
    public void TypesInATupleAreNamedAfterTheirPlace() =>
        Assert.Equal(
            ["ThingInlineItem1", "ThingInlineItem2"],
            Model("inline: { type: array, prefixItems: [{ type: object, properties: { a: { type: string } } }, { type: string, enum: [open] }], " + Exactly + "2 }", "inline")
                .Property("Inline").PropertyType.GetGenericArguments().Select(type => type.Name));

    [Fact]
    public void TuplesThatHoldThemselvesEndInAnything()
    {
        const string Json = """{"it":["a",["b",["c",["d",["e",["f"]]]]]]}""";
        var model = SchemaDocument.Model(
            """
            Nest: { type: array, prefixItems: [{ type: string }, { $ref: '#/components/schemas/Nest' }], items: false, minItems: 2 }
            Thing: { type: object, required: [it], properties: { it: { $ref: '#/components/schemas/Nest' } } }
            """,
            SchemaDocument.Version31);

        Assert.Equal(Json, model.RoundTrip(Json));
    }

    private static EmittedModel Model(string properties, string required = "")
    {
        var indented = string.Join('\n', properties.Split('\n').Select(line => "    " + line));
        return SchemaDocument.Model(
            "Pair: { type: array, prefixItems: [{ type: string }, { type: integer }], " + Exactly + "2 }\n"
            + $"Thing:\n  type: object\n  required: [{required}]\n  properties:\n{indented}",
            SchemaDocument.Version31);
    }
}
