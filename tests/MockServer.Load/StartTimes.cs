using System.Diagnostics;
using System.Globalization;

namespace KaptureContracts.MockServer.Load;

/// <summary>How long it takes until the mock accepts requests.</summary>
internal static class StartTimes
{
    private const int Runs = 7;

    public static async Task MeasureAsync(string tool, Report report)
    {
        var cold = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            await using var mock = await MockProcess.StartAsync(tool);
            cold.Add(mock.ReadyAfter.TotalMilliseconds);
        }

        var warm = new List<double>();
        for (var i = 0; i <= 3 * Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var kapture = KaptureMockServer.Start();
            warm.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first start in a process loads and compiles everything; the others are warm.
        var (executable, inProcess) = (Median(cold), Median(warm[1..]));
        report.Check(
            executable <= 800,
            $"the executable is ready after {Text(executable)} ms (median of {Runs}; at most 800; {string.Join(' ', cold.Select(Text))})"
        );
        report.Check(
            inProcess <= 20,
            $"a warm start in a process takes {Text(inProcess)} ms (median of {3 * Runs}; at most 20; the first took {Text(warm[0])})"
        );
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(double milliseconds) => milliseconds.ToString("0.#", CultureInfo.InvariantCulture);
}
