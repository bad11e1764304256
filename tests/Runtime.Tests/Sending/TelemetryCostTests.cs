using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace KaptureContracts.Runtime.Tests.Sending;

/// <summary>Telling of calls costs nothing while nobody listens. Memory is measured, not time.</summary>
public sealed class TelemetryCostTests
{
    private const int Calls = 1000;

    private static readonly Uri Server = new("https://api.example");

    [Fact]
    public async Task ACallThatNobodyHearsOfAllocatesNothingForTelling()
    {
        var result = await ResultAsync();

        Assert.Equal(0, Allocated(result));

        // The measure itself: with a listener there is something to see.
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        Assert.True(Allocated(result) > Calls * 100);
    }

    private static long Allocated(ProbeResult result)
    {
        using var request = new ApiRequest("probe", HttpMethod.Post, "/things");
        Tell(request, result);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < Calls; call++)
        {
            Tell(request, result);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Tell(ApiRequest request, ProbeResult result)
    {
        using (var call = CallTelemetry.Start(request, Server, null))
        {
            call.Answered(result);
        }

        using (var call = CallTelemetry.Start(request, Server, NullLogger.Instance))
        {
            call.Answered(result);
        }
    }

    private static async Task<ProbeResult> ResultAsync()
    {
        using var response = await Probe.AskAsync(() => Answer.Json("{}"));
        return ProbeResult.Read(response);
    }

    private sealed class ProbeResult : ApiResult, IApiResult<ProbeResult>
    {
        private ProbeResult(ApiResponse response)
            : base(response, response.OutcomeOfStatus())
        {
        }

        public static ProbeResult Read(ApiResponse response) => new(response);
    }
}
