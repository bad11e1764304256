using System.CommandLine;

namespace KaptureContracts.MockServer.Tool;

/// <summary>The command line of <c>kapture-mock</c>.</summary>
internal static class MockCommand
{
    private const int CouldNotRun = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new MockCommandOptions();
        var command = new RootCommand(Description);
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => ServeAsync(options.Read(parsed), stop));
        var result = command.Parse(args);
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync().ConfigureAwait(false);
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync($"kapture-mock: {error.Message}").ConfigureAwait(false);
        }

        await command.Parse("--help").InvokeAsync(new() { Output = Console.Error }).ConfigureAwait(false);
        return CouldNotRun;
    }

    private static string Description =>
        """
            A mock of Kapture CRM's Add Ticket API that fails the way Kapture's documentation says it fails.

            Example:
              kapture-mock &
              curl http://127.0.0.1:5080/add-ticket-from-other-source.html/v.2.0 \
                --header 'Authorization: Basic test-token' --header 'Content-Type: application/json' --data '[{"title": "TEST 1"}]'

            While it runs: GET /__mock/health, /__mock/tickets, /__mock/journal, /__mock/journal.har; POST /__mock/next; DELETE /__mock.
            """;

    private static async Task<int> ServeAsync(MockCommandSettings settings, CancellationToken stop)
    {
        try
        {
            await using var log = RequestLog.Open(settings.LogFormat, Console.Error);
            await using var kapture = KaptureMockServer.Start(settings.ToOptions(log is null ? null : log.Write));
            await Console.Out.WriteLineAsync($"ready {kapture.Url.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
            var stopped = new TaskCompletionSource();
            await using var registration = stop.Register(() => stopped.TrySetResult());
            await stopped.Task.ConfigureAwait(false);
            return 0;
        }
        catch (Exception e)
            when (e
                    is WrongUsageException
                        or InvalidSpecException
                        or IOException
                        or ArgumentException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync($"kapture-mock: {Sentence(e)}").ConfigureAwait(false);
            return CouldNotRun;
        }
    }

    /// <summary>.NET adds the name of a parameter, which says nothing to whoever typed an option.</summary>
    private static string Sentence(Exception problem)
    {
        var parameter = problem.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? problem.Message : problem.Message[..parameter];
    }
}
