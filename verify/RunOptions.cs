using System.CommandLine;
using System.Security.Cryptography;

namespace KaptureContracts.Verification.Tool;

/// <summary>The options of <c>kapture-verify run</c>.</summary>
internal static class RunOptions
{
    private const string TokenVariable = "KAPTURE_TOKEN";

    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "The server, for example http://127.0.0.1:5080.",
        HelpName = "URL",
        Required = true,
        CustomParser = result => ServerUrl(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = $"The token that counts at the server. [default: the environment variable {TokenVariable}]",
        HelpName = "T",
    };

    private static readonly Option<ulong?> Seed = new("--seed")
    {
        Description = "Repeats a run: the same seed sends the same requests. [default: a new one, which the report names]",
        HelpName = "N",
    };

    private static readonly Option<CaseGroup[]> Only = new("--only")
    {
        Description = "Sends only these cases: examples, positive or negative; may be given several times.",
        HelpName = "GROUP",
        CustomParser = result => [.. result.Tokens.Select(token => Group(token.Value, result.AddError))],
    };

    private static readonly Option<int?> MaxCases = new("--max-cases") { Description = "Sends at most so many cases, some of every group.", HelpName = "N" };

    private static readonly Option<double?> Rate = new("--rate") { Description = "Sends at most so many requests in a second.", HelpName = "N" };

    private static readonly Option<int> MaxShrinkRequests = new("--max-shrink-requests")
    {
        Description = "Spends at most so many requests on finding the smallest request that fails.",
        HelpName = "N",
        DefaultValueFactory = _ => 200,
    };

    private static readonly Option<double?> MaxResponseTime = new("--max-response-time")
    {
        Description = "Calls an answer that takes longer a violation.",
        HelpName = "MS",
    };

    private static readonly Option<bool> AllowRemote = new("--allow-remote") { Description = "Permits a server that is not this machine. The run creates tickets there." };

    /// <summary>Answers the question whether to go on.</summary>
    public static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Does not ask before tickets are created on another machine." };

    public static List<Option> All =>
        [BaseUrl, Token, Seed, Only, MaxCases, Rate, MaxShrinkRequests, MaxResponseTime, AllowRemote, Yes, .. ReportOptions.All];

    public static VerificationOptions Read(ParseResult parsed) => new()
    {
        BaseUrl = parsed.GetValue(BaseUrl)!,
        Token = parsed.GetValue(Token) ?? Environment.GetEnvironmentVariable(TokenVariable)
            ?? throw new VerificationException($"The token is missing; give it with --token or in the environment variable {TokenVariable}."),
        SpecFile = parsed.GetValue(ReportOptions.Spec),
        Seed = parsed.GetValue(Seed) ?? (ulong)RandomNumberGenerator.GetInt32(int.MaxValue),
        Only = parsed.GetValue(Only) is { Length: > 0 } groups ? groups.Aggregate((one, other) => one | other) : CaseGroup.All,
        MaxCases = parsed.GetValue(MaxCases),
        RequestsPerSecond = parsed.GetValue(Rate),
        MaxShrinkRequests = parsed.GetValue(MaxShrinkRequests),
        MaxResponseTime = parsed.GetValue(MaxResponseTime) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        MinCoverage = parsed.GetValue(ReportOptions.MinCoverage),
        AllowRemote = parsed.GetValue(AllowRemote),
    };

    /// <summary>An absolute address of the web.</summary>
    public static Uri? ServerUrl(string text, Action<string> fail)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https"))
        {
            return url;
        }

        fail($"--base-url is '{text}'; it must be an absolute URL such as http://127.0.0.1:5080.");
        return null;
    }

    private static CaseGroup Group(string word, Action<string> fail)
    {
        switch (word)
        {
            case "examples":
                return CaseGroup.Examples;
            case "positive":
                return CaseGroup.Positive;
            case "negative":
                return CaseGroup.Negative;
            default:
                fail($"--only knows examples, positive and negative, not '{word}'.");
                return CaseGroup.None;
        }
    }
}
