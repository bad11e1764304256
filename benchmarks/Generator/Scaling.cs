using System.Diagnostics;
using System.Globalization;
using KaptureContracts.Benchmarks.Documents;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>Time and memory of a warm generation against the size of the document, over the whole corpus: a table and a picture.</summary>
internal static class Scaling
{
    private const int Runs = 7;

    /// <summary>The sizes, in bytes, at which the rows of the table begin.</summary>
    private static readonly int[] Steps = [0, 8_192, 32_768, 131_072, 524_288, 2_097_152, 4_194_304];

    public static int Run(string folder)
    {
        if (Corpus.Folder is null)
        {
            Console.Error.WriteLine("There is no corpus: set KAPTURE_CORPUS to its folder.");
            return 2;
        }

        var documents = Directory.EnumerateFiles(Corpus.Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => new ApiDocument(path))
            .OrderBy(document => document.Text.Length)
            .ToArray();
        WarmUp(documents);
        var points = documents.Select(Measure).ToArray();
        PrintTable(points);
        var picture = Path.Combine(folder, "scaling.svg");
        File.WriteAllText(picture, ScalingPicture.Draw(points));
        Console.WriteLine($"\nThe picture of {points.Length} documents is in {picture}.");
        return 0;
    }

    /// <summary>Runs until the JIT is done with what it compiles in the background.</summary>
    private static void WarmUp(ApiDocument[] documents)
    {
        foreach (var document in documents)
        {
            _ = GeneratorRun.Generate(document);
        }
    }

    private static ScalingPoint Measure(ApiDocument document)
    {
        var times = new List<double>();
        var allocated = 0L;
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            _ = GeneratorRun.Generate(document);
            times.Add(watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return new ScalingPoint(document.Text.Length, times.Order().ElementAt(Runs / 2), allocated / 1e6);
    }

    private static void PrintTable(ScalingPoint[] points)
    {
        Console.WriteLine("| size of the document | documents | ms per 100 KB, median | MB per 100 KB, median | slowest document |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        for (var step = 0; step < Steps.Length; step++)
        {
            var from = Steps[step];
            var to = step + 1 < Steps.Length ? Steps[step + 1] : int.MaxValue;
            var row = points.Where(point => point.Characters >= from && point.Characters < to).ToArray();
            if (row.Length == 0)
            {
                continue;
            }

            var time = row.Select(point => point.Milliseconds * 1e5 / point.Characters).Order().ElementAt(row.Length / 2);
            var memory = row.Select(point => point.Megabytes * 1e5 / point.Characters).Order().ElementAt(row.Length / 2);
            var name = to == int.MaxValue ? $"from {from / 1024:N0} KB" : $"{from / 1024:N0} to {to / 1024:N0} KB";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {row.Length} | {time:F1} | {memory:F1} | {row.Max(point => point.Milliseconds):F0} ms |"));
        }
    }
}

/// <summary>What one document took.</summary>
internal sealed record ScalingPoint(int Characters, double Milliseconds, double Megabytes);
