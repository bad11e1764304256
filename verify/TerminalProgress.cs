using Spectre.Console;

namespace KaptureContracts.Verification.Tool;

/// <summary>A bar while requests are sent; nothing where no terminal shows it.</summary>
internal static class TerminalProgress
{
    public static async Task<VerificationReport> ShowAsync(IAnsiConsole terminal, Func<IProgress<VerificationProgress>?, Task<VerificationReport>> run)
    {
        if (!terminal.Profile.Capabilities.Interactive || Console.IsOutputRedirected)
        {
            return await run(null).ConfigureAwait(false);
        }

        return await terminal.Progress().AutoClear(enabled: true).StartAsync(async context =>
        {
            var bar = context.AddTask("Cases");
            return await run(new Bar(bar)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private sealed class Bar(ProgressTask task) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
