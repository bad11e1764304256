using System.Diagnostics;

namespace KaptureContracts.Verification.Sending;

/// <summary>Keeps a distance between requests.</summary>
internal sealed class RequestPace(double? requestsPerSecond)
{
    private long _next = Stopwatch.GetTimestamp();

    public async ValueTask WaitAsync(CancellationToken stop)
    {
        if (requestsPerSecond is not { } rate)
        {
            return;
        }

        var now = Stopwatch.GetTimestamp();
        if (_next > now)
        {
            await Task.Delay(Stopwatch.GetElapsedTime(now, _next), stop).ConfigureAwait(false);
        }

        _next = Math.Max(_next, now) + (long)(Stopwatch.Frequency / rate);
    }
}
