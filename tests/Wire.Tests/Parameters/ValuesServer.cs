using KaptureContracts.Wire.Tests.Serving;
using Wire.Values;

namespace KaptureContracts.Wire.Tests.Parameters;

/// <summary>One call to the document of values.</summary>
internal static class ValuesServer
{
    public static async Task<WireRequest> SendAsync(Func<ValuesClient, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new ValuesClient(new ValuesClientOptions { BaseAddress = server.Address });
        await call(client, TestContext.Current.CancellationToken);
        return server.Request;
    }

    /// <summary>The message with which a call is refused before anything is sent.</summary>
    public static async Task<string> RefusalAsync(Func<ValuesClient, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new ValuesClient(new ValuesClientOptions { BaseAddress = server.Address });
        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => call(client, TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
        return exception.Message;
    }
}
