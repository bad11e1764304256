using System.Net.Sockets;

namespace KaptureContracts.MockServer.Tests;

public sealed class ToolTests
{
    [Fact]
    public async Task TheToolSaysWhenItIsReadyServesAndEndsCleanlyOnSigterm()
    {
        await using var tool = await MockTool.StartAsync("--port", "0", "--token", "my-token");

        var health = await RawHttp.SendAsync(tool.Url, "GET", "/__mock/health", []);
        var created = await RawHttp.PostAsync(tool.Url, """[{"title":"x"}]""", "Authorization: Basic my-token", "Content-Type: application/json");
        var exitCode = await tool.TerminateAsync();

        Assert.Equal((200, """{"status": "healthy"}"""), (health.Status, health.Text));
        Assert.Equal(200, created.Status);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("my-token", tool.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnvelopeModeAndAnotherSpecAreTakenFromTheCommandLine()
    {
        await using var tool = await MockTool.StartAsync("--port", "0", "--failure-mode", "envelope-200", "--spec", Repository.SpecFile);

        var response = await RawHttp.PostAsync(tool.Url, "[{}]", "Authorization: Basic test-token", "Content-Type: application/json");

        Assert.Equal((200, """{"message": "title is missing", "status": "failed"}"""), (response.Status, response.Text));
    }

    [Theory]
    [InlineData("Usage:", "--no-such-flag")]
    [InlineData("Usage:", "--port", "many")]
    [InlineData("Usage:", "--failure-mode", "sometimes")]
    [InlineData("no-such.yaml: the spec cannot be read", "--port", "0", "--spec", "no-such.yaml")]
    [InlineData("Port is 99999", "--port", "99999")]
    public async Task AWrongCommandLineIsExplainedOnStandardError(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await MockTool.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(output);
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
}
