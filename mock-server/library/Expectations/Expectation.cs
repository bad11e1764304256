using System.Globalization;
using System.Text;

namespace KaptureContracts.MockServer.Expectations;

/// <summary>Holds what was received against what was expected, and says what was there instead.</summary>
internal static class Expectation
{
    private const int MaxListed = 10;

    public static MockTicket Received(
        IReadOnlyList<MockTicket> tickets,
        IReadOnlyList<JournalEntry> journal,
        Func<MockTicket, bool> expectation,
        int? times,
        string description
    )
    {
        ArgumentNullException.ThrowIfNull(expectation);
        var matching = tickets.Where(expectation).ToArray();
        if (matching.Length > 0 && (times is null || times == matching.Length))
        {
            return matching[0];
        }

        var wanted = times is null ? "a ticket" : $"exactly {Number(times.Value)} ticket(s)";
        throw Unmet($"Expected {wanted} with {description}, but {Count(matching.Length, tickets.Count)}.", tickets, journal);
    }

    public static void NotReceived(
        IReadOnlyList<MockTicket> tickets,
        IReadOnlyList<JournalEntry> journal,
        Func<MockTicket, bool> expectation,
        string description
    )
    {
        ArgumentNullException.ThrowIfNull(expectation);
        var matching = tickets.Count(expectation);
        if (matching > 0)
        {
            throw Unmet($"Expected no ticket with {description}, but {Count(matching, tickets.Count)}.", tickets, journal);
        }
    }

    private static MockExpectationException Unmet(
        string sentence,
        IReadOnlyList<MockTicket> tickets,
        IReadOnlyList<JournalEntry> journal
    )
    {
        var message = new StringBuilder(sentence);
        List(message, "Created:", tickets, Describe);
        List(message, "Not created:", [.. journal.Where(entry => !entry.IsSuccess)], entry => entry.ToString());
        return new(message.ToString());
    }

    private static string Count(int matching, int all) =>
        (matching, all) switch
        {
            (_, 0) => "no ticket was created",
            (0, _) => $"none of the {Number(all)} created was one",
            _ => $"{Number(matching)} of the {Number(all)} created were",
        };

    private static void List<T>(StringBuilder message, string title, IReadOnlyList<T> items, Func<T, string> describe)
    {
        if (items.Count == 0)
        {
            return;
        }

        message.Append('\n').Append(title);
        if (items.Count > MaxListed)
        {
            message.Append(" (the last ").Append(Number(MaxListed)).Append(" of ").Append(Number(items.Count)).Append(')');
        }

        foreach (var item in items.TakeLast(MaxListed))
        {
            message.Append("\n  ").Append(describe(item));
        }
    }

    private static string Describe(MockTicket ticket) => $"{ticket.TicketId} {ticket.Sent.GetRawText().ReplaceLineEndings(" ")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
