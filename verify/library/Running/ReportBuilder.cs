using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Running;

/// <summary>Gathers what the exchanges of one verification show.</summary>
internal sealed class ReportBuilder(ApiContract contract, CheckSet checks, Redaction redaction)
{
    private readonly FindingLog _log = new();
    private readonly CoverageRecorder _coverage = new(contract);
    private readonly List<CaseResult> _cases = [];
    private int _accepted;

    public IReadOnlyList<DiscoveryGroup> Groups => _log.Groups;

    public void Add(Exchange exchange)
    {
        var discoveries = checks.Examine(exchange);
        foreach (var discovery in discoveries)
        {
            _log.Add(discovery, exchange);
        }

        _coverage.Observe(exchange);
        _accepted += exchange.Succeeded ? 1 : 0;
        _cases.Add(new()
        {
            Id = exchange.Case.Id,
            Group = exchange.Case.Group,
            Status = exchange.Answer.Status,
            Elapsed = exchange.Answer.Elapsed,
            UnjudgedBecause = discoveries.Any(discovery => discovery.Check is RateLimitCheck) ? "the server asks for fewer requests" : null,
            Violations = [.. discoveries.Where(discovery => discovery.Known == Provenance.Documented).Select(discovery => $"{discovery.Check.Name}: {redaction.Clean(discovery.Message)}")],
        });
    }

    /// <summary>Notes a case that nothing can be said of.</summary>
    public void AddUnjudged(VerificationCase verified, string because) =>
        _cases.Add(new() { Id = verified.Id, Group = verified.Group, Status = 0, Elapsed = TimeSpan.Zero, UnjudgedBecause = because, Violations = [] });

    public VerificationReport Build(string target, IEnumerable<Finding> findings) => new()
    {
        Contract = contract.Spec.Name,
        Target = target,
        Cases = _cases,
        Findings = [.. findings.OrderBy(finding => finding.Severity)],
        Coverage = _coverage.Coverage(),
        NotAsked = [.. checks.NotAsked.Select(check => new UnaskedCheck(check.Name, check.Needs!))],
        Requests = _cases.Count,
        Accepted = _accepted,
        Duration = TimeSpan.Zero,
    };
}
