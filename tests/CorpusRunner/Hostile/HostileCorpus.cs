using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CorpusRunner.Hostile;

/// <summary>
/// Runs each hostile document in a process of its own, with a bound on its memory and its time: what crashes or hangs there is told here.
/// </summary>
internal static class HostileCorpus
{
    private const string MemoryLimit = "100000000";

    /// <summary>Texts of a hundred megabytes fill the youngest generation again and again: a larger one is collected less often.</summary>
    private const string YoungestGeneration = "8000000";

    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) };

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan WallLimit = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <param name="pattern">A part of the names of those that are run; all when it is empty.</param>
    public static async Task<int> RunAsync(string pattern)
    {
        var documents = HostileDocument.All.Where(document => document.Name.Contains(pattern, StringComparison.Ordinal)).ToArray();
        var watch = Stopwatch.StartNew();
        var failed = 0;
        await Parallel.ForEachAsync(documents, SideBySide, async (document, _) =>
        {
            var (output, failure) = await RunAsync(document).ConfigureAwait(false);
            Interlocked.Add(ref failed, failure is null ? 0 : 1);
            Console.Write(failure is null ? output : $"{output}FAILED {document.Name}: {failure}\n");
        }).ConfigureAwait(false);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} documents in {watch.Elapsed.TotalSeconds:F0} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length - failed} passed, {failed} failed"));
        return failed == 0 && documents.Length > 0 ? 0 : 1;
    }

    /// <summary>What a document's process printed, and why it failed; null when it did not.</summary>
    private static async Task<(string Output, string? Failure)> RunAsync(HostileDocument document)
    {
        using var process = new Process { StartInfo = Start(document.Name) };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (!await EndsInTimeAsync(process).ConfigureAwait(false))
        {
            return ("", $"it is not done after {TimeLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s of processor time");
        }

        return (await output.ConfigureAwait(false), process.ExitCode switch
        {
            0 => null,
            1 => "see above",
            var code => $"exit code {code.ToString(CultureInfo.InvariantCulture)}: {First(await errors.ConfigureAwait(false))}",
        });
    }

    /// <summary>Processor time is what counts, however much else the machine does; but who waits for nothing is ended as well.</summary>
    private static async Task<bool> EndsInTimeAsync(Process process)
    {
        var ended = process.WaitForExitAsync(CancellationToken.None);
        var watch = Stopwatch.StartNew();
        while (await Task.WhenAny(ended, Task.Delay(Poll, CancellationToken.None)).ConfigureAwait(false) != ended)
        {
            if (ProcessorTime(process) < TimeLimit && watch.Elapsed < WallLimit)
            {
                continue;
            }

            process.Kill();
            await ended.ConfigureAwait(false);
            return false;
        }

        return true;
    }

    private static TimeSpan ProcessorTime(Process process)
    {
        process.Refresh();
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception && process.HasExited)
        {
            return TimeSpan.Zero; // It ended while it was asked.
        }
    }

    private static ProcessStartInfo Start(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["hostile", "--one", name])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        start.Environment["DOTNET_GCgen0size"] = YoungestGeneration;
        start.Environment["DOTNET_gcConcurrent"] = "0";

        // Optimised at once: a run of a second does not wait for it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static string First(string text) => string.Join('\n', text.Split('\n').Take(5));
}
