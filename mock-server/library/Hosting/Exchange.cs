using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using Microsoft.AspNetCore.Http;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>One request on its way through WireMock: what came, what it deserves, what it was answered.</summary>
internal sealed class Exchange(HttpContext context, ReceivedRequest request, Verdict verdict)
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

    public HttpContext Context { get; } = context;

    public ReceivedRequest Request { get; } = request;

    public Verdict Verdict { get; } = verdict;

    /// <summary>The answer that one of our mappings gave; null while there is none, or when a mapping of the user's answered.</summary>
    public Answer? Answer { get; set; }
}
