using System.Net.Sockets;

namespace KaptureContracts.MockServer.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task TheToolSaysWhenItIsReadyServesAndEndsCleanlyOnSigterm()
    {
        await using var tool = await MockTool.StartAsync("--port", "0", "--token", "my-token");

        var health = await RawHttp.SendAsync(tool.Url, "GET", "/__mock/health", []);
        var created = await RawHttp.PostAsync(
            tool.Url,
            """[{"title":"x"}]""",
            "Authorization: Basic my-token",
            "Content-Type: application/json"
        );
        var exitCode = await tool.TerminateAsync();

        Assert.Equal((200, """{"status": "healthy"}"""), (health.Status, health.Text));
        Assert.Equal(200, created.Status);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("my-token", tool.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnvelopeModeAndAnotherSpecAreTakenFromTheCommandLine()
    {
        await using var tool = await MockTool.StartAsync(
            "--port",
            "0",
            "--failure-mode",
            "envelope-200",
            "--spec",
            Repository.SpecFile
        );

        var response = await RawHttp.PostAsync(
            tool.Url,
            "[{}]",
            "Authorization: Basic test-token",
            "Content-Type: application/json"
        );

        Assert.Equal((200, """{"message": "title is missing", "status": "failed"}"""), (response.Status, response.Text));
    }

    [Theory]
    [InlineData("Usage:", "--no-such-flag")]
    [InlineData("Usage:", "--port", "many")]
    [InlineData("Usage:", "--failure-mode", "sometimes")]
    [InlineData("no-such.yaml: the spec cannot be read", "--port", "0", "--spec", "no-such.yaml")]
    [InlineData("Port is 99999; it must be between 0 (any free port) and 65535.\n", "--port", "99999")]
    [InlineData("Give your own with --token", "--address", "0.0.0.0")]
    [InlineData("'here' is not an IP address", "--address", "here")]
    [InlineData("--admin needs a password", "--admin", "me")]
    [InlineData("Could not find file", "--token-file", "no-such-file")]
    public async Task AWrongCommandLineIsExplainedOnStandardError(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await MockTool.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task TokensAreTakenFromAFileAndFromTheEnvironment()
    {
        using var file = new TemporaryFile("tokens.txt", "# of the test accounts\nfrom-file\n");
        await using var tool = await MockTool.StartWithAsync(
            new(StringComparer.Ordinal) { ["KAPTURE_MOCK_TOKEN"] = "from-environment" },
            "--port",
            "0",
            "--token-file",
            file.Path
        );

        Assert.Equal(200, await StatusAsync(tool, "from-file"));
        Assert.Equal(200, await StatusAsync(tool, "from-environment"));
        Assert.Equal(401, await StatusAsync(tool, "test-token"));
    }

    [Theory]
    [InlineData("readable", "account-1", "POST /add-ticket-from-other-source.html/v.2.0 400 titleIsMissing: title is missing")]
    [InlineData("json", "\"account\":\"account-1\"", "\"cause\":\"titleIsMissing\"")]
    public async Task RequestsAreLoggedWithoutTheirTokens(string format, params string[] expected)
    {
        await using var tool = await MockTool.StartAsync("--port", "0", "--token", "log-secret", "--log", format);

        await RawHttp.PostAsync(tool.Url, "[{}]", "Authorization: Basic log-secret", "Content-Type: application/json");
        await tool.TerminateAsync();

        Assert.All(expected, text => Assert.Contains(text, tool.Printed, StringComparison.Ordinal));
        Assert.DoesNotContain("log-secret", tool.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WireMocksOwnInterfaceIsOffUnlessItIsAskedForAndThenWantsCredentials()
    {
        await using var plain = await MockTool.StartAsync("--port", "0");
        await using var tool = await MockTool.StartWithAsync(
            new(StringComparer.Ordinal) { ["KAPTURE_MOCK_ADMIN_PASSWORD"] = "admin-secret" },
            "--port",
            "0",
            "--admin",
            "me"
        );
        var credentials = $"Authorization: Basic {Convert.ToBase64String("me:admin-secret"u8)}";
        await StatusAsync(tool, "test-token");

        var mappings = await RawHttp.SendAsync(tool.Url, "GET", "/__admin/mappings", [], credentials);
        var requests = await RawHttp.SendAsync(tool.Url, "GET", "/__admin/requests", [], credentials);

        Assert.Equal(404, (await RawHttp.SendAsync(plain.Url, "GET", "/__admin/mappings", [], credentials)).Status);
        Assert.Equal(401, (await RawHttp.SendAsync(tool.Url, "GET", "/__admin/mappings", [])).Status);
        Assert.Equal(
            401,
            (await RawHttp.SendAsync(tool.Url, "GET", "/__admin/mappings", [], "Authorization: Basic test-token")).Status
        );
        Assert.Equal(200, mappings.Status);
        Assert.Contains(
            "400 titleIsMissing: The title is either missing or empty in the request body.",
            mappings.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("\"Path\": \"/add-ticket-from-other-source.html/v.2.0\"", requests.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("test-token", requests.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpShowsACurl()
    {
        var (exitCode, output, _) = await MockTool.RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("curl http://127.0.0.1:5080/add-ticket-from-other-source.html/v.2.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortInUseIsSaid()
    {
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var (exitCode, _, error) = await MockTool.RunAsync("--port", port);

        Assert.Equal(2, exitCode);
        Assert.Contains($"cannot listen on 127.0.0.1:{port}", error, StringComparison.Ordinal);
    }

    private static async Task<int> StatusAsync(MockTool tool, string token) =>
        (
            await RawHttp.PostAsync(
                tool.Url,
                """[{"title":"x"}]""",
                $"Authorization: Basic {token}",
                "Content-Type: application/json"
            )
        ).Status;
}
