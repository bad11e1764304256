using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CorpusRunner.Mutations;

/// <summary>
/// Changes documents of a corpus at random, each case by its seed: no exception leaves the generator, and whatever it emits is C# to a
/// parser.
/// </summary>
internal static class MutationCorpus
{
    private const int ShownFailures = 20;

    public static int Run(DirectoryInfo directory, int first, int count)
    {
        var cases = new MutationCases(Corpus.Files(directory));
        if (cases.IsEmpty)
        {
            Console.Error.WriteLine($"There is no document below {directory.FullName}.");
            return 2;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} mutations from seed {first}; to repeat one: mutations DIR --seed SEED --count 1"));
        var failed = 0;
        var emitted = 0;
        Parallel.For(first, first + count, seed =>
        {
            var (document, complaint, hasSources) = Try(cases, seed);
            Interlocked.Add(ref emitted, hasSources ? 1 : 0);
            if (complaint is not null && Interlocked.Increment(ref failed) <= ShownFailures)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED seed {seed}, {document}: {complaint}"));
            }
        });

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of {emitted} a client was emitted"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count - failed} passed, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    private static (string Document, string? Complaint, bool HasSources) Try(MutationCases cases, int seed)
    {
        var document = cases.Make(seed);
        try
        {
            var result = Generation.Of(document);
            return (document.Path, Complaint(result), !result.GeneratedSources.IsEmpty);
        }
        catch (InvalidOperationException exception)
        {
            // How Generation tells of an exception that has left the generator.
            return (document.Path, exception.ToString(), false);
        }
    }

    private static string? Complaint(GeneratorRunResult result) =>
        result.Diagnostics.FirstOrDefault(diagnostic => !diagnostic.Id.StartsWith("KAP", StringComparison.Ordinal) || diagnostic.Id == "KAP9001")?.ToString()
        ?? (result.GeneratedSources.IsEmpty && result.Diagnostics.IsEmpty ? "nothing is emitted, and nothing told" : null)
        ?? result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetDiagnostics()).FirstOrDefault()?.ToString();
}
