using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace CorpusRunner.Conversions;

/// <summary>
/// Converts every document of a corpus to YAML, and to OpenAPI 3.1. What is emitted must be the same, byte for byte: it is not
/// compiled once more, because the original is.
/// </summary>
internal static class ConversionCorpus
{
    private const int Shown = 3;

    public static int Run(DirectoryInfo directory)
    {
        var (passed, failed, upgraded) = (0, 0, 0);
        foreach (var file in Corpus.Files(directory).Where(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var name = Path.GetRelativePath(directory.FullName, file);
            var original = new CorpusDocument(file);
            var tree = JsonNode.Parse(original.GetText().ToString())!.AsObject();
            var emitted = Generation.Of(original);
            Check(name + " as YAML", Difference(emitted, Generation.Of(new CorpusDocument(Path.ChangeExtension(file, ".yaml"), YamlConversion.Of(tree)))));
            if (OpenApiUpgrade.Of(tree) is { } upgrade)
            {
                upgraded++;
                Check(name + " as OpenAPI 3.1", Difference(emitted, Generation.Of(new CorpusDocument(file, upgrade.ToJsonString()))));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{upgraded} of the documents are of OpenAPI 3.0, and were upgraded"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        return failed == 0 && passed > 0 ? 0 : 1;

        void Check(string conversion, string? difference)
        {
            if (difference is null)
            {
                passed++;
                return;
            }

            failed++;
            Console.WriteLine($"FAIL {conversion}: {difference}");
        }
    }

    private static string? Difference(GeneratorRunResult original, GeneratorRunResult converted)
    {
        var ours = Sources(original);
        var theirs = Sources(converted);
        if (converted.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return error.ToString();
        }

        var lines = ours.Keys.Union(theirs.Keys, StringComparer.Ordinal)
            .Select(name => Difference(name, ours.GetValueOrDefault(name, ""), theirs.GetValueOrDefault(name, "")))
            .OfType<string>()
            .ToList();
        return lines.Count == 0 ? null : $"{lines.Count} files differ{string.Concat(lines.Take(Shown))}";
    }

    private static string? Difference(string name, string original, string converted)
    {
        if (original == converted)
        {
            return null;
        }

        var (before, after) = original.Split('\n').Zip(converted.Split('\n')).Append((First: "(its end)", Second: "(another end)")).First(pair => pair.First != pair.Second);
        return $"\n       {name}: {before.Trim()}\n       became {after.Trim()}";
    }

    private static Dictionary<string, string> Sources(GeneratorRunResult result) =>
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
}
