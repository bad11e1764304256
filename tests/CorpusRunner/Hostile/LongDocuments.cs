using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents with texts of a hundred megabytes.</summary>
internal static class LongDocuments
{
    private const string TooLarge = "KAP1005";

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        Yaml("description-yaml", text => $"openapi: 3.1.0\ninfo: {{ title: A, version: '1', description: '{text}' }}\npaths: {{}}\n"),
        Yaml("plain-yaml", text => $"openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  description: {text}\npaths: {{}}\n"),
        Yaml("literal-yaml", text => $"openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\n  description: |\n    {text}\npaths: {{}}\n"),
        Yaml("key-yaml", text => $"openapi: 3.1.0\n? {text}\n: 1\npaths: {{}}\n"),
        new("long-comment-yaml", ".yaml", () => $"openapi: 3.1.0\n# {Repeat("x", Huge)}\ninfo: {{ title: A, version: '1' }}\npaths: {{}}\n", null),
        new(
            "long-comments-yaml",
            ".yaml",
            () => $"openapi: 3.1.0\n{Repeat("# x\n", Huge / 4)}info: {{ title: A, version: '1' }}\npaths: {{}}\n",
            null),
        new("long-number-yaml", ".yaml", () => $"openapi: 3.1.0\ninfo: {{ title: A, version: {Repeat("1", Huge)} }}\npaths: {{}}\n", TooLarge),
        new("long-hexadecimal-yaml", ".yaml", () => $"openapi: 3.1.0\ninfo: {{ title: A, version: 0x{Repeat("f", Huge)} }}\npaths: {{}}\n", TooLarge),
        new("long-anchor-yaml", ".yaml", () => $"openapi: &{Repeat("a", Huge)} 3.1.0\ninfo: {{ title: A, version: '1' }}\npaths: {{}}\n", null),
        new("long-tag-yaml", ".yaml", () => $"openapi: !{Repeat("a", Huge)} 3.1.0\ninfo: {{ title: A, version: '1' }}\npaths: {{}}\n", "KAP1011"),
        new("long-white-json", ".json", () => Document(Repeat(" ", Huge) + Paths("")), null),
        new("long-limit", ".json", () => Repeat(" ", 270_000_000), TooLarge),
        Json("key", text => $"'x-{text}':1,{Paths("")}"),
        Json("number", text => $"'x-n':{Repeat("1", text.Length)},{Paths("")}"),
        Json("path", text => Paths(Operation("/" + text, Responses()))),
        Json("method", text => Paths($"'/s':{{'{text}':{{}}}}")),
        Json("tag", text => Paths(Operation("/s", $"'tags':['{text}'],{Responses()}"))),
        Json("operation-id", text => Paths(Operation("/s", $"'operationId':'{text}',{Responses()}"))),
        Json("description", text => Paths(Operation("/s", $"'description':'{text}',{Responses()}"))),
        Json("parameter", text => Paths(Operation("/s", "'parameters':[{'name':'" + text + "','in':'query'}]," + Responses()))),
        Json("header", text => Paths(Operation("/s", Responses("'headers':{'" + text + "':{}}")))),
        Json("media-type", text => Paths(Operation("/s", Responses("'content':{'application/" + text + "':{}}")))),
        Json("server", text => "'servers':[{'url':'https://" + text + ".example'}]," + Paths("")),
        Json("reference", text => Component("{'$ref':'#/" + text + "'}")),
        Json("reference-to-file", text => Component("{'$ref':'" + text + "'}")),
        Json("type", text => Component("{'type':'" + text + "'}")),
        Json("format", text => Component("{'type':'string','format':'" + text + "'}")),
        Json("pattern", text => Component("{'type':'string','pattern':'(" + text + "+)+$'}")),
        Json("default", text => Component("{'type':'string','default':'" + text + "'}")),
        Json("example", text => Component("{'type':'string','example':'" + text + "'}")),
        Json("value", text => Component("{'enum':['" + text + "']}")),
        Json("value-number", text => Component("{'type':'integer','enum':[" + Repeat("1", text.Length) + "]}")),
        Json("date-time", text => Component("{'type':'string','x-datetime':{'format':'yyyy-MM-dd" + text + "','offset':'+00:00'}}")),
        Json(
            "mapping",
            text => Component("{'oneOf':[{'$ref':'#/components/schemas/T'}],'discriminator':{'propertyName':'k','mapping':{'" + text + "':'T'}}}")),
        Json("property", text => Component("{'type':'object','properties':{'" + text + "':{'type':'string'}}}")),
        Json("name", text => Component("{'type':'string','x-csharp-name':'" + text + "'}")),
        Json("schema", text => Paths("") + ",'components':{'schemas':{'" + text + "':{'type':'object','properties':{'a':{'type':'string'}}}}}"),
        new("long-version", ".json", () => "{'openapi':'3." + Repeat("1", Huge) + "'}", TooLarge),
        new(
            "long-keys-above-many",
            ".json",
            () => Document(Paths("") + ",'components':{'schemas':{'S" + Repeat("x", 16_000) + "':{'type':'object','properties':{" + Each(5_000,
                number => "'p" + Number(number) + "':{'type':'object','properties':{'a':{'type':'string'}}}") + "}}}}"),
            null),
        new(
            "long-keys-above-more",
            ".json",
            () => Document(Paths("") + ",'components':{'schemas':{'S':" + Repeat("{'type':'object','properties':{'" + Repeat("x", 9_000) + "':",
                100) + "{'type':'object','properties':{" + Each(Many, number => "'p" + Number(number)
                + "':{'type':'object','properties':{'a':{'type':'string'}}}") + "}}" + Repeat("}}", 100) + "}}"),
            TooLarge),
        new(
            "long-names",
            ".json",
            () => Schemas(Each(5_000, number => "'S" + Number(number) + Repeat("x", 9_000)
                + "':{'type':'object','properties':{'a':{'type':'string'}}}")),
            "KAP2005"),
        new(
            "long-lines",
            ".json",
            () => Document("'x-lines':'" + Repeat("\\n", 40_000) + "','info':{'title':'A','version':'1','description':'" + Repeat("`\\n", 300_000)
                + "'}," + Paths("")),
            "KAP1003"),
    ];

    private static HostileDocument Yaml(string name, Func<string, string> text) =>
        new("long-" + name, ".yaml", () => text(Repeat("0123456789", Huge / 10)), TooLarge);

    private static HostileDocument Json(string name, Func<string, string> members) =>
        new("long-" + name, ".json", () => Document(members(Repeat("abcdefghij", Huge / 10))), TooLarge);

    private static string Component(string schema) => Paths("") + ",'components':{'schemas':{'S0':" + schema + ",'T':{'type':'object'}}}";
}
