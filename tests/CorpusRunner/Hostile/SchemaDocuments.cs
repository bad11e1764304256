using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents whose schemas are many, or large, or multiply.</summary>
internal static class SchemaDocuments
{
    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        Schema("diamond", () => Each(Many, number => number == Many - 1
            ? "'S99999':{'properties':{'a':{'type':'integer'}}}"
            : "'S" + Number(number) + "':{'allOf':[" + Reference(number + 1) + ",{'allOf':[" + Reference(number + 1) + "]}]}"), null),
        Schema(
            "diamonds-that-multiply",
            () => Each(3_000, number => "'S" + Number(number) + "':{'allOf':[" + Each(3, way => Reference(Math.Min(number + way + 1, 2_999)))
                + "],'properties':{'p" + Number(number) + "':{'type':'integer'}}}"),
            "KAP3003"),
        Schema(
            "unions-of-unions",
            () => Each(400, number => "'S" + Number(number) + "':{'oneOf':[" + Each(40, branch => Reference(((number / 40) + 1) * 40 + branch))
                + "]}") + "," + Each(40, number => "'S" + Number(400 + number) + "':{'type':'object','properties':{'p" + Number(number)
                + "':{'type':'string'}}}"),
            null),
        Schema(
            "one-union-many-branches",
            () => "'S0':{'oneOf':[" + Each(Many, number => "{'type':'object','properties':{'p" + Number(number) + "':{'type':'integer'}}}") + "]}",
            "KAP3003"),
        Schema(
            "many-unions-of-many",
            () => Each(1_000, number => "'S" + Number(number) + "':{'oneOf':[" + Each(400, branch => Reference(1_000 + branch)) + "]}") + ","
                + Each(400, number => "'S" + Number(1_000 + number) + "':{'type':'object','properties':{'p" + Number(number)
                + "':{'type':'string'}}}"),
            null),
        Schema("values-strings", () => "'S0':{'type':'string','enum':[" + Each(Million, number => $"'v{Number(number)}'") + "]}", "KAP3001"),
        Schema("values-integers", () => "'S0':{'type':'integer','enum':[" + Each(Million, Number) + "]}", "KAP3001"),
        Schema(
            "values-many-enums",
            () => Each(100, schema => "'S" + Number(schema) + "':{'type':'string','enum':[" + Each(15_000, number => $"'v{Number(number)}'") + "]}"),
            null),
        Schema(
            "properties",
            () => "'S0':{'type':'object','properties':{" + Each(Million, number => "'p" + Number(number) + "':{'type':'string'}") + "}}",
            "KAP3003"),
        Schema(
            "properties-inline-objects",
            () => "'S0':{'type':'object','properties':{" + Each(Many, number => "'p" + Number(number)
                + "':{'type':'object','properties':{'a':{'type':'string'}}}") + "}}",
            "KAP3003"),
        Schema(
            "properties-of-one-name",
            () => "'S0':{'type':'object','properties':{" + Each(9_000, number => "'" + Signs(number) + "':{'type':'string'}") + "}}",
            null),
        Schema(
            "required",
            () => "'S0':{'type':'object','properties':{'a':{'type':'string'}},'required':[" + Each(Many, number => $"'r{Number(number)}'") + "]}",
            "KAP3001"),
        Schema(
            "required-in-all-of",
            () => "'S0':{'allOf':[{'type':'object','properties':{'a':{'type':'string'}},'required':[" + Each(Many, number => $"'r{Number(number)}'")
                + "]},{'properties':{'b':{'type':'string'}}}]}",
            "KAP3001"),
        Schema(
            "required-misspelled",
            () => "'S0':{'type':'object','properties':{" + Each(9_000, number => "'property" + Number(number) + "':{'type':'string'}")
                + "},'required':[" + Each(50_000, number => $"'proprety{Number(number)}'") + "]}",
            "KAP2007"),
        Schema("members-unknown", () => "'S0':{" + Each(Million, number => $"'unknown{Number(number)}':1") + "}", "KAP3001"),
        Schema(
            "members-misspelled",
            () => Each(Many, number => "'S" + Number(number) + "':{'tpye':'object','porperties':{},'descripton':'x'}"),
            "KAP2007"),
        Schema("many", () => Each(Million, number => "'S" + Number(number) + "':{'type':'string'}"), null),
        Schema(
            "many-classes",
            () => Each(300_000, number => "'S" + Number(number) + "':{'type':'object','properties':{'a':{'type':'string'}}}"),
            "KAP3003"),
        Schema(
            "many-of-one-name",
            () => "'S0':{}," + Each(20_000, number => "'" + Signs(number) + "':{'type':'object','properties':{'a':{'type':'string'}}}"),
            null),
        Schema(
            "derived-from-one",
            () => "'S0':{'type':'object','discriminator':{'propertyName':'kind'},'properties':{'kind':{'type':'string'}}}," + Each(20_000,
                number => "'D" + Number(number) + "':{'allOf':[" + Reference(0) + ",{'properties':{'p" + Number(number) + "':{'type':'string'}}}]}"),
            null),
        Schema(
            "derived-from-a-wide-one",
            () => "'S0':{'type':'object','discriminator':{'propertyName':'kind'},'properties':{'kind':{'type':'string'}," + Each(2_000,
                number => "'p" + Number(number) + "':{'type':'string'}") + "}}," + Each(5_000, number => "'D" + Number(number) + "':{'allOf':["
                + Reference(0) + "],'properties':{'q':{'type':'string'}}}"),
            "KAP3003"),
        Schema(
            "mapped-values",
            () => "'S0':{'oneOf':[" + Reference(1) + "," + Reference(2) + "],'discriminator':{'propertyName':'kind','mapping':{" + Each(Many,
                number => $"'v{Number(number)}':'#/components/schemas/S{Number((number % 2) + 1)}'")
                + "}}},'S1':{'type':'object','properties':{'kind':{'type':'string'}}},'S2':{'type':'object','properties':{'kind':{'type':'string'}}}",
            null),
        Schema(
            "pattern-properties",
            () => "'S0':{'type':'object','patternProperties':{" + Each(Many, number => "'^x" + Number(number)
                + "':{'type':'array','items':{'type':'string'}}") + "}}",
            null),
        Schema("types", () => "'S0':{'type':[" + Repeat("'string',", Million) + "'integer']}", null),
        Schema(
            "constraints",
            () => Each(Many, number => "'S" + Number(number) + "':{'type':'string','pattern':'^(a+)+$','minLength':" + Number(number)
                + ",'maxLength':1e999}"),
            null),
        Schema(
            "all-of-wide",
            () => "'S0':{'allOf':[" + Each(Many, number => "{'properties':{'p':{'type':'string'}},'required':['p','q" + Number(number) + "']}")
                + "]}",
            "KAP3001"),
        Schema(
            "all-of-of-one-wide",
            () => "'S0':{'type':'object','properties':{" + Each(1_000, number => "'p" + Number(number) + "':{'type':'string'}") + "}},"
                + Each(20_000, number => "'S" + Number(number + 1) + "':{'allOf':[" + Reference(0) + ",{'properties':{'q':{'type':'string'}}}]}"),
            "KAP3003"),
        Schema(
            "one-of-of-one-wide",
            () => "'S0':{'type':'object','properties':{" + Each(1_000, number => "'p" + Number(number) + "':{'type':'string'}") + "}},"
                + Each(20_000, number => "'S" + Number(number + 1) + "':{'oneOf':[" + Reference(0) + ",{'type':'object','properties':{'q"
                + Number(number) + "':{'type':'string'}}}]}"),
            null),
    ];

    private static HostileDocument Schema(string name, Func<string> schemas, string? diagnostic) =>
        new("schemas-" + name, ".json", () => Schemas(schemas()), diagnostic);

    private static string Reference(int number) => "{'$ref':'#/components/schemas/S" + Number(number) + "'}";

    /// <summary>Names that differ, and in C# would be one.</summary>
    private static string Signs(int number) => "a" + string.Concat(Convert.ToString(number, 2).Select(bit => bit == '0' ? '-' : '.'));
}
