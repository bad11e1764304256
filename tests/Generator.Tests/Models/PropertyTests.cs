using System.Numerics;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>JSON in, typed value, JSON out: for each type of property.</summary>
public sealed class PropertyTests
{
    [Theory]
    [InlineData("{ type: string }", "\"text\"", typeof(string))]
    [InlineData("{ type: string, format: date-time }", "\"2024-04-19T14:19:11+05:30\"", typeof(DateTimeOffset))]
    [InlineData("{ type: string, format: date }", "\"2024-04-19\"", typeof(DateOnly))]
    [InlineData("{ type: string, format: uuid }", "\"00112233-4455-6677-8899-aabbccddeeff\"", typeof(Guid))]
    [InlineData("{ type: string, format: uri }", "\"https://example.com/a?b=c\"", typeof(Uri))]
    [InlineData("{ type: string, format: byte }", "\"AAEC/w==\"", typeof(byte[]))]
    [InlineData("{ type: string, format: email }", "\"a@b.example\"", typeof(string))]
    [InlineData("{ type: string, format: time }", "\"10:20:30Z\"", typeof(string))]
    [InlineData("{ type: string, format: duration }", "\"P1M\"", typeof(string))]
    [InlineData("{ type: string, format: binary }", "\"a\"", typeof(string))]
    [InlineData("{ type: string, format: uri-reference }", "\"/a\"", typeof(string))]
    [InlineData("{ type: string, format: int64 }", "\"5\"", typeof(string))]
    [InlineData("{ type: string, contentEncoding: base64 }", "\"AAEC/w==\"", typeof(byte[]))]
    [InlineData("{ type: string, contentEncoding: base32 }", "\"AA======\"", typeof(string))]
    [InlineData("{ format: uuid }", "\"00112233-4455-6677-8899-aabbccddeeff\"", typeof(Guid))]
    [InlineData("{ minLength: 1 }", "\"a\"", typeof(string))]
    [InlineData("{ minimum: 1 }", "1.5", typeof(double))]
    [InlineData("{ minItems: 1 }", "[1]", typeof(IReadOnlyList<System.Text.Json.JsonElement>))]
    [InlineData("{ items: { type: string } }", "[\"a\"]", typeof(IReadOnlyList<string>))]
    [InlineData("{ additionalProperties: { type: string } }", "{\"a\":\"b\"}", typeof(IReadOnlyDictionary<string, string>))]
    [InlineData("{ type: object, patternProperties: { '^a': { type: integer } } }", "{\"a\":1}", typeof(IReadOnlyDictionary<string, long>))]
    [InlineData("{ patternProperties: { '^a': { type: integer }, '^b': { type: integer } }, additionalProperties: false }", "{\"a\":1}", typeof(IReadOnlyDictionary<string, long>))]
    [InlineData("{ patternProperties: { '^a': { type: integer }, '^b': { type: string } } }", "{\"a\":1,\"b\":\"c\"}", typeof(JsonObject))]
    [InlineData("{ patternProperties: { '^a': { type: integer } }, additionalProperties: true }", "{\"a\":1,\"b\":\"c\"}", typeof(JsonObject))]
    [InlineData("{ type: integer, format: int8 }", "-128", typeof(int))]
    [InlineData("{ type: integer, format: uint32 }", "4294967295", typeof(long))]
    [InlineData("{ type: integer, format: uint64 }", "18446744073709551615", typeof(ulong))]
    [InlineData("{ type: integer, minimum: 0, maximum: 18446744073709551615 }", "18446744073709551615", typeof(ulong))]
    [InlineData("{ type: integer, exclusiveMinimum: -1, maximum: 18446744073709551615 }", "-1", typeof(BigInteger))]
    [InlineData("{ type: integer, maximum: 1e30 }", "-123456789012345678901234567890", typeof(BigInteger))]
    [InlineData("{ type: integer, minimum: -9223372036854775809.5e3 }", "0", typeof(BigInteger))]
    [InlineData("{ type: integer, format: bigint }", "99999999999999999999", typeof(BigInteger))]
    [InlineData("{ type: integer, format: uint128 }", "340282366920938463463374607431768211455", typeof(BigInteger))]
    [InlineData("{ type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807 }", "9223372036854775807", typeof(long))]
    [InlineData("{ type: integer, maximum: 9223372036854776000 }", "9223372036854775807", typeof(long))]
    [InlineData("{ type: integer, maximum: 1.7976931348623157e+308 }", "9223372036854775807", typeof(long))]
    [InlineData("{ type: integer, format: int64, maximum: 18446744073709551615 }", "9223372036854775807", typeof(long))]
    [InlineData("{ type: number, maximum: 1e30 }", "1E+25", typeof(double))]
    [InlineData("{ type: number, format: int32 }", "5", typeof(int))]
    [InlineData("{ type: number, format: int64 }", "9007199254740993", typeof(long))]
    [InlineData("{ type: number, format: money }", "1.25", typeof(double))]
    [InlineData("{ type: integer }", "9007199254740993", typeof(long))]
    [InlineData("{ type: integer, format: int32 }", "-2147483648", typeof(int))]
    [InlineData("{ type: integer, format: int64 }", "9223372036854775807", typeof(long))]
    [InlineData("{ type: number }", "1.5", typeof(double))]
    [InlineData("{ type: number, format: float }", "1.5", typeof(float))]
    [InlineData("{ type: number, format: decimal }", "1.10", typeof(decimal))]
    [InlineData("{ type: boolean }", "true", typeof(bool))]
    [InlineData("{ type: array, items: { type: string } }", "[\"a\",\"b\"]", typeof(IReadOnlyList<string>))]
    [InlineData("{ type: array, items: { type: array, items: { type: integer } } }", "[[1],[]]", typeof(IReadOnlyList<IReadOnlyList<long>>))]
    [InlineData("{ type: array, items: { type: integer, nullable: true } }", "[1,null]", typeof(IReadOnlyList<long?>))]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{\"a\":1}", typeof(IReadOnlyDictionary<string, long>))]
    [InlineData("{ type: object }", "{\"a\":[1,null]}", typeof(JsonObject))]
    [InlineData("{}", "[1,{\"a\":null}]", typeof(System.Text.Json.JsonElement))]
    public void ARequiredPropertyOfAnyTypeSurvivesBeingReadAndWritten(string schema, string value, Type type)
    {
        var model = EmittedModel.OfSchema($"type: object\nrequired: [it]\nproperties:\n  it: {schema}");
        var json = $$"""{"it":{{value}}}""";

        Assert.Equal(type, model.Property("It").PropertyType);
        Assert.Equal(json, model.RoundTrip(json));
    }

    [Theory]
    [InlineData("{ type: string }", "1", "Expected a string, found a number.")]
    [InlineData("{ type: string }", "null", "Expected a string, found null.")]
    [InlineData("{ type: integer, format: int32 }", "2147483648", "The value is not a 32-bit integer.")]
    [InlineData("{ type: integer }", "1.5", "The value is not a 64-bit integer.")]
    [InlineData("{ type: integer, format: uint64 }", "-1", "The value is not an unsigned 64-bit integer.")]
    [InlineData("{ type: integer, format: uint64 }", "18446744073709551616", "The value is not an unsigned 64-bit integer.")]
    [InlineData("{ type: integer, format: bigint }", "99999999999999999999.5", "The value is not an integer of up to 1,000 digits.")]
    [InlineData("{ type: integer, format: bigint }", "1e1000", "The value is not an integer of up to 1,000 digits.")]
    [InlineData("{ type: integer, format: bigint }", "1e2000000000", "The value is not an integer of up to 1,000 digits.")]
    [InlineData("{ patternProperties: { '^a': { type: integer } } }", "[]", "Expected an object, found an array.")]
    [InlineData("{ type: integer }", "\"1\"", "Expected a 64-bit integer, found a string.")]
    [InlineData("{ type: boolean }", "0", "Expected a boolean, found a number.")]
    [InlineData("{ type: string, format: uuid }", "\"no\"", "The value is not a UUID.")]
    [InlineData("{ type: array, items: { type: string } }", "{}", "Expected an array, found an object.")]
    [InlineData("{ type: object, properties: { a: { type: string } } }", "[]", "Expected an object, found an array.")]
    public void AValueThatTheSchemaDoesNotAllowIsRefusedWithItsPlace(string schema, string value, string message)
    {
        var model = EmittedModel.OfSchema($"type: object\nrequired: [it]\nproperties:\n  it: {schema}");

        var refusal = model.Refusal($$"""{"it":{{value}}}""");

        Assert.Equal(("$.it", message), (refusal.Path, refusal.Message));
    }

    [Fact]
    public void AMissingRequiredPropertyIsNamed()
    {
        var model = EmittedModel.OfSchema("type: object\nrequired: [a, b]\nproperties: { a: { type: string }, b: { type: integer } }");

        Assert.Equal("The required property 'b' is missing.", model.Refusal("""{"a":""}""").Message);
        Assert.Equal("The required properties 'a', 'b' are missing.", model.Refusal("{}").Message);
    }

    [Fact]
    public void MoreRequiredPropertiesThanAWordHasBitsAreAllChecked()
    {
        var names = Enumerable.Range(0, 130).Select(number => $"p{number}").ToArray();
        var model = EmittedModel.OfSchema(
            $"type: object\nrequired: [{string.Join(", ", names)}]\nproperties:\n{string.Join('\n', names.Select(name => $"  {name}: {{ type: integer }}"))}");
        var whole = "{" + string.Join(',', names.Select(name => $"\"{name}\":1")) + "}";

        Assert.Equal(whole, model.RoundTrip(whole));
        Assert.All(names, name => Assert.Equal(
            $"The required property '{name}' is missing.",
            model.Refusal(whole.Replace($"\"{name}\":", "\"other\":", StringComparison.Ordinal)).Message));
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"it":5}""", 5L)]
    [InlineData("""{"it":null}""", null)]
    public void AnOptionalPropertyIsNullWhenItIsAbsent(string json, long? expected) =>
        Assert.Equal(expected, EmittedModel.OfSchema("type: object\nproperties: { it: { type: integer } }").Value(json, "It"));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"it":null}""")]
    [InlineData("""{"it":5}""")]
    public void WhereAbsentAndNullBothMeanSomethingBothSurvive(string json) =>
        Assert.Equal(json, EmittedModel.OfSchema("type: object\nproperties: { it: { type: integer, nullable: true } }").RoundTrip(json));

    [Theory]
    [InlineData("""{"it":null}""")]
    [InlineData("""{"it":"a"}""")]
    public void ARequiredNullablePropertyIsWrittenEvenWhenItIsNull(string json)
    {
        var model = EmittedModel.OfSchema("type: object\nrequired: [it]\nproperties: { it: { type: string, nullable: true } }");

        Assert.Equal(json, model.RoundTrip(json));
        Assert.Equal("The required property 'it' is missing.", model.Refusal("{}").Message);
    }

    [Fact]
    public void TheLastOfTwoEqualNamesCounts() => Assert.Equal(
        2L, EmittedModel.OfSchema("type: object\nproperties: { it: { type: integer } }").Value("""{"it":1,"it":2}""", "It"));

    [Fact]
    public void AnEscapedNameIsTheSameName() => Assert.Equal(
        1L, EmittedModel.OfSchema("type: object\nproperties: { it: { type: integer } }").Value("""{"\u0069t":1}""", "It"));

    [Theory]
    [InlineData("warehouse/3pl")]
    [InlineData("a b")]
    [InlineData("ünïcödé")]
    [InlineData("🎫")]
    [InlineData("\\\\")]
    [InlineData("\\\"")]
    [InlineData("$ref-like")]
    [InlineData("")]
    public void APropertyMayHaveAnyName(string name)
    {
        var model = EmittedModel.OfSchema($"type: object\nrequired: [\"{name}\"]\nproperties: {{ \"{name}\": {{ type: integer }} }}");
        var json = $$"""{"{{name}}":1}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(model.RoundTrip(json))));
    }
}
