using System.Globalization;
using Kapture;
using Spectre.Console;

namespace CreateTicket;

/// <summary>What the tour saw: the ticket, and a row for each provoked failure.</summary>
internal sealed class TourReport
{
    private readonly List<AddTicketResult.Created> _created = [];
    private readonly Table _failures = new Table()
        .Border(TableBorder.Rounded)
        .AddColumns("Request", "HTTP", "Typed case", "Reason");

    /// <summary>Whether every answer was the documented one.</summary>
    public bool IsAsDocumented { get; private set; } = true;

    public void Add(TourStop stop, AddTicketResult result)
    {
        var isDocumented = result.Match(
            created => stop.Reason is null,
            rejected => rejected.Reason == stop.Reason,
            unexpected => false);
        IsAsDocumented &= isDocumented;
        if (isDocumented && result is AddTicketResult.Created created)
        {
            _created.Add(created);
            return;
        }

        var reason = result.Match(_ => "(created)", rejected => rejected.Reason ?? "", unexpected => unexpected.Reason);
        _failures.AddRow(
            Markup.Escape(stop.What),
            result.StatusCode.ToString(CultureInfo.InvariantCulture),
            isDocumented ? result.GetType().Name : $"[red]{result.GetType().Name}[/]",
            Markup.Escape(isDocumented ? reason : $"{reason} (documented: {stop.Reason ?? "success"})"));
    }

    public void Print()
    {
        var ticket = _created.FirstOrDefault()?.Value;
        if (ticket is not null)
        {
            Console.WriteLine($"Created ticket {ticket.TicketId}: \"{ticket.Title}\"");
            Console.WriteLine($"  URL   {ticket.TicketUrl}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  state {ticket.Ticket.StatusName}, due {ticket.DueDate:yyyy-MM-dd HH:mm:ss zzz}"));
        }

        Console.WriteLine();
        Console.WriteLine("Documented failures, first with their own HTTP status, then inside HTTP 200:");
        AnsiConsole.Write(_failures);
        Console.WriteLine(IsAsDocumented
            ? "Every answer was the documented one."
            : "Some answers were not the documented ones: see the rows that say so.");
    }
}
