using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KaptureContracts.MockServer.Tests;

/// <summary>The tool as a process of its own.</summary>
internal sealed class MockTool : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _printed = new();

    private MockTool(Process process) => _process = process;

    public Uri Url { get; private set; } = null!;

    /// <summary>All that the tool wrote, to either stream.</summary>
    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return _printed.ToString();
            }
        }
    }

    public static Task<MockTool> StartAsync(params string[] arguments) => StartWithAsync([], arguments);

    public static async Task<MockTool> StartWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var tool = new MockTool(Launch(environment, arguments));
        tool._process.ErrorDataReceived += (_, line) => tool.Keep(line.Data);
        tool._process.BeginErrorReadLine();
        var ready = await tool._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(ready?.StartsWith("ready http://", StringComparison.Ordinal), $"'{ready}' {tool.Printed}");
        tool.Keep(ready);
        tool.Url = new(ready!["ready ".Length..]);
        return tool;
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Launch([], arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Ends the tool as an operating system does, and reads what it had left to say.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Keep(await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.MockTool, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private void Keep(string? line)
    {
        lock (_printed)
        {
            _printed.AppendLine(line);
        }
    }
}
