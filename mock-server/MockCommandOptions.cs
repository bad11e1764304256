using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace KaptureContracts.MockServer.Tool;

/// <summary>The options of the command line, and what they mean.</summary>
internal sealed class MockCommandOptions
{
    private static readonly KaptureMockServerOptions Defaults = new();

    private readonly Option<int> _port = new("--port")
    {
        Description = "Port to listen on; 0 takes a free one.",
        DefaultValueFactory = _ => 5080,
    };

    private readonly Option<IPAddress> _address = new("--address")
    {
        Description = "Address to listen on. Beyond loopback, tokens must be given.",
        HelpName = "IP",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ReadAddress,
    };

    private readonly Option<string[]> _token = new("--token")
    {
        Description =
            $"A token that counts; may be given several times. Also read from {TokenSources.Variable}. [default: {KaptureMockServerOptions.DefaultToken}]",
        HelpName = "T",
    };

    private readonly Option<FileInfo> _tokenFile = new("--token-file")
    {
        Description = "A file of tokens, one a line, so that they need not stand on the command line.",
        HelpName = "FILE",
    };

    private readonly Option<string> _failureMode = new("--failure-mode")
    {
        Description = "documented: failures come with 401 and 400. envelope-200: the same bodies come with 200.",
        DefaultValueFactory = _ => "documented",
    };

    private readonly Option<string> _spec = new("--spec")
    {
        Description = "OpenAPI 3 document (YAML or JSON) to build the mock from. [default: the bundled Kapture contract]",
        HelpName = "FILE",
    };

    private readonly Option<int> _maxRequestBytes = new("--max-request-bytes")
    {
        Description = "The largest body that is read.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.MaxRequestBytes,
    };

    private readonly Option<int> _maxTickets = new("--max-tickets")
    {
        Description = "How many tickets are remembered for each token.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.MaxTickets,
    };

    private readonly Option<int> _maxJournal = new("--max-journal")
    {
        Description = "How many requests are remembered for each token.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.MaxJournalEntries,
    };

    private readonly Option<string> _log = new("--log")
    {
        Description = "How requests are logged to standard error.",
        DefaultValueFactory = _ => "readable",
    };

    private readonly Option<string> _admin = new("--admin")
    {
        Description =
            $"Turns WireMock's own interface under /__admin on for this user; the password is read from {TokenSources.AdminPasswordVariable}.",
        HelpName = "USER",
    };

    public MockCommandOptions()
    {
        _failureMode.AcceptOnlyFromAmong("documented", "envelope-200");
        _log.AcceptOnlyFromAmong("readable", "json", "none");
    }

    public IEnumerable<Option> All =>
        [_port, _address, _token, _tokenFile, _failureMode, _spec, _maxRequestBytes, _maxTickets, _maxJournal, _log, _admin];

    public MockCommandSettings Read(ParseResult parsed) =>
        new()
        {
            Port = parsed.GetValue(_port),
            Address = parsed.GetValue(_address) ?? IPAddress.Loopback,
            Tokens = parsed.GetValue(_token) ?? [],
            TokenFile = parsed.GetValue(_tokenFile),
            FailureMode = parsed.GetValue(_failureMode) == "envelope-200" ? FailureMode.Envelope200 : FailureMode.Documented,
            SpecFile = parsed.GetValue(_spec),
            MaxRequestBytes = parsed.GetValue(_maxRequestBytes),
            MaxTickets = parsed.GetValue(_maxTickets),
            MaxJournalEntries = parsed.GetValue(_maxJournal),
            LogFormat = parsed.GetValue(_log) ?? "readable",
            AdminUser = parsed.GetValue(_admin),
        };

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (text is "localhost")
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError($"'{text}' is not an IP address; --address takes one such as 127.0.0.1, 0.0.0.0 or ::1.");
        return null;
    }
}
