using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Running;

/// <summary>Several exchanges that show the same: one finding.</summary>
internal sealed class DiscoveryGroup(Discovery discovery, Exchange exchange)
{
    /// <summary>The discovery in the smallest exchange so far.</summary>
    public Discovery Discovery { get; private set; } = discovery;

    public Exchange Exchange { get; private set; } = exchange;

    public int Occurrences { get; private set; } = 1;

    public void Add(Discovery discovery, Exchange exchange)
    {
        Occurrences++;
        if (Weight(exchange).CompareTo(Weight(Exchange)) < 0)
        {
            (Discovery, Exchange) = (discovery, exchange);
        }
    }

    /// <summary>What is a violation in one request need not be mentioned as information for another.</summary>
    public bool IsSaidAlready(IReadOnlyList<DiscoveryGroup> all) =>
        Discovery.Known != Provenance.Documented && all.Any(other => other.Discovery.Key == Discovery.Key with { IsViolation = true });

    // A request that fits the contract shows a failure best: nothing in it can be the reason but the server.
    private static (bool, int) Weight(Exchange exchange) =>
        (exchange.Case.Expectation is not Expectation.Accepted { Known: Provenance.Documented }, exchange.Case.Request.Body?.Length ?? 0);
}

/// <summary>What was discovered, the same things together.</summary>
internal sealed class FindingLog
{
    private readonly Dictionary<(string, string, bool), DiscoveryGroup> _groups = [];
    private readonly List<DiscoveryGroup> _inOrder = [];

    public IReadOnlyList<DiscoveryGroup> Groups => _inOrder;

    public void Add(Discovery discovery, Exchange exchange)
    {
        if (_groups.TryGetValue(discovery.Key, out var group))
        {
            // One body may break a demand in many items: that is one occurrence.
            if (group.Exchange.Case.Id != exchange.Case.Id)
            {
                group.Add(discovery, exchange);
            }

            return;
        }

        _groups[discovery.Key] = group = new(discovery, exchange);
        _inOrder.Add(group);
    }
}
