using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Projects with very many files.</summary>
internal static class ProjectDocuments
{
    private const int Files = 10_000;

    private const string Object = "{'type':'object','properties':{'a':{'type':'string'}}}";

    private static readonly string Small = Document(Paths(Operation("/s", Responses())));

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        new("files-many-documents", ".json", () => Small, null) { Copies = 2_000 },
        new("files-of-one-client", ".json", () => Small, "KAP4004") { Copies = Files, IsOneClient = true },
        new("files-chain", ".json", () => Schemas("'S0':{'$ref':'f0.json'}"), null) { References = () => Linked(number => number + 1) },
        new("files-circle", ".json", () => Schemas("'S0':{'$ref':'f0.json'}"), "KAP2006")
        {
            References = () => Linked(number => (number + 1) % Files),
        },
        new("files-star", ".json", () => Schemas(Each(Files, Link)), null) { References = () => Beside(Object) },
        new("files-missing", ".json", () => Schemas(Each(Many, number => Link(number + Files))), "KAP2005")
        {
            References = () => Beside(Object),
        },
        new("files-broken", ".json", () => Schemas(Each(Files, Link)), "KAP1001") { References = () => Beside("{") },
        new("files-of-one-path", ".json", () => Small, "KAP4003") { Copies = Files, IsOneFile = true },
    ];

    private static string Link(int number) => $"'S{Number(number)}':{{'$ref':'f{Number(number)}.json'}}";

    private static IEnumerable<(string Path, string Text)> Beside(string text) =>
        Enumerable.Range(0, Files).Select(number => ($"f{Number(number)}.json", text));

    /// <summary>Files each of which refers to another; the last to one that is not the last, or else it is an object.</summary>
    private static IEnumerable<(string Path, string Text)> Linked(Func<int, int> next) => Enumerable.Range(0, Files)
        .Select(number => ($"f{Number(number)}.json", next(number) == Files ? Object : $"{{'$ref':'f{Number(next(number))}.json'}}"));
}
