using System.Diagnostics;
using System.Globalization;

namespace KaptureContracts.MockServer.Load;

/// <summary>The built executable, running.</summary>
internal sealed class MockProcess : IAsyncDisposable
{
    private readonly Process _process;

    private MockProcess(Process process, Uri url, TimeSpan readyAfter)
    {
        _process = process;
        Url = url;
        ReadyAfter = readyAfter;
    }

    public Uri Url { get; }

    public TimeSpan ReadyAfter { get; }

    /// <summary>The resident size in kilobytes.</summary>
    public long ResidentKilobytes =>
        File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status")
            .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Select(line =>
                long.Parse(line["VmRSS:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            )
            .Single();

    public static async Task<MockProcess> StartAsync(string tool, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(
            new ProcessStartInfo(tool, ["--port", "0", "--log", "none", .. arguments])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line is not null && line.StartsWith("ready ", StringComparison.Ordinal)
            ? new(process, new(line["ready ".Length..]), Stopwatch.GetElapsedTime(started))
            : throw new InvalidOperationException($"The mock did not become ready: '{line}'");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
