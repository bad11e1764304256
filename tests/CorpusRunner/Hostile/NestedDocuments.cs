using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents in which things stand in one another without end.</summary>
internal static class NestedDocuments
{
    private const string TooLarge = "KAP1005";

    /// <summary>Nearly as deep as the readers let through.</summary>
    private const int Deepest = 240;

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        Nested("json-lists", ".json", "[", "]"),
        Nested("json-objects", ".json", "{'a':", "}"),
        Nested("json-unclosed", ".json", "[", ""),
        Nested("yaml-flow-lists", ".yaml", "[", "]"),
        Nested("yaml-flow-mappings", ".yaml", "{a: ", "}"),
        Nested("yaml-flow-pairs", ".yaml", "[a: ", "]"),
        Nested("yaml-explicit-keys", ".yaml", "? ", ""),
        Nested("yaml-compact-lists", ".yaml", "- ", ""),
        new("nested-yaml-blocks", ".yaml", () => Each(10_000, depth => new string(' ', depth) + "a:", "\n"), TooLarge),
        new("nested-yaml-narrowing", ".yaml", () => Each(Many, line => new string(' ', 200 - (line % 200)) + "- a", "\n"), "KAP1002"),
        InSchemas("schemas", "{'type':'object','properties':{'a':", "}}", "3.0.3"),
        InSchemas("all-of", "{'allOf':[", "]}", "3.1.0"),
        InSchemas("one-of-items", "{'oneOf':[{'type':'array','items':", "}]}", "3.1.0"),
        InSchemas("additional-properties", "{'additionalProperties':", "}", "3.1.0"),
        InSchemas("not", "{'not':", "}", "3.1.0"),
        InSchemas("defs", "{'$defs':{'a':", "}}", "3.1.0"),
        Allowed("properties", "{'type':'object','properties':{'a':", "}}"),
        Allowed("items", "{'type':'array','items':", "}"),
        Allowed("maps", "{'type':'object','additionalProperties':", "}"),
        Allowed("all-of", "{'allOf':[{'properties':{'p':{'type':'string'}}},", "]}"),
        Allowed("one-of", "{'oneOf':[{'type':'string'},", "]}"),
        Allowed("any-of-items", "{'anyOf':[{'type':'boolean'},{'type':'array','items':", "}]}"),
    ];

    private static HostileDocument Nested(string name, string extension, string open, string close) =>
        new("nested-" + name, extension, () => Repeat(open, Many) + "1" + Repeat(close, Many), TooLarge);

    private static HostileDocument InSchemas(string name, string open, string close, string version) =>
        new("nested-in-schemas-" + name, ".json", () => Schemas($"'S0':{Repeat(open, Many)}{{}}{Repeat(close, Many)}", version), TooLarge);

    /// <summary>A thousand schemas, each as deep as it may be.</summary>
    private static HostileDocument Allowed(string name, string open, string close)
    {
        var depth = Deepest / (open.Count(c => c is '{' or '[') - open.Count(c => c is '}' or ']'));
        return new HostileDocument(
            "deep-" + name,
            ".json",
            () => Schemas(Each(1_000, number => $"'S{Number(number)}':{Repeat(open, depth)}{{'type':'integer'}}{Repeat(close, depth)}")),
            null);
    }
}
