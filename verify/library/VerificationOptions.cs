namespace KaptureContracts.Verification;

/// <summary>What to verify and how far to go. The defaults suit a server of your own on this machine.</summary>
public sealed class VerificationOptions
{
    /// <summary>The server; the contract's paths are put below it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The token that counts, without the prefix that the contract puts before it. It appears in no report.</summary>
    public required string Token { get; init; }

    /// <summary>An OpenAPI 3 document, YAML or JSON; null means the bundled contract of Kapture's Add Ticket API.</summary>
    public string? SpecFile { get; init; }

    /// <summary>Decides every generated value: the same seed sends the same requests.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The kinds of requests to send.</summary>
    public CaseGroup Only { get; init; } = CaseGroup.All;

    /// <summary>The largest number of cases; null sends all.</summary>
    public int? MaxCases { get; init; }

    /// <summary>The largest number of requests that may be spent on shrinking failures.</summary>
    public int MaxShrinkRequests { get; init; } = 200;

    /// <summary>The largest number of requests in a second; null knows no limit.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>An answer that takes longer is a violation; null leaves time alone.</summary>
    public TimeSpan? MaxResponseTime { get; init; }

    /// <summary>The per cent of the contract that has to be exercised; less is a violation.</summary>
    public double? MinCoverage { get; init; }

    /// <summary>How long to wait for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Permits another host than this machine. A verification creates tickets there.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>Sends the requests in place of the network, for example a test server's own handler.</summary>
    public HttpMessageHandler? MessageHandler { get; init; }

    /// <summary>The same, against another contract.</summary>
    internal VerificationOptions Against(string? specFile) => new()
    {
        BaseUrl = BaseUrl,
        Token = Token,
        SpecFile = specFile,
        Seed = Seed,
        Only = Only,
        MaxCases = MaxCases,
        MaxShrinkRequests = MaxShrinkRequests,
        RequestsPerSecond = RequestsPerSecond,
        MaxResponseTime = MaxResponseTime,
        MinCoverage = MinCoverage,
        Timeout = Timeout,
        AllowRemote = AllowRemote,
        MessageHandler = MessageHandler,
    };

    internal void Validate()
    {
        var problem = this switch
        {
            { BaseUrl: null } or { BaseUrl.IsAbsoluteUri: false } => $"{nameof(BaseUrl)} must be an absolute URL such as http://127.0.0.1:5080.",
            { BaseUrl.Scheme: not ("http" or "https") } => $"{nameof(BaseUrl)} is '{BaseUrl}'; its scheme must be http or https.",
            { BaseUrl.UserInfo.Length: > 0 } => $"{nameof(BaseUrl)} must not hold a user or a password; give the token apart.",
            _ when string.IsNullOrEmpty(Token) => $"{nameof(Token)} is empty; give the token that counts at the server.",
            _ when Token.Any(char.IsControl) => $"{nameof(Token)} holds a control character, which no header can carry.",
            { MaxCases: < 1 } => $"{nameof(MaxCases)} is {MaxCases}; it must be at least 1.",
            { MaxShrinkRequests: < 0 } => $"{nameof(MaxShrinkRequests)} is {MaxShrinkRequests}; it must not be negative.",
            { RequestsPerSecond: <= 0 or double.NaN } => $"{nameof(RequestsPerSecond)} must be above 0.",
            { Only: CaseGroup.None } => $"{nameof(Only)} names no group of cases.",
            { AllowRemote: false } when !IsLoopback => $"{BaseUrl.GetLeftPart(UriPartial.Authority)} is not this machine; a verification creates tickets there. Allow it with {nameof(AllowRemote)} (--allow-remote).",
            _ => Running.CoverageDemand.Problem(MinCoverage),
        };
        if (problem is not null)
        {
            throw new VerificationException(problem);
        }
    }

    internal bool IsLoopback => BaseUrl.IsLoopback || MessageHandler is not null;
}
