using System.Text.RegularExpressions;
using CsCheck;

namespace KaptureContracts.Generator.Tests.Reading.Agreement;

/// <summary>Random YAML: documents that are right, in every style, and heaps of YAML's parts that are right at most by chance.</summary>
internal static partial class YamlGen
{
    private static readonly Gen<string> Word = OneOf(
        "a", "bc", "title", "200", "x-y", "$ref", "/add.html/v.2.0", "it's", "a#b", "a:b", "http://x.y/z?q=1#f", "-1", "~", "true", "0x1F",
        ".5", "é€😀", "plain words", "say \"hi\"", "key", "c++", "50%", "a,b");

    private static readonly Gen<string> Quoted = OneOf(
        "''", "\"\"", "'it''s'", "\"tab\\t, \\u00e9 and \\\"\"", "'a: b'", "\" # no comment\"", "'- x'", "\"\\\\\"", "'{'", "\"é€😀\"");

    /// <summary>A scalar as it may stand wherever one may, on one line.</summary>
    private static readonly Gen<string> Scalar = Gen.OneOf(Word.Where(word => !word.Contains(',', StringComparison.Ordinal)), Quoted);

    private static readonly Gen<string> Key = Gen.OneOf(Word, Quoted);

    private static readonly Gen<string[]> BlockText = Gen.Select(
        OneOf("|", ">", "|-", ">-", "|+", ">+", "| # comment", ">-  # comment"),
        OneOf("text", "two words", "- no item", "k: no key", "# no comment", "text  ").Array[1, 3],
        OneOf("", "\n", "  ").Array[0, 3],
        (header, first, more) => (string[])[header, .. first, .. more.SelectMany(indent => indent == "\n" ? [string.Empty] : new[] { indent + "last" })]);

    private static readonly Gen<string> Properties = OneOf("", "", "", "", "", "&a ", "!!str ", "! ", "!local ", "!!map &b ", "&c !<tag:x,2000:y> ");

    private static readonly Gen<string> Flow = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.OneOf(Scalar, Gen.Select(Properties, Scalar, (properties, scalar) => properties + scalar), FlowSequence(inner), FlowMapping(inner)));

    private static readonly Gen<string> Around = OneOf("", "", "", "# comment", "", "   # indented comment");

    /// <summary>The lines of a node that begins on a line of its own.</summary>
    private static readonly Gen<string[]> Block = Gen.Recursive<string[]>((depth, inner) => depth > 4
        ? Flow.Select(flow => new[] { flow })
        : Gen.OneOf(
            Flow.Select(flow => new[] { flow }),
            Entry(inner).Array[1, 4].Select(entries => entries.SelectMany(entry => entry).ToArray()),
            Item(inner).Array[1, 4].Select(items => items.SelectMany(item => item).ToArray())));

    /// <summary>A document that is YAML.</summary>
    public static readonly Gen<string> Document = Gen.Select(
        OneOf("", "", "---\n", "%YAML 1.2\n---\n", "# comment\n", "%TAG !e! tag:x,2000:\n---\n"),
        Entry(Block).Array[1, 5],
        OneOf("", "...\n", "---\nsecond: document\n", "# last\n"),
        (start, entries, end) => start + string.Concat(entries.SelectMany(entry => entry).Select(line => line + "\n")) + end);

    /// <summary>
    /// Parts of YAML in a heap, below a key. Left out is what YamlDotNet slips on wherever it stands (<see
    /// cref="YamlDotNetDifference.OfMeaning"/>): block scalars at the root, keys that are empty, asterisks in texts, a ':' in front of a bracket or comma.
    /// </summary>
    public static readonly Gen<string> Heap = OneOf(
        "a", "b", "c d", "k: v", "k:", "- x", "- ", "-", "\"q\"", "'s'", "\"q\n  r\"", "{a: b}", "[c, d]", "[\n  c]", "{\n  e: f,\n }", "|\n",
        "|-\n", "|+\n", ">\n", ">-\n", "|2\n", " # x", "&a ", "!!str ", "! ", "? e", "\n", "\n", "\n  ", "\n  ", "\n    ", "\n\n", "\n\n  ",
        "k: ", "z: ", "'w': ", "1", "http://x#y", "a,b", "{", "}", "[", "]", ", ", ",", " ", "\\", "'", "\"").Array[1, 10]
        .Where(parts => !ColonAtBracket().IsMatch(string.Concat(parts)))
        .Select(parts => "root:\n  " + string.Concat(parts).TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> FlowSequence(Gen<string> item) => Gen.Select(item.Array[0, 3], OneOf(", ", " , ", ",\n      "), OneOf("", " "), (items, comma, space) =>
        $"[{space}{string.Join(comma, items)}{space}]");

    private static Gen<string> FlowMapping(Gen<string> value) => Gen.Select(Gen.Select(Scalar, value).Array[0, 3], OneOf(", ", ",\n      "), (pairs, comma) =>
        $"{{ {string.Join(comma, pairs.Select(pair => $"{pair.Item1}: {pair.Item2}"))} }}");

    private static Gen<string[]> Entry(Gen<string[]> value) => Gen.OneOf(
        Gen.Select(Key, Flow, (key, flow) => new[] { $"{key}: {flow}" }),
        Gen.Select(Key, Flow, (key, flow) => new[] { $"? {key}", $": {flow}" }),
        Gen.Select(Key, BlockText, (key, text) => Below($"{key}: {text[0]}", text[1..], "  ")),
        Gen.Select(Key, Around, value, OneOf("  ", "    ", " "), (key, around, lines, indent) => Below($"{key}:", [.. Comment(around), .. lines], indent)),
        Gen.Select(Key, Around, (key, around) => Below($"{key}:", Comment(around), "")),
        Gen.Select(Key, Word, Word, (key, first, second) => new[] { $"{key}: {first}", $"    {second}", "", $"    {first}" }));

    private static Gen<string[]> Item(Gen<string[]> value) => Gen.OneOf(
        Gen.Select(Flow, flow => new[] { "- " + flow }),
        Gen.Select(value, lines => Below("- " + lines[0], lines[1..], "  ")),
        Gen.Select(value, OneOf("", "# comment"), (lines, around) => Below("-", [.. Comment(around), .. lines], "   ")),
        Gen.Select(BlockText, text => Below("- " + text[0], text[1..], "  ")));

    private static string[] Comment(string comment) => comment.Length == 0 ? [] : [comment];

    private static string[] Below(string first, IEnumerable<string> lines, string indent) =>
        [first, .. lines.Select(line => line.Length == 0 ? line : indent + line.Replace("\n", "\n" + indent, StringComparison.Ordinal))];

    [GeneratedRegex(@":[\[\]{},]", RegexOptions.None, 1000)]
    private static partial Regex ColonAtBracket();
}
