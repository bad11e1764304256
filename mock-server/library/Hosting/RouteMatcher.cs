using KaptureContracts.MockServer.Checking;
using WireMock;
using WireMock.Matchers.Request;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>Matches the requests whose verdict is one certain route.</summary>
internal sealed class RouteMatcher(AnswerRoute route) : IRequestMatcher
{
    public RequestMatcherType Type => RequestMatcherType.Composite;

    public double GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult) =>
        requestMatchResult.AddScore(typeof(RouteMatcher), Exchange.Current?.Verdict.Route == route ? 1 : 0, null);
}
