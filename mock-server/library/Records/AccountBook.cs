using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using KaptureContracts.MockServer.Choices;

namespace KaptureContracts.MockServer.Records;

/// <summary>The tokens that count, and what is remembered of each. What came without such a token is remembered apart.</summary>
internal sealed class AccountBook
{
    private readonly ConcurrentDictionary<string, MockAccount> _accounts = new(StringComparer.Ordinal);
    private readonly KaptureMockServerOptions _options;
    private readonly Func<NextAnswer, AnswerChoice> _choose;
    private int _count;

    public AccountBook(KaptureMockServerOptions options, Func<NextAnswer, AnswerChoice> choose)
    {
        _options = options;
        _choose = choose;
        Strangers = new(options);
        foreach (var token in options.Tokens.Distinct(StringComparer.Ordinal))
        {
            Add(token);
        }
    }

    /// <summary>What came without a token that counts.</summary>
    public Ledger Strangers { get; }

    public PlannedAnswers Plans { get; } = new();

    public IEnumerable<string> Tokens => _accounts.Keys;

    public IEnumerable<MockAccount> Accounts => _accounts.Values;

    public MockAccount? Find(string? token) =>
        token is not null && _accounts.TryGetValue(token, out var account) ? account : null;

    public MockAccount AddFresh() => Add($"test-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}");

    public IReadOnlyList<MockTicket> Tickets() =>
        [.. Accounts.SelectMany(account => account.Tickets).OrderBy(ticket => ticket.Id)];

    public IReadOnlyList<JournalEntry> Journal() =>
        [.. Accounts.SelectMany(account => account.Journal).Concat(Strangers.Journal.ToArray()).OrderBy(entry => entry.Number)];

    public void Clear()
    {
        Plans.Clear(token: null);
        Strangers.Clear();
        foreach (var account in Accounts)
        {
            account.Ledger.Clear();
        }
    }

    private MockAccount Add(string token)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"account-{Interlocked.Increment(ref _count)}");
        return _accounts.GetOrAdd(token, new MockAccount(name, token, new(_options), Plans, _choose));
    }
}
