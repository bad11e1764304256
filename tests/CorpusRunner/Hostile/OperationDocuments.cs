using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents whose operations are many, or have much.</summary>
internal static class OperationDocuments
{
    private const string LeftOut = "KAP3002";

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        Of("many", () => Paths(Each(Million, number => "'/s" + Number(number) + "':{'get':{}}")), LeftOut),
        Of("of-one-id", () => Paths(Each(10_000, number => Operation($"/s{Number(number)}", $"'operationId':'same',{Responses()}"))), "KAP2010"),
        Of(
            "parameters",
            () => Paths(Operation("/s", "'parameters':[" + Each(Million, number => "{'name':'p" + Number(number) + "','in':'query'}") + "],"
                + Responses())),
            LeftOut),
        Of(
            "parameters-of-one-name",
            () => Paths(Operation("/s", "'parameters':[" + Repeat("{'name':'p','in':'query'},", Many) + "{'name':'q','in':'query'}],"
                + Responses())),
            "KAP3001"),
        Of(
            "parameters-of-path-and-operation",
            () => Paths("'/s':{'parameters':[" + Each(Many, Parameter) + "],'get':{'parameters':[" + Each(Many, Parameter) + "]," + Responses()
                + "}}"),
            LeftOut),
        Of("path-variables", () => Paths(Operation(Each(Many, number => $"/{{v{Number(number)}}}", ""), Responses())), "KAP1005"),
        Of("path-braces", () => Paths(Operation("/" + Repeat("{", Million) + Repeat("}", Million), Responses())), "KAP1005"),
        Of("tags", () => Paths(Operation("/s", "'tags':[" + Each(Million, number => $"'t{Number(number)}'") + "]," + Responses())), null),
        Of(
            "tags-each-its-own",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}", $"'tags':['t{Number(number)}'],{Responses()}"))),
            null),
        Of(
            "media-types",
            () => Paths(Operation("/s", Responses("'content':{" + Each(Million, number => "'application/x" + Number(number) + "':{}") + "}"))),
            null),
        Of(
            "media-types-that-refer",
            () => Paths(Operation("/s", Responses("'content':{" + Each(Many, number => "'*/x" + Number(number)
                + "':{'schema':{'$ref':'#/components/schemas/S0'}}") + "}"))) + ",'components':{'schemas':{" + Each(5_000, number => "'S"
                + Number(number) + "':{'$ref':'#/components/schemas/S" + Number(number + 1) + "'}")
                + ",'S5000':{'type':'string','format':'binary'}}}",
            null),
        Of(
            "headers",
            () => Paths(Operation("/s", Responses("'headers':{" + Each(Million, number => "'X-" + Number(number) + "':{}") + "}"))),
            LeftOut),
        Of("responses", () => Paths(Operation("/s", "'responses':{" + Each(Million, number => "'" + Number(number) + "':{}") + "}")), LeftOut),
        Of(
            "servers",
            () => "'servers':[" + Repeat("{'url':'https://a.example'},", Million) + "{'url':'https://b.example'}]," + Paths(Operation("/s",
                Responses())),
            null),
        Of(
            "server-variables",
            () => "'servers':[{'url':'https://" + Each(20_000, number => $"{{v{Number(number)}}}", "") + ".example','variables':{" + Each(20_000,
                number => "'v" + Number(number) + "':{'default':'a'}") + "}}]," + Paths(Operation("/s", Responses())),
            "KAP3001"),
        Of(
            "servers-of-operations",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}", "'servers':[{'url':'https://s" + Number(number) + ".example'}],"
                + Responses()))),
            null),
        Of(
            "security-schemes",
            () => Paths(Operation("/s", Responses())) + ",'security':[" + Each(20_000, number => "{'s" + Number(number) + "':[]}")
                + "],'components':{'securitySchemes':{" + Each(20_000, number => "'s" + Number(number) + "':{'type':'http','scheme':'bearer'}")
                + "}}",
            "KAP3004"),
        Of(
            "security-of-every-operation",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}", Responses()))) + ",'security':[" + Each(50, number => "{'s"
                + Number(number) + "':[]}") + "],'components':{'securitySchemes':{" + Each(50, number => "'s" + Number(number)
                + "':{'type':'http','scheme':'bearer'}") + "}}",
            LeftOut),
        Of(
            "security-undeclared",
            () => Paths(Operation("/s", Responses())) + ",'security':[" + Each(Many, number => "{'s" + Number(number) + "':[]}") + "]",
            "KAP2005"),
        Of(
            "path-items-shared",
            () => Paths(Each(50_000, number => "'/s" + Number(number) + "':{'$ref':'#/components/pathItems/I'}"))
                + ",'components':{'pathItems':{'I':{'get':{'parameters':[" + Each(500, Parameter) + "]," + Responses() + "}}}}",
            LeftOut),
        Of(
            "responses-shared",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}",
                "'responses':{" + Each(3, status => "'20" + Number(status) + "':{'$ref':'#/components/responses/R'}") + "}")))
                + ",'components':{'responses':{'R':{'description':'Done.','headers':{" + Each(1_000, number => "'X-" + Number(number)
                + "':{'schema':{'type':'string'}}") + "}}}}",
            LeftOut),
        Of(
            "descriptions-shared",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}",
                "'parameters':[{'$ref':'#/components/parameters/P'}],'responses':{'200':{'$ref':'#/components/responses/R'}}")))
                + ",'components':{'parameters':{'P':{'name':'p','in':'query','description':'" + Repeat("word ", 100_000)
                + "'}},'responses':{'R':{'description':'" + Repeat("word ", 100_000) + "'}}}",
            LeftOut),
        Of(
            "callbacks",
            () => Paths(Operation("/s", "'callbacks':{" + Each(Many, number => "'c" + Number(number) + "':{'{$request.body#/url}':{'post':{}}}")
                + "}," + Responses())),
            "KAP3001"),
        Of(
            "encodings",
            () => Paths(Operation("/s",
                "'requestBody':{'content':{'multipart/form-data':{'schema':{'type':'object','properties':{'a':{'type':'string'}}},'encoding':{"
                + Each(Many, number => "'e" + Number(number) + "':{'contentType':'text/plain'}") + "}}}}," + Responses())),
            "KAP3001"),
        Of(
            "form-fields",
            () => Paths(Operation("/s", "'requestBody':{'content':{'multipart/form-data':{'schema':{'type':'object','properties':{" + Each(9_000,
                number => "'f" + Number(number) + "':{'type':'string'}") + "}},'encoding':{" + Each(9_000, number => "'f" + Number(number)
                + "':{'contentType':'text/plain'}") + "}}}}," + Responses())),
            null),
        Of(
            "one-of-bodies",
            () => Paths(Each(20_000, number => Operation($"/s{Number(number)}",
                "'requestBody':{'content':{'application/json':{'schema':{'oneOf':[{'type':'string'},"
                + "{'type':'array','items':{'type':'object','properties':{'a':{'enum':['x','y']}}}}]}}}},"
                + Responses()))),
            null),
    ];

    private static HostileDocument Of(string name, Func<string> members, string? diagnostic) =>
        new("operations-" + name, ".json", () => Document(members()), diagnostic);

    private static string Parameter(int number) => "{'name':'p" + Number(number) + "','in':'query','schema':{'type':'string'}}";
}
