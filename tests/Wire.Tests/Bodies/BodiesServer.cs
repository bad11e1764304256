using KaptureContracts.Wire.Tests.Serving;
using Wire.Bodies;

namespace KaptureContracts.Wire.Tests.Bodies;

/// <summary>One call to the document of bodies.</summary>
internal static class BodiesServer
{
    public static async Task<WireRequest> SendAsync(Func<BodiesClient, CancellationToken, Task> call)
    {
        await using var server = new WireServer();
        using var client = new BodiesClient(new BodiesClientOptions { BaseAddress = server.Address });
        await call(client, TestContext.Current.CancellationToken);
        return server.Request;
    }
}
