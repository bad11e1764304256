using static CorpusRunner.Hostile.HostileText;

namespace CorpusRunner.Hostile;

/// <summary>Documents whose YAML stands for far more than it is long.</summary>
internal static class AliasDocuments
{
    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        new("alias-bomb", ".yaml", () => "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + Each(30, number =>
            $"a{Number(number + 1)}: &a{Number(number + 1)} [{Repeat($"*a{Number(number)}, ", 10)}]", "\n"), "KAP1005"),
        new("alias-depth", ".yaml", () => "- &a0 [x]\n" + Each(Many, number => $"- &a{Number(number + 1)} [*a{Number(number)}]", "\n"), "KAP1005"),
        new("alias-in-itself", ".yaml", () => "a: &a [*a]\n", "KAP1008"),
        new(
            "alias-merge-bomb",
            ".yaml",
            () => "a: &a {" + Each(1_000, number => $"k{Number(number)}: 1", ", ") + "}\nb: {<<: [" + Repeat("*a, ", Many) + "]}\n",
            "KAP1005"),
        new("alias-merge-chain", ".yaml", () => "a0: &a0 {k: 1}\n" + Each(20_000, number =>
            $"a{Number(number + 1)}: &a{Number(number + 1)} {{<<: *a{Number(number)}, k{Number(number)}: 1}}", "\n"), "KAP1005"),
        new(
            "alias-anchors",
            ".yaml",
            () => "openapi: 3.1.0\nx-a:\n" + Each(Million, number => $"- &a{Number(number)} x", "\n") + "\npaths: {}\n",
            "KAP2004"),
        new("alias-same-anchor", ".yaml", () => "openapi: 3.1.0\nx-a:\n" + Each(Million, _ => "- &a x", "\n") + "\npaths: {}\n", "KAP2004"),
        new("alias-undefined", ".yaml", () => Each(Many, number => $"- *a{Number(number)}", "\n"), "KAP1008"),
        Schemas("alias-schemas", 100, 30_000, "KAP1005"),
        Schemas("alias-schemas-allowed", 1_000, 1_500, null),
        new("yaml-documents", ".yaml", () => Repeat("--- a\n", Million), "KAP1007"),
        new("yaml-directives", ".yaml", () => Repeat("%FOO bar\n", Million) + "--- a\n", "KAP2001"),
        new("yaml-tag-directives", ".yaml", () => Each(Many, number => $"%TAG !{Number(number)}! tag:a,2000:", "\n") + "\n--- a\n", "KAP2001"),
        new("yaml-empty-lines", ".yaml", () => Repeat("\n", 50_000_000) + "a", "KAP2001"),
        new("yaml-colons", ".yaml", () => Repeat("a: ", Million), "KAP1002"),
        new("yaml-quotes-unclosed", ".yaml", () => "a: \"" + Repeat("x\n ", 10_000_000), "KAP1002"),
        new("yaml-plain-lines", ".yaml", () => "a:\n" + Repeat("  x\n", 10_000_000), "KAP1005"),
        new("yaml-folded", ".yaml", () => "a: >\n" + Repeat("  x\n\n", 10_000_000), "KAP1005"),
        new("yaml-flow-empty", ".yaml", () => "[" + Repeat("a,", 4_000_000) + "]", "KAP2001"),
        new("yaml-keys-twice", ".yaml", () => Repeat("a: b\n", Million), "KAP1003"),
        new("json-keys-twice", ".json", () => "{" + Repeat("\"a\":1,", Million) + "\"a\":1}", "KAP1003"),
        new("json-many-values", ".json", () => "[" + Repeat("1,", 6_000_000) + "1]", "KAP1005"),
    ];

    /// <summary>A schema with many properties, and many aliases of it.</summary>
    private static HostileDocument Schemas(string name, int properties, int aliases, string? diagnostic) => new(
        name,
        ".yaml",
        () => "openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    S: &s\n      type: object\n      properties:\n"
            + Each(properties, number => $"        p{Number(number)}: {{ type: string }}", "\n") + "\n"
            + Each(aliases, number => $"    S{Number(number)}: *s", "\n"),
        diagnostic);
}
