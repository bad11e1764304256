using System.Runtime.CompilerServices;
using KaptureContracts.MockServer.Choices;
using KaptureContracts.MockServer.Expectations;
using KaptureContracts.MockServer.Records;

namespace KaptureContracts.MockServer;

/// <summary>
/// One token and what happened under it. Accounts do not see each other, so that tests which run in parallel can share a server,
/// each with an account of its own.
/// </summary>
public sealed class MockAccount
{
    private readonly PlannedAnswers _plans;
    private readonly Func<NextAnswer, AnswerChoice> _choose;

    internal MockAccount(string name, string token, Ledger ledger, PlannedAnswers plans, Func<NextAnswer, AnswerChoice> choose)
    {
        Name = name;
        Token = token;
        Ledger = ledger;
        _plans = plans;
        _choose = choose;
    }

    /// <summary>What the journal calls the account, so that it need not show the token.</summary>
    public string Name { get; }

    /// <summary>The token, without the <c>Basic </c> that stands before it in the header.</summary>
    public string Token { get; }

    /// <summary>The tickets created with this token, oldest first.</summary>
    public IReadOnlyList<MockTicket> Tickets => Ledger.Tickets.ToArray();

    /// <summary>The requests that came with this token, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Journal => Ledger.Journal.ToArray();

    internal Ledger Ledger { get; }

    /// <summary>Plans how the next requests with this token are answered.</summary>
    /// <exception cref="ArgumentException">The specification documents no such answer.</exception>
    public void AnswerNext(NextAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _plans.Add(answer, _choose(answer), Token);
    }

    /// <summary>Asserts that a ticket was created which is as described.</summary>
    /// <param name="expectation">What the ticket is like, for example <c>t => t.Title == "x"</c>.</param>
    /// <param name="times">How many such tickets there must be; at least one when null.</param>
    /// <param name="description">Filled in by the compiler.</param>
    /// <returns>The first such ticket.</returns>
    /// <exception cref="MockExpectationException">There is none, or another number of them. The message lists what was received.</exception>
    public MockTicket ShouldHaveReceived(
        Func<MockTicket, bool> expectation,
        int? times = null,
        [CallerArgumentExpression(nameof(expectation))] string description = ""
    ) => Expectation.Received(Tickets, Journal, expectation, times, description);

    /// <summary>Asserts that no ticket was created which is as described.</summary>
    /// <exception cref="MockExpectationException">There is one.</exception>
    public void ShouldNotHaveReceived(
        Func<MockTicket, bool> expectation,
        [CallerArgumentExpression(nameof(expectation))] string description = ""
    ) => Expectation.NotReceived(Tickets, Journal, expectation, description);

    /// <summary>Forgets the account's tickets, journal and planned answers.</summary>
    public void Reset()
    {
        _plans.Clear(Token);
        Ledger.Clear();
    }

    /// <summary>The name; the token stays hidden.</summary>
    public override string ToString() => Name;
}
