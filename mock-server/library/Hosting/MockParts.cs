using KaptureContracts.MockServer.Answers;
using KaptureContracts.MockServer.Checking;
using KaptureContracts.MockServer.Choices;
using KaptureContracts.MockServer.Contract;
using KaptureContracts.MockServer.Records;
using WireMock.Server;

namespace KaptureContracts.MockServer.Hosting;

/// <summary>What a mock is made of: everything that follows from its contract and its options.</summary>
internal sealed class MockParts
{
    private WireMockServer? _server;
    private int _ownMappings;

    public MockParts(KaptureMockServerOptions options, MockContract contract, Uri url)
    {
        Options = options;
        Contract = contract;
        Url = url;
        Routes = new(contract);
        Accounts = new(options, Choose);
        Tokens = new(contract);
        Redactor = new(contract, () => Accounts.Tokens);
        Check = new(contract, Routes, IsToken, options.MaxRequestBytes);
        Choices = new(Routes, Accounts.Plans);
        Writer = new(contract, options.FailureMode, options.TimeProvider);
        Recorder = new(options, Accounts, Redactor, new(contract, Routes, IsToken));
    }

    public KaptureMockServerOptions Options { get; }

    /// <summary>Where the mock listens.</summary>
    public Uri Url { get; }

    public MockContract Contract { get; }

    public AnswerRoutes Routes { get; }

    public AccountBook Accounts { get; }

    public TokenReader Tokens { get; }

    public Redactor Redactor { get; }

    public RequestCheck Check { get; }

    public ChoiceCheck Choices { get; }

    public AnswerWriter Writer { get; }

    public ExchangeRecorder Recorder { get; }

    /// <summary>Puts the mock's mappings in place, or back in place after WireMock was reset.</summary>
    public void Map(WireMockServer server)
    {
        _server = server;
        DocumentationMappings.AddTo(server, Routes, Writer);
        _ownMappings = Routes.All.Count();
    }

    public bool HasUserMappings() => _server is null || Options.Admin is not null || _server.Mappings.Count > _ownMappings;

    /// <summary>The choice, made against the first operation that documents it, or the reason why there is none.</summary>
    public (AnswerChoice? Choice, string? Problem) TryChoose(NextAnswer wanted)
    {
        if (wanted.Times < 1)
        {
            return (null, $"times is {wanted.Times}; it must be at least 1");
        }

        var read = Contract.Operations.Select(operation => ChoiceReader.Read(operation, wanted)).ToArray();
        var made = Array.Find(read, result => result.Choice is not null);
        return made.Choice is null ? read[0] : made;
    }

    private AnswerChoice Choose(NextAnswer wanted)
    {
        var (choice, problem) = TryChoose(wanted);
        return choice ?? throw new ArgumentException($"There is no such answer: {problem}.", nameof(wanted));
    }

    private bool IsToken(string token) => Accounts.Find(token) is not null;
}
