using System.Diagnostics;
using System.Globalization;
using KaptureContracts.Benchmarks.Documents;

namespace KaptureContracts.Benchmarks.Generator;

/// <summary>
/// The first generation in a fresh process, which is what a build without a compiler server sees: the program starts itself again and
/// again, ours and NSwag by turns. The clock runs in the child, from its first line to the emitted text. Once it runs over the start
/// of Roslyn, too, and once a generator that does nothing has run before, as in a compiler that is at work already.
/// </summary>
internal static class ColdStart
{
    public const string Child = "cold-child";

    private const string Baseline = "NSwag";

    public static async Task<int> RunAsync(string count)
    {
        var runs = int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture);
        var json = Path.Combine(AppContext.BaseDirectory, "kapture-add-ticket.openapi.json");
        await File.WriteAllTextAsync(json, Rendition.Json(new ApiDocument(Corpus.Kapture)).Text);
        Console.WriteLine("| Kapture's spec as | generator | first generation, median | fastest | ratio of medians |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        foreach (var path in (string[])[Corpus.Kapture, json])
        {
            var times = new Dictionary<string, List<double>>(StringComparer.Ordinal) { [Baseline] = [], ["KaptureContracts"] = [], ["KaptureContracts, Roslyn warm"] = [] };
            for (var run = 0; run < runs; run++)
            {
                foreach (var (generator, measured) in times)
                {
                    measured.Add(await RunChildAsync(generator, path));
                }
            }

            foreach (var (generator, measured) in times)
            {
                var ratio = Median(measured) / Median(times[Baseline]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Path.GetExtension(path)[1..]} | {generator} | {Median(measured):F0} ms | {measured.Min():F0} ms | {ratio:F2} |"));
            }
        }

        return 0;
    }

    /// <summary>Generates once, and prints how many milliseconds that took.</summary>
    public static async Task<int> MeasureAsync(string generator, string path)
    {
        if (generator.EndsWith("warm", StringComparison.Ordinal))
        {
            GeneratorRun.WarmRoslyn();
        }

        var watch = Stopwatch.StartNew();
        var document = new ApiDocument(path);
        var emitted = generator == Baseline ? await NSwagRun.GenerateAsync(document) : GeneratorRun.Generate(document);
        watch.Stop();
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString("F3", CultureInfo.InvariantCulture));
        return emitted > 0 ? 0 : 1;
    }

    private static async Task<double> RunChildAsync(string generator, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Child, generator, path]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} cannot be started.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? double.Parse(said, NumberStyles.Float, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{generator} ended with {process.ExitCode}: {said}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
