using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents whose references lead on, and on, and round.</summary>
internal static class ReferenceDocuments
{
    private const string Circle = "KAP2006";

    private const string NotTyped = "KAP3003";

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        Chain("schemas", "schemas", "{'type':'object','properties':{'a':{'type':'string'}}}", reference => Operation("/s", Answer(reference))),
        Chain("parameters", "parameters", "{'name':'p','in':'query','schema':{'type':'string'}}", Parameter),
        Chain("responses", "responses", "{'description':'Done.'}", reference => Operation("/s", "'responses':{'200':{'$ref':'" + reference + "'}}")),
        Chain(
            "bodies",
            "requestBodies",
            "{'content':{'application/json':{'schema':{'type':'string'}}}}",
            reference => Operation("/s", "'requestBody':{'$ref':'" + reference + "'}," + Responses())),
        Chain(
            "headers",
            "headers",
            "{'schema':{'type':'string'}}",
            reference => Operation("/s", Responses("'headers':{'X-A':{'$ref':'" + reference + "'}}"))),
        Chain("path-items", "pathItems", "{'get':{" + Responses() + "}}", reference => "'/s':{'$ref':'" + reference + "'}"),
        Chain("security", "securitySchemes", "{'type':'http','scheme':'bearer'}", _ => Operation("/s", Responses() + ",'security':[{'S0':[]}]")),
        .. Each("schemas", "{'$ref':'#/components/schemas/S@'}"),
        .. Each("lists", "{'type':'array','items':{'$ref':'#/components/schemas/S@'}}", NotTyped),
        .. Each("maps", "{'type':'object','additionalProperties':{'$ref':'#/components/schemas/S@'}}", "KAP1005"),
        .. Each("one-of", "{'oneOf':[{'$ref':'#/components/schemas/S@'},{'type':'string'}]}"),
        .. Each("one-of-alone", "{'oneOf':[{'$ref':'#/components/schemas/S@'}]}"),
        .. Each("one-of-and-properties", "{'oneOf':[{'$ref':'#/components/schemas/S@'},{'type':'string'}],'properties':{'p#':{'type':'string'}}}"),
        .. Each(
            "bases-that-list-their-cases",
            "{'oneOf':[{'$ref':'#/components/schemas/S@'},{'type':'object','properties':{'p#':{}}}],'allOf':[{'$ref':'#/components/schemas/S@'}]}"),
        .. Each("any-of-lists", "{'anyOf':[{'type':'array','items':{'$ref':'#/components/schemas/S@'}},{'type':'string'}]}", NotTyped),
        .. Each("all-of", "{'allOf':[{'$ref':'#/components/schemas/S@'}],'properties':{'p#':{'type':'integer'}}}"),
        .. Each("all-of-alone", "{'allOf':[{'$ref':'#/components/schemas/S@'}]}"),
        .. Each("properties", "{'type':'object','properties':{'p':{'$ref':'#/components/schemas/S@'}}}", NotTyped),
        .. Each("beside", "{'$ref':'#/components/schemas/S@','description':'p#'}"),
        .. Each(
            "discriminators",
            "{'allOf':[{'$ref':'#/components/schemas/S@'}],'type':'object','discriminator':{'propertyName':'kind'},"
                + "'properties':{'kind':{'type':'string'}}}"),
        .. Each("merged-properties", "{'allOf':[{'$ref':'#/components/schemas/S@'},{'properties':{'p':{'$ref':'#/components/schemas/S@'}}}]}"),
        new("references-from-every-operation", ".json", () => Document(
            Paths(Each(10_000, number => Operation($"/s{Number(number)}", Parameters("#/components/parameters/S" + Number(number)))))
            + ",'components':{'parameters':{" + Links("parameters", 10_000)
            + ",'S10000':{'name':'p','in':'query','schema':{'type':'string'}}}}"), null),
        new(
            "references-to-nothing",
            ".json",
            () => Schemas(Each(Many, number => "'S" + Number(number) + "':{'$ref':'#/components/schemas/T" + Number(number) + "'}")),
            "KAP2005"),
        new("references-with-many-steps", ".json", () => Schemas("'S0':{'$ref':'#/components/schemas" + Repeat("/a", Million) + "'}"), "KAP2005"),
        new(
            "references-deep",
            ".json",
            () => Schemas("'S0':" + Repeat("{'type':'object','properties':{'a':", 100) + "{}" + Repeat("}}", 100) + "," + Each(20_000,
                number => "'T" + Number(number) + "':{'$ref':'#/components/schemas/S0" + Repeat("/properties/a", (number % 95) + 1) + "'}")),
            null),
        new(
            "references-anchors",
            ".json",
            () => Schemas(Each(Many, number => "'S" + Number(number) + "':{'$anchor':'a" + Number(number) + "','properties':{'a':{'$ref':'#a"
                + Number((number + 1) % Many) + "'}}}")),
            null),
        new("references-escaped", ".json", () => Schemas("'S0':{'$ref':'#/components/schemas/" + Repeat("%7E1", Million) + "'}"), "KAP2005"),
    ];

    private static string Parameter(string reference) => Operation("/s", Parameters(reference));

    private static string Parameters(string reference) => "'parameters':[{'$ref':'" + reference + "'}]," + Responses();

    /// <summary>Components that refer to one another: in a chain with something at its end, and in a circle.</summary>
    private static HostileDocument Chain(string name, string components, string end, Func<string, string> paths) => new(
        "chain-of-component-" + name,
        ".json",
        () => Document(Paths(paths($"#/components/{components}/S0"))
            + ",'components':{'" + components + "':{" + Links(components, Many) + ",'S" + Number(Many) + "':" + end + "}}"),
        null);

    /// <summary>Components that refer to the next one each.</summary>
    private static string Links(string components, int count) =>
        Each(count, number => "'S" + Number(number) + "':{'$ref':'#/components/" + components + "/S" + Number(number + 1) + "'}");

    /// <summary>Schemas each of which says something of the next: the last nothing more, or something of the first.</summary>
    private static IEnumerable<HostileDocument> Each(string name, string schema, string circle = Circle)
    {
        string Link(int number, int next) => $"'S{Number(number)}':" + schema
            .Replace("@", Number(next), StringComparison.Ordinal)
            .Replace("p#", "p" + Number(number), StringComparison.Ordinal);

        var end = ",'S" + Number(Many) + "':{'type':'object','properties':{'end':{'type':'boolean'}}}";
        yield return new HostileDocument(
            "chain-of-" + name, ".json", () => Schemas(Each(Many, number => Link(number, number + 1)) + end), null);
        yield return new HostileDocument(
            "circle-of-" + name, ".json", () => Schemas(Each(Many, number => Link(number, (number + 1) % Many))), circle);
    }

    private static string Each(int count, Func<int, string> item) => HostileText.Each(count, item);
}
