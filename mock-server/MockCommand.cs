using System.CommandLine;

namespace KaptureContracts.MockServer.Tool;

/// <summary>The command line of <c>kapture-mock</c>.</summary>
internal static class MockCommand
{
    private const int CouldNotRun = 2;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port to listen on; 0 takes a free one.",
        DefaultValueFactory = _ => 5080,
    };

    private static readonly Option<string[]> Token = new("--token")
    {
        Description = $"A token that counts; may be given several times. [default: {KaptureMockServerOptions.DefaultToken}]",
        HelpName = "T",
    };

    private static readonly Option<string> FailureModeOption = new("--failure-mode")
    {
        Description = "documented: failures come with 401 and 400. envelope-200: the same bodies come with 200.",
        DefaultValueFactory = _ => "documented",
    };

    private static readonly Option<string?> Spec = new("--spec")
    {
        Description = "OpenAPI 3 document (YAML or JSON) to build the mock from. [default: the bundled Kapture contract]",
        HelpName = "FILE",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        FailureModeOption.AcceptOnlyFromAmong("documented", "envelope-200");
        var command = new RootCommand("A mock of Kapture CRM's Add Ticket API that fails the way Kapture's documentation says it fails.")
        {
            Port, Token, FailureModeOption, Spec,
        };
        command.SetAction((parsed, stop) => ServeAsync(parsed, stop));
        var result = command.Parse(args);
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync().ConfigureAwait(false);
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        }

        await command.Parse("--help").InvokeAsync(new() { Output = Console.Error }).ConfigureAwait(false);
        return CouldNotRun;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken stop)
    {
        try
        {
            await using var kapture = KaptureMockServer.Start(Read(parsed));
            await Console.Out.WriteLineAsync($"ready {kapture.Url.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is InvalidSpecException or IOException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"kapture-mock: {e.Message}").ConfigureAwait(false);
            return CouldNotRun;
        }
    }

    private static KaptureMockServerOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(Port),
        Tokens = parsed.GetValue(Token) is { Length: > 0 } tokens ? tokens : [KaptureMockServerOptions.DefaultToken],
        FailureMode = parsed.GetValue(FailureModeOption) == "envelope-200" ? FailureMode.Envelope200 : FailureMode.Documented,
        SpecFile = parsed.GetValue(Spec),
    };
}
