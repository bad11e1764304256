using System.Globalization;
using System.Text.Json.Nodes;

namespace CorpusRunner.Differential;

/// <summary>Holds the generator's reading of every document against NSwag's. A difference that no rule decides is a failure.</summary>
internal static class DifferentialCorpus
{
    private const int Shown = 20;

    public static async Task<int> RunAsync(DirectoryInfo directory)
    {
        var (passed, failed, unread, facts) = (0, 0, 0, 0);
        var decided = new int[Rule.All.Length];
        foreach (var file in Corpus.Files(directory).Where(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            var name = Path.GetRelativePath(directory.FullName, file);
            var text = await File.ReadAllTextAsync(file).ConfigureAwait(false);
            var (theirs, why) = await NSwagReading.OfAsync(text).ConfigureAwait(false);
            if (theirs is null)
            {
                Console.WriteLine($"{name} is not read by NSwag: {why}");
                unread++;
                continue;
            }

            facts += theirs.Count;
            var undecided = Undecided(Differences(OurReading.Of(file, text) ?? [], theirs), JsonNode.Parse(text)!, decided);
            if (undecided.Count == 0)
            {
                passed++;
                continue;
            }

            failed++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAIL {name}: {undecided.Count} differences"));
            foreach (var difference in undecided.Take(Shown))
            {
                Console.WriteLine($"       {difference}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facts} facts compared; {unread} documents not read by NSwag"));
        foreach (var (rule, count) in Rule.All.Zip(decided))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} differences: {rule.Sentence}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static IEnumerable<Difference> Differences(HashSet<Fact> ours, HashSet<Fact> theirs) => theirs.Except(ours)
        .Select(fact => new Difference(IsOurs: false, fact))
        .Concat(ours.Except(theirs).Select(fact => new Difference(IsOurs: true, fact)));

    /// <summary>The differences that no rule decides; the others are counted by their rules.</summary>
    private static List<Difference> Undecided(IEnumerable<Difference> differences, JsonNode document, int[] decided)
    {
        var undecided = new List<Difference>();
        foreach (var difference in differences)
        {
            var rule = Array.FindIndex(Rule.All, rule => rule.Decides(difference, document));
            if (rule < 0)
            {
                undecided.Add(difference);
                continue;
            }

            decided[rule]++;
        }

        return undecided;
    }
}
