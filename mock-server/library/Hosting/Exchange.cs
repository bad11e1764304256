using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>One request on its way through WireMock: what came, what it deserves, what it was answered.</summary>
internal sealed class Exchange
{
    private static readonly AsyncLocal<Exchange?> CurrentExchange = new();

    /// <summary>
    /// The exchange that the running code serves. WireMock hands its matchers a copy of the request that has no room for the verdict,
    /// so the verdict travels beside it.
    /// </summary>
    public static Exchange? Current
    {
        get => CurrentExchange.Value;
        set => CurrentExchange.Value = value;
    }

    public required HttpContext Context { get; init; }

    public required ReceivedRequest Request { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The token that came, whether it counts or not. It is only here to be kept out of what is recorded.</summary>
    public string? Token { get; init; }

    /// <summary>The account of the token, when it counts.</summary>
    public MockAccount? Account { get; init; }

    /// <summary>How the connection is going to fail.</summary>
    public MockFault? Fault { get; init; }

    public TimeSpan? FaultDuration { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The same moment by the clock that measures.</summary>
    public long StartedAt { get; init; }

    /// <summary>The answer that one of our mappings gave; null while there is none, or when a mapping of the user's answered.</summary>
    public Answer? Answer { get; set; }

    /// <summary>What WireMock complained of.</summary>
    public string? Trouble { get; set; }
}
