using System.Globalization;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace KaptureContracts.MockServer.Load;

/// <summary>A mock with mappings of a user's own beside the documented ones, for wrk.</summary>
internal static class MappedServer
{
    public static async Task ServeAsync(int mappings, int port)
    {
        await using var kapture = KaptureMockServer.Start(new() { Port = port });
        for (var i = 0; i < mappings; i++)
        {
            kapture
                .Server.Given(Request.Create().WithPath($"/mine/{i.ToString(CultureInfo.InvariantCulture)}").UsingGet())
                .RespondWith(Response.Create().WithStatusCode(200).WithBody("mine"));
        }

        Console.WriteLine($"ready {kapture.Url.GetLeftPart(UriPartial.Authority)}");
        await Task.Delay(Timeout.Infinite);
    }
}
