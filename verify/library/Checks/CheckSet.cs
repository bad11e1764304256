namespace KaptureContracts.Verification.Checks;

/// <summary>The checks of one run; some remember what they have seen, so every run has a set of its own.</summary>
internal sealed class CheckSet
{
    private readonly Check _answered = new AnsweredCheck();
    private readonly Check _rateLimit = new RateLimitCheck();
    private readonly Check _serverError = new ServerErrorCheck();
    private readonly Check? _responseTime;
    private readonly IReadOnlyList<Check> _checks =
    [
        new StatusCheck(), new ContentTypeCheck(), new HeadersCheck(), new BodyCheck(), new TimeFormCheck(),
        new EnvelopeCheck(), new DocumentedFailureCheck(),
        new PositiveDataCheck(), new NegativeDataCheck(), new AuthorizationCheck(), new OtherMethodsCheck(), new UnknownPathCheck(),
        new EqualCheck(), new EchoCheck(), new UniqueCheck(),
    ];

    private readonly HashSet<Check> _asked = [];

    public CheckSet(TimeSpan? maxResponseTime = null) => _responseTime = maxResponseTime is { } limit ? new ResponseTimeCheck(limit) : null;

    /// <summary>Every check that a run may make, in the order of the documentation.</summary>
    public IEnumerable<Check> All => [_answered, _serverError, .. _checks, _responseTime ?? new ResponseTimeCheck(TimeSpan.Zero), _rateLimit];

    /// <summary>Name and demand of everything that a finding can come from: the checks, the look for tokens in a recording, and coverage.</summary>
    public IEnumerable<(string Name, string Demands)> Described =>
        [.. All.Select(check => (check.Name, check.Demands)), (Recordings.SecretFinder.CheckName, Recordings.SecretFinder.Demands), (Running.CoverageDemand.CheckName, Running.CoverageDemand.Demands)];

    /// <summary>The checks that no exchange so far was of the right kind for.</summary>
    public IEnumerable<Check> NotAsked => _checks.Where(check => check.Needs is not null && !_asked.Contains(check));

    /// <summary>
    /// Asks what can be asked: of an answer that did not come, or of one that says "later" or "I failed", nothing else is to be learnt.
    /// </summary>
    public IReadOnlyList<Discovery> Examine(Exchange exchange)
    {
        if (First(_answered, exchange) is { } unanswered)
        {
            return [unanswered];
        }

        var slow = _responseTime is null ? [] : _responseTime.Examine(exchange);
        var judged = First(_rateLimit, exchange) ?? First(_serverError, exchange);
        return judged is not null ? [judged, .. slow] : [.. _checks.SelectMany(check => Ask(check, exchange)), .. slow];
    }

    private List<Discovery> Ask(Check check, Exchange exchange)
    {
        var found = check.Examine(exchange).ToList();
        if (found.Count > 0 || check.IsAsked(exchange))
        {
            _asked.Add(check);
        }

        return found;
    }

    private static Discovery? First(Check check, Exchange exchange) => check.Examine(exchange).FirstOrDefault();
}
