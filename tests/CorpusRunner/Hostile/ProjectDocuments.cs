using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Projects with very many files.</summary>
internal static class ProjectDocuments
{
    private const int Files = 10_000;

    private static readonly string Small = Document(Paths(Operation("/s", Responses())));

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        new("files-many-documents", ".json", () => Small, null) { Copies = 2_000 },
        new("files-of-one-client", ".json", () => Small, "KAP4004") { Copies = Files, IsOneClient = true },
        new("files-chain", ".json", () => Schemas("'S0':{'$ref':'f0.json'}"), null)
        {
            References = () => Enumerable.Range(0, Files).Select(number => ($"f{Number(number)}.json", number == Files - 1
                ? "{'type':'object','properties':{'a':{'type':'string'}}}"
                : "{'$ref':'f" + Number(number + 1) + ".json'}")),
        },
        new("files-circle", ".json", () => Schemas("'S0':{'$ref':'f0.json'}"), "KAP2006")
        {
            References = () => Enumerable.Range(0, Files).Select(number => ($"f{Number(number)}.json", "{'$ref':'f" + Number((number + 1) % Files) + ".json'}")),
        },
        new("files-star", ".json", () => Schemas(Each(Files, number => "'S" + Number(number) + "':{'$ref':'f" + Number(number) + ".json'}")), null)
        {
            References = () => Enumerable.Range(0, Files).Select(number => ($"f{Number(number)}.json", "{'type':'object','properties':{'a':{'type':'string'}}}")),
        },
        new("files-missing", ".json", () => Schemas(Each(Many, number => "'S" + Number(number) + "':{'$ref':'missing" + Number(number) + ".json'}")), "KAP2005")
        {
            References = () => Enumerable.Range(0, 1_000).Select(number => ($"f{Number(number)}.json", "{}")),
        },
        new("files-broken", ".json", () => Schemas(Each(Files, number => "'S" + Number(number) + "':{'$ref':'f" + Number(number) + ".json'}")), "KAP1001")
        {
            References = () => Enumerable.Range(0, Files).Select(number => ($"f{Number(number)}.json", "{")),
        },
    ];
}
