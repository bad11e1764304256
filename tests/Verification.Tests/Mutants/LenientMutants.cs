using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The server takes what it has to refuse.</summary>
internal static class LenientMutants
{
    public static IEnumerable<Mutant> All =>
    [
        Accepts("nothing is validated", request => request.Body.Length >= 0),
        Accepts("a ticket without a title is created", request => request.Ticket is { } ticket && !ticket.ContainsKey("title")),
        Accepts("a ticket with an empty title is created", request => request.TitleToken is JValue { Value: "" }),
        .. Types.Select(type => Accepts($"a title of type {type} is taken", request => request.TitleToken?.Type == type)),
        .. Types.Select(type => Accepts($"ticket_details of type {type} are taken", request => request.Ticket?["ticket_details"]?.Type == type)),
        Accepts("a due_date that is a number is taken", request => request.Ticket?["due_date"]?.Type == JTokenType.Integer),
        Accepts("a due_date that is null is taken", request => request.Ticket?["due_date"]?.Type == JTokenType.Null),
        Accepts("an email_id that is an object is taken", request => request.Ticket?["email_id"]?.Type == JTokenType.Object),
        Accepts("an email_id that is a list is taken", request => request.Ticket?["email_id"]?.Type == JTokenType.Array),
        Accepts("a ticket that is a number is taken", request => (request.Json as JArray)?.FirstOrDefault()?.Type == JTokenType.Integer),
        Accepts("a ticket that is a text is taken", request => (request.Json as JArray)?.FirstOrDefault()?.Type == JTokenType.String),
        Accepts("a ticket that is null is taken", request => (request.Json as JArray)?.FirstOrDefault()?.Type == JTokenType.Null),
        Accepts("an empty body is taken", request => request.Body.Length == 0),
        Accepts("a blank body is taken", request => request.Body.Length > 0 && string.IsNullOrWhiteSpace(request.Text)),
        Accepts("a body that is cut off is taken", request => request.Json is null && request.Text.StartsWith('[')),
        Accepts("a body that is no JSON is taken", request => request.Text.StartsWith("this", StringComparison.Ordinal)),
        Accepts("XML is taken", request => request.Text.StartsWith('<')),
    ];

    private static JTokenType[] Types => [JTokenType.Integer, JTokenType.Float, JTokenType.Boolean, JTokenType.Null, JTokenType.Array, JTokenType.Object];

    private static Mutant Accepts(string name, Predicate<SeenRequest> when) => new(name, "negative-data-rejected")
    {
        Request = request =>
        {
            if (request is { Method: "POST", IsAuthorized: true, ContentType: "application/json" } && when(request))
            {
                request.MakeValid();
            }
        },
    };
}
