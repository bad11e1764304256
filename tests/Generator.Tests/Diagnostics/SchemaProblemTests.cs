using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Diagnostics;

public sealed class SchemaProblemTests
{
    [Theory]
    [InlineData("requierd", "required")]
    [InlineData("tpye", "type")]
    [InlineData("proprties", "properties")]
    [InlineData("additionalproperties", "additionalProperties")]
    [InlineData("itmes", "items")]
    [InlineData("foramt", "format")]
    [InlineData("oneof", "oneOf")]
    public void AMisspelledKeywordIsNamed(string written, string meant) => Diagnosis.Expect(
        Documents.WithThing($"properties: {{}}\n«{written}: {{}}"),
        $"warning KAP2007: '{written}' is not a member of a schema and is ignored; did you mean '{meant}'?");

    [Fact]
    public void AKeywordThatIsNoneIsIgnored() => Diagnosis.Expect(
        Documents.WithThing("type: string\n«sortable: true"),
        "info KAP3001: 'sortable' in a schema is ignored: it is not a member of that object");

    [Fact]
    public void AnUnknownTypeSuggestsTheRightOneAndLeavesTheRestOfTheObject()
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing("""
                type: object
                properties:
                  name: { type: «strng }
                  size: { type: integer }
                """),
            "warning KAP2008: 'strng' is not a value of 'type' and is ignored; did you mean 'string'?");

        Assert.Contains("public long? Size", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public global::System.Text.Json.JsonElement? Name", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownTypeLikeNoOtherListsThemAll() => Diagnosis.Expect(
        Documents.WithThing("type: «file"),
        "warning KAP2008: 'file' is not a value of 'type' and is ignored; write one of object, array, string, integer, number, boolean, null");

    [Fact]
    public void ATypeMustBeText() => Diagnosis.Expect(
        Documents.WithThing("type: «{ name: string }\nproperties: { size: { type: integer } }"),
        "warning KAP2003: 'type' must be a string, but is an object; it is ignored");

    [Fact]
    public void AListOfTypesHoldsTypes() => Diagnosis.Expect(
        Documents.WithThing("type: [«strin, «1, string]"),
        "warning KAP2008: 'strin' is not a value of 'type' and is ignored; did you mean 'string'?",
        "warning KAP2003: 'an item of type' must be a string, but is a number; it is ignored");

    [Theory]
    [InlineData("type: object\nproperties: { name: { type: string } }")]
    [InlineData("type: string")]
    [InlineData("enum: [a, b]")]
    public void RequiredIsAListOfNamesAndNoFlag(string members) => Diagnosis.Expect(
        Documents.WithThing(members + "\nrequired: «true"),
        "warning KAP2003: 'required' must be an array of names that stands beside 'properties', but is a boolean; it is ignored");

    [Fact]
    public void AFlagOfAPropertyIsToldWhereItBelongs()
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing("type: object\nproperties:\n  name: { type: string, required: «true }"),
            "warning KAP2003: 'required' must be an array of names that stands beside 'properties', but is a boolean; it is ignored");

        Assert.Contains("public string? Name", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void PropertiesAreAnObject() => Diagnosis.Expect(
        Documents.WithThing("""
            type: object
            properties:
              «- name: { type: string }
              - size: { type: integer }
            """),
        "warning KAP2003: 'properties' must be an object, but is an array; it is ignored");

    [Fact]
    public void ASchemaIsAnObject()
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing("type: object\nproperties:\n  name: «string\n  tags: { type: array, items: «[] }\n  size: { type: integer }"),
            "warning KAP2003: 'name' must be a schema, but is a string; it is ignored",
            "warning KAP2003: 'items' must be a schema, but is an array; it is ignored");

        Assert.Contains("public long? Size", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ARequiredNameWithoutAPropertySuggestsOne()
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing("type: object\nrequired: [«nmae, size]\nproperties: { name: { type: string }, size: { type: integer } }"),
            "warning KAP2007: 'nmae' is not a member of the schema's properties and is ignored; did you mean 'name'?");

        Assert.Contains("public required long Size", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void ARequiredNameLikeNoPropertyIsIgnored() => Diagnosis.Expect(
        Documents.WithThing("type: object\nrequired: [«colour]\nproperties: { name: { type: string } }"),
        "info KAP3001: 'colour' in required is ignored: the schema has no property of that name; add one to have it checked");

    [Fact]
    public void ARequiredNameMustBeText() => Diagnosis.Expect(
        Documents.WithThing("type: object\nrequired: [name, «{ size: 1 }]\nproperties: { name: { type: string } }"),
        "warning KAP2003: 'an item of required' must be a string, but is an object; it is ignored");

    [Theory]
    [InlineData("«false", "the schema 'false' allows no value at all")]
    public void ASchemaWithoutATypeOfItsOwnIsAnyValue(string schema, string why)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties:\n  size: {{ type: integer }}\n  value: {schema}"),
            $"warning KAP3003: The value is a JsonElement in the client: {why}");

        Assert.Contains("public long? Size", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public global::System.Text.Json.JsonElement? Value", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void TheSchemaFalseAllowsNothing() => Diagnosis.Expect(
        Documents.WithThing("type: object\nproperties: { never: «false, always: true }"),
        "warning KAP3003: The value is a JsonElement in the client: the schema 'false' allows no value at all");

    [Theory]
    [InlineData("type: integer, enum: [1, «two, three]", "'enum' must be an array of values of the type integer, but is one with a string", "long")]
    [InlineData("type: number, enum: [0, «'', 1]", "'enum' must be an array of values of the type number, but is one with a string", "double")]
    [InlineData("type: boolean, enum: [«1]", "'enum' must be an array of values of the type boolean, but is one with a number", "bool")]
    [InlineData("type: integer, const: «one", "'const' must be a value of the type integer, but is a string", "long")]
    public void ValuesHaveTheTypeOfTheirSchema(string schema, string message, string expected)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties: {{ level: {{ {schema} }} }}"),
            $"warning KAP2003: {message}; it is ignored");

        Assert.Contains($"public {expected}? Level", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: array, items: { type: string }, «enum: [a, b]")]
    [InlineData("type: object, «enum: [{ a: 1 }]")]
    [InlineData("«enum: [[1], 2]")]
    [InlineData("«const: { a: 1 }")]
    public void ValuesThatAreNoScalarsBecomeNoMembers(string schema) => Diagnosis.Expect(
        Documents.WithThing($"type: object\nproperties: {{ level: {{ {schema} }} }}"),
        $"info KAP3001: '{(schema.Contains("const", StringComparison.Ordinal) ? "const" : "enum")}' in a schema is ignored: only strings, numbers and booleans become members of an enumeration");

    [Theory]
    [InlineData("«[]", "an array of values, at least one", "an array")]
    [InlineData("«a", "an array of values", "a string")]
    public void AnEnumerationHasValues(string values, string expected, string found)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties: {{ kind: {{ type: string, enum: {values} }} }}"),
            $"warning KAP2003: 'enum' must be {expected}, but is {found}; it is ignored");

        Assert.Contains("public string? Kind", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not: { type: integer }")]
    [InlineData("if: { minLength: 1 }")]
    [InlineData("then: { maxLength: 1 }")]
    [InlineData("else: { maxLength: 2 }")]
    [InlineData("dependentSchemas: {}")]
    [InlineData("dependentRequired: { a: [b] }")]
    [InlineData("propertyNames: { pattern: a }")]
    [InlineData("contains: { type: string }")]
    [InlineData("unevaluatedProperties: false")]
    [InlineData("unevaluatedItems: false")]
    public void AKeywordThatOnlyAValidatorCouldObeyIsToldOfAndTheRestIsTyped(string keyword)
    {
        var generation = Diagnosis.Expect(
            Documents.WithThing($"type: object\nproperties:\n  it:\n    type: string\n    «{keyword}"),
            $"info KAP3001: '{keyword.Split(':')[0]}' in a schema is ignored: the server checks it; the client does not");

        Assert.Contains("public string? It", generation.Sources["Acme.Api.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void TextsAndFlagsOfASchemaAreTextsAndFlags() => Diagnosis.Expect(
        Documents.WithThing("type: string\nformat: «[date]\ndescription: «{}\ndeprecated: «maybe\nnullable: «1"),
        "warning KAP2003: 'format' must be a string, but is an array; it is ignored",
        "warning KAP2003: 'description' must be a string, but is an object; it is ignored",
        "warning KAP2003: 'deprecated' must be true or false, but is a string; it is ignored",
        "warning KAP2003: 'nullable' must be true or false, but is a number; it is ignored");
}
