using System.Globalization;
using System.Text.Json;

namespace CorpusRunner;

/// <summary>Runs a whole corpus and prints a line for each document.</summary>
internal static class Corpus
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static int Run(DirectoryInfo directory, FileInfo? json)
    {
        var files = Files(directory);
        if (files.Length == 0)
        {
            Console.Error.WriteLine($"There is no document below {directory.FullName}.");
            return 2;
        }

        Console.WriteLine($"{"errors",7}{"warnings",9}{"characters",12}{"ms",9}  document, diagnostics");
        var outcomes = new List<Outcome>();
        foreach (var file in files)
        {
            var outcome = DocumentRun.Of(file, Path.GetRelativePath(directory.FullName, file));
            outcomes.Add(outcome);
            Print(outcome);
        }

        if (json is not null)
        {
            File.WriteAllText(json.FullName, JsonSerializer.Serialize(outcomes, Indented));
        }

        return Summarise(outcomes);
    }

    /// <summary>Everything below a directory that may be a document.</summary>
    public static string[] Files(DirectoryInfo directory) =>
    [
        .. directory.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => file.FullName)
            .Order(StringComparer.Ordinal),
    ];

    private static void Print(Outcome outcome)
    {
        var diagnostics = string.Join(' ', outcome.Diagnostics.Select(pair => $"{pair.Key}x{pair.Value.ToString(CultureInfo.InvariantCulture)}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Errors,7}{outcome.Warnings,9}{outcome.Characters,12}{outcome.Milliseconds,9:F1}  {outcome.Document} {diagnostics}{(outcome.IsStable ? "" : " NOT STABLE")}"));
        foreach (var complaint in outcome.Complaints)
        {
            Console.WriteLine($"          {complaint}");
        }
    }

    private static int Summarise(List<Outcome> outcomes)
    {
        var times = outcomes.Select(outcome => outcome.Milliseconds).Order().ToArray();
        var failed = outcomes.Count(outcome => !outcome.IsGood);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcomes.Count} documents, median {times[times.Length / 2]:F1} ms, {outcomes.Sum(outcome => outcome.Diagnostics.Values.Sum())} diagnostics"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count - failed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }
}
