namespace KaptureContracts.Verification.Checks;

/// <summary>The server answers, and the answer arrives whole.</summary>
internal sealed class AnsweredCheck : Check
{
    public override string Name => "answered";

    public override string Demands => "Every request is answered, and the answer arrives whole.";

    public override IEnumerable<Discovery> Examine(Exchange exchange) =>
        exchange.Answer.Problem is { } problem ? [Found($"no whole answer: {problem}", exchange.Operation.Pointer)] : [];
}

/// <summary>A server that asks for patience cannot be judged.</summary>
internal sealed class RateLimitCheck : Check
{
    public override string Name => "not-rate-limited";

    public override string Demands => "The server takes the requests at this rate; 429 leaves a case unjudged (see --rate).";

    public override IEnumerable<Discovery> Examine(Exchange exchange) => exchange.Answer.Status == 429
        ? [Found("429: the server asks for fewer requests, so the case is not judged; try --rate", exchange.Operation.Pointer, Contract.Provenance.Inferred)]
        : [];
}

/// <summary>No request makes the server fail.</summary>
internal sealed class ServerErrorCheck : Check
{
    private const int NotImplemented = 501;

    public override string Name => "not-a-server-error";

    public override string Demands => "No request is answered with a 5xx. (501 is HTTP's own word for a method that a server does not know.)";

    public override IEnumerable<Discovery> Examine(Exchange exchange) =>
        exchange.Answer.Status >= 500 && (exchange.ReachedOperation || exchange.Answer.Status != NotImplemented)
            ? [Found($"{exchange.Answer.Status}: the server failed", exchange.Operation.Pointer)]
            : [];
}

/// <summary>Time, where the caller asks for it.</summary>
internal sealed class ResponseTimeCheck(TimeSpan limit) : Check
{
    public override string Name => "response-time";

    public override string Demands => "An answer comes within the time that --max-response-time allows.";

    public override bool IsRepeatable => false;

    // The time itself is left out of the message: the same seed gives the same report.
    public override IEnumerable<Discovery> Examine(Exchange exchange) => exchange.Answer.Elapsed > limit
        ? [Found($"the answer took longer than {limit.TotalMilliseconds:0} ms", exchange.Operation.Pointer)]
        : [];
}
