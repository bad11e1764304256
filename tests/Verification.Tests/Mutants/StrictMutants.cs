using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The server refuses what it has to take.</summary>
internal static class StrictMutants
{
    private static readonly string[] Known = ["title", "ticket_details", "due_date", "email_id"];

    public static IEnumerable<Mutant> All =>
    [
        Refuses("ticket_details are required", ticket => !ticket.ContainsKey("ticket_details")),
        Refuses("due_date is required", ticket => !ticket.ContainsKey("due_date")),
        Refuses("email_id is required", ticket => !ticket.ContainsKey("email_id")),
        Refuses("ticket_details may not be empty", ticket => Text(ticket, "ticket_details") == ""),
        Refuses("due_date may not be empty", ticket => Text(ticket, "due_date") == ""),
        Refuses("email_id may not be empty", ticket => Text(ticket, "email_id") == ""),
        Refuses("due_date may not be given", ticket => ticket.ContainsKey("due_date")),
        Refuses("due_date may not be a leap day", ticket => Text(ticket, "due_date")?.Contains("-02-29", StringComparison.Ordinal) == true),
        Refuses("email_id and ticket_details exclude each other", ticket => ticket.ContainsKey("email_id") && ticket.ContainsKey("ticket_details")),
        Refuses("other fields are refused", ticket => ticket.Properties().Any(member => !Known.Contains(member.Name))),
        Refuses("field names with a slash are refused", ticket => Named(ticket, '/')),
        Refuses("field names with brackets are refused", ticket => Named(ticket, '(')),
        Refuses("a field named backslash is refused", ticket => Named(ticket, '\\')),
        Refuses("fields that are lists are refused", ticket => ticket.Properties().Any(member => member.Value is JArray)),
        Refuses("a title of one letter is refused", ticket => Text(ticket, "title")?.Length == 1),
        Refuses("a title above 100 letters is refused", ticket => Text(ticket, "title")?.Length > 100),
        Refuses("a title that is not ASCII is refused", ticket => Text(ticket, "title")?.Any(c => c > 127) == true),
        Refuses("a title with an apostrophe is refused", ticket => Text(ticket, "title")?.Contains('\'', StringComparison.Ordinal) == true),
        Refuses("a title with markup is refused", ticket => Text(ticket, "title")?.Contains('<', StringComparison.Ordinal) == true),
        Refuses("details above 200 letters are refused", ticket => Text(ticket, "ticket_details")?.Length > 200),
        Refuses("details with SQL in them are refused", ticket => Text(ticket, "ticket_details")?.Contains("DROP", StringComparison.Ordinal) == true),
    ];

    private static Mutant Refuses(string name, Predicate<JObject> when) => new(name, "positive-data-accepted")
    {
        Instead = request => request is { IsAuthorized: true, Method: "POST", Ticket: { } ticket } && when(ticket) ? ChangingAnswer.Refusal(400, "not allowed") : null,
    };

    private static string? Text(JObject ticket, string name) => ticket[name] is JValue { Value: string text } ? text : null;

    private static bool Named(JObject ticket, char c) => ticket.Properties().Any(member => member.Name.Contains(c, StringComparison.Ordinal));
}
