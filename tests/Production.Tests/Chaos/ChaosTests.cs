using System.Collections.Concurrent;
using System.Globalization;
using KaptureContracts.Production.Tests.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace KaptureContracts.Production.Tests.Chaos;

/// <summary>Alone: it counts sockets, memory and exceptions of the whole process.</summary>
[CollectionDefinition(nameof(ChaosTests), DisableParallelization = true)]
[Collection(nameof(ChaosTests))]
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Few = 300;
    private const int MostGrowth = 8 * 1024 * 1024;
    private const int MostSockets = 100;

    /// <summary><c>tests/chaos.sh</c> sets the number of calls, the token, and where to write what was told.</summary>
    [Fact]
    public async Task NoTicketIsDoubledNoCallIsLostAndNothingLeaks()
    {
        var calls = int.Parse(Environment.GetEnvironmentVariable("CHAOS_CALLS") ?? $"{Few}", CultureInfo.InvariantCulture);
        var token = Environment.GetEnvironmentVariable("CHAOS_TOKEN") ?? $"token-{Guid.NewGuid():N}";
        using var record = new ChaosRecord(token, Environment.GetEnvironmentVariable("CHAOS_OUTPUT"));
        var run = new ChaosRun(token, record, static http => http.AddRetryOfWhatWasNotSent());
        var unobserved = new ConcurrentQueue<Exception>();
        void Observe(object? sender, UnobservedTaskExceptionEventArgs happened) => unobserved.Enqueue(happened.Exception);
        TaskScheduler.UnobservedTaskException += Observe;
        try
        {
            await run.RunAsync(calls, TestContext.Current.CancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Observe;
        }

        record.Keep(unobserved.Select(exception => exception.ToString()));
        output.WriteLine($"{calls} calls: {run}");
        Assert.Equal(calls, run.Outcomes.Values.Sum());
        Assert.Empty(run.Complaints);
        Assert.Empty(unobserved);
        Assert.Empty(record.Leaks);
        Assert.InRange(run.MostSockets, 0, MostSockets);
        Assert.InRange(run.Growth, long.MinValue, MostGrowth);
        foreach (var outcome in new[] { "Created Succeeded", "Rejected Failed", "Unexpected Unknown", "no response", "timeout" })
        {
            Assert.True(run.Outcomes.ContainsKey(outcome), $"The run saw no '{outcome}': {run}");
        }

        Assert.NotEqual(0, run.Connections.Refused * run.Connections.Reset);
    }

    /// <summary>The proof of the proof: a retry as it is commonly written doubles tickets, and the run sees it.</summary>
    [Fact]
    public async Task ARetryThatRepeatsEveryRequestIsCaught()
    {
        using var record = new ChaosRecord("another-token", null);
        var run = new ChaosRun("another-token", record, static http => http.AddResilienceHandler(
            "naive", pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.FromMilliseconds(10) })));

        await run.RunAsync(100, TestContext.Current.CancellationToken);

        Assert.Contains(run.Complaints, complaint => complaint.Contains(": was received ", StringComparison.Ordinal));
    }
}
