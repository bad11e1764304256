using System.Text.Json;
using KaptureContracts.MockServer.Checking;
using NJsonSchema;

namespace KaptureContracts.MockServer.Tests;

/// <summary>The mock's own schema check says what NJsonSchema says.</summary>
public sealed class SchemaRuleTests
{
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "1",
        "7",
        "-1",
        "3.5",
        "\"\"",
        "\"a\"",
        "\"abc\"",
        "\"🎫\"",
        "[]",
        "[1]",
        "[1,1]",
        "[1,2,3]",
        "[\"a\"]",
        "[null]",
        "{}",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":\"\"}",
        "{\"a\":1,\"b\":2}",
        "{\"c\":1}",
        "{\"a\":{\"a\":{\"a\":1}}}",
        "{\"b\":[{\"a\":\"x\"}]}",
    ];

    public static TheoryData<string> Schemas =>
        [
            "{}",
            """{"type":"string"}""",
            """{"type":"string","nullable":true}""",
            """{"type":"string","minLength":1,"maxLength":2}""",
            """{"type":"string","pattern":"^a"}""",
            """{"type":"string","enum":["a","b"]}""",
            """{"enum":[1,"a",null]}""",
            """{"type":"integer"}""",
            """{"type":"number","minimum":1,"maximum":7}""",
            """{"type":"number","minimum":1,"exclusiveMinimum":true,"maximum":7,"exclusiveMaximum":true}""",
            """{"type":"integer","multipleOf":2}""",
            """{"type":"boolean"}""",
            """{"type":"array","items":{"type":"integer"}}""",
            """{"type":"array","minItems":1,"maxItems":2,"uniqueItems":true}""",
            """{"type":"object","required":["a"]}""",
            """{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":false}""",
            """{"type":"object","additionalProperties":{"type":"integer"}}""",
            """{"type":"object","minProperties":1,"maxProperties":1}""",
            """{"type":"object","properties":{"a":{"type":"string","minLength":1},"b":{"type":"array","items":{"type":"object","required":["a"]}}}}""",
            """{"allOf":[{"type":"object","required":["a"]},{"type":"object","properties":{"b":{"type":"integer"}}}]}""",
            """{"anyOf":[{"type":"string"},{"type":"integer"}]}""",
            """{"oneOf":[{"type":"number"},{"type":"integer"}]}""",
            """{"not":{"type":"string"}}""",
        ];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task ItAgreesWithNJsonSchemaOnEveryValue(string json)
    {
        var schema = await ReadAsync(json);
        var rule = SchemaRule.From(schema);

        Assert.All(
            Values,
            value =>
            {
                var theirs = schema.Validate(value, SchemaType.OpenApi3).Count == 0;
                var ours = rule.Check(JsonElement.Parse(value)).Count == 0;
                Assert.True(theirs == ours, $"{json} with {value}: NJsonSchema says {theirs}, the mock says {ours}");
            }
        );
    }

    [Fact]
    public async Task ASchemaThatRefersToItselfIsChecked()
    {
        var schema = await ReadAsync(
            """{"type":"object","properties":{"a":{"$ref":"#/components/schemas/Subject"},"n":{"type":"integer"}}}"""
        );

        var violation = Assert.Single(SchemaRule.From(schema).Check(JsonElement.Parse("""{"a":{"a":{"n":"x"}}}""")));

        Assert.Equal(("/a/a/n", "type"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public async Task PointersAreEscaped()
    {
        var schema = await ReadAsync(
            """{"type":"object","properties":{"warehouse/3pl":{"type":"object","properties":{"~":{"type":"string"}}}}}"""
        );

        var violation = Assert.Single(SchemaRule.From(schema).Check(JsonElement.Parse("""{"warehouse/3pl":{"~":1}}""")));

        Assert.Equal("/warehouse~13pl/~0", violation.Pointer);
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("10.0")]
    public async Task AWholeNumberIsAnIntegerHoweverItIsWritten(string value)
    {
        // Here the mock follows JSON Schema, and NJsonSchema, which goes by the spelling, does not.
        var schema = await ReadAsync("""{"type":"integer"}""");

        Assert.Empty(SchemaRule.From(schema).Check(JsonElement.Parse(value)));
    }

    private static async Task<JsonSchema> ReadAsync(string schema)
    {
        var document = await NSwag.OpenApiDocument.FromJsonAsync(
            """{"openapi":"3.0.3","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"Subject":"""
                + schema
                + "}}}",
            TestContext.Current.CancellationToken
        );
        return document.Components.Schemas["Subject"];
    }
}
