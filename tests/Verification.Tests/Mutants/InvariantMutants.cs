using System.Globalization;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>Values that belong together drift apart.</summary>
internal static class InvariantMutants
{
    public static IEnumerable<Mutant> All =>
    [
        Ids("`Ticket Id` is another id", "invariant-equal", (body, _) => body["Ticket Id"] = "1"),
        Ids("`Ticket Id` is empty", "invariant-equal", (body, _) => body["Ticket Id"] = ""),
        Ids("`ticket_id` is another id", "invariant-equal", (body, number) => body["ticket_id"] = $"{number}"),
        Ids("`ticket.ticketId` is another id", "invariant-equal", (body, _) => body["ticket"]!["ticketId"] = "1"),
        Ids("`ticket.ticketId` has a prefix", "invariant-equal", (body, _) => body["ticket"]!["ticketId"] = $"T{(string)body["ticket_id"]!}"),
        Ids("`ticket_id` is padded", "invariant-equal", (body, _) => body["ticket_id"] = $"{(string)body["ticket_id"]!} "),
        Ids("every ticket has the same id", "invariant-unique", (body, _) => SetAll(body, "713516551148")),
        Ids("every id is given twice", "invariant-unique", (body, number) => SetAll(body, $"{number / 2}")),
        Ids("ids start again after 50", "invariant-unique", (body, number) => SetAll(body, $"{number % 50}")),
        Echo("the title comes back in capitals", title => title.ToUpperInvariant()),
        Echo("the title comes back cut at 50", title => title.Length > 50 ? title[..50] : title),
        Echo("the title comes back escaped for HTML", title => WebUtility.HtmlEncode(title)),
        Echo("the title comes back empty", _ => ""),
        Echo("the title comes back as TEST 1", _ => "TEST 1"),
        Echo("the title comes back with question marks", title => string.Concat(title.Select(c => c > 127 ? '?' : c))),
        Echo("the title comes back with a dot", title => title + "."),
        Echo("the title comes back in another encoding", title => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(title))),
        Echo("the title comes back without backslashes", title => title.Replace("\\", "", StringComparison.Ordinal)),
        Echo("the title comes back with single quotes doubled", title => title.Replace("'", "''", StringComparison.Ordinal)),
        Echo("the title comes back without emoji", title => string.Concat(title.Where(c => !char.IsSurrogate(c)))),
        Echo("the title comes back in another case of culture", title => title.Replace('i', 'ı')),
    ];

    private static Mutant Ids(string name, string caughtBy, Action<JObject, int> edit)
    {
        return new(name, caughtBy)
        {
            Answer = (request, answer) =>
            {
                if (answer.IsSuccess)
                {
                    answer.Edit(body => edit(body, request.Number));
                }
            },
        };
    }

    private static Mutant Echo(string name, Func<string, string> change) => new(name, "invariant-echo")
    {
        Answer = (_, answer) =>
        {
            if (answer.IsSuccess)
            {
                answer.Edit(body => body["title"] = change((string)body["title"]!));
            }
        },
    };

    private static void SetAll(JObject body, string id)
    {
        var text = id.PadLeft(12, '7').ToString(CultureInfo.InvariantCulture);
        body["ticket_id"] = text;
        body["Ticket Id"] = text;
        body["ticket"]!["ticketId"] = text;
    }
}
