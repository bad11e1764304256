using System.Globalization;
using Kapture;

namespace AotConsole;

/// <summary>Says what became of the ticket, and whether it was created as the contract says.</summary>
internal static class Report
{
    public static bool Created(AddTicketResult.Created created)
    {
        var ticket = created.Value;
        Console.WriteLine($"Created ticket {ticket.TicketId}: {ticket.Title}");
        Console.WriteLine($"  {ticket.TicketUrl}");
        if (ticket.DueDate is { } due)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  due {due:yyyy-MM-dd HH:mm:ss zzz}"));
        }

        return true;
    }

    public static bool Rejected(AddTicketResult.Rejected rejected)
    {
        Console.Error.WriteLine($"Rejected (HTTP {rejected.StatusCode}): {rejected.Reason}");
        return false;
    }

    public static bool Unexpected(AddTicketResult.Unexpected unexpected)
    {
        Console.Error.WriteLine($"Unexpected answer (HTTP {unexpected.StatusCode}): {unexpected.Reason}");
        Console.Error.WriteLine(unexpected.TicketId is { } id
            ? $"It names the ticket {id}: do not send it again."
            : $"Whether a ticket was created: {unexpected.Outcome}.");
        return false;
    }
}
