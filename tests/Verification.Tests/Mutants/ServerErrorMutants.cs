using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The server fails where it should answer.</summary>
internal static class ServerErrorMutants
{
    public static IEnumerable<Mutant> All =>
    [
        Fails("500 on a title that is not ASCII", request => request.Title.Any(c => c > 127)),
        Fails("500 on emoji", request => request.Text.Any(char.IsSurrogate)),
        Fails("500 on a quote", request => request.Title.Contains('"', StringComparison.Ordinal)),
        Fails("500 on an apostrophe", request => request.Title.Contains('\'', StringComparison.Ordinal)),
        Fails("500 on a backslash", request => request.Title.Contains('\\', StringComparison.Ordinal)),
        Fails("500 on a percent sign", request => request.Title.Contains('%', StringComparison.Ordinal)),
        Fails("500 on a title of 255 letters", request => request.Title.Length >= 255),
        Fails("500 on a field with a slash", request => request.Ticket?.Properties().Any(member => member.Name.Contains('/', StringComparison.Ordinal)) == true),
        Fails("500 on a nested field", request => request.Ticket?.Descendants().Any(token => token.Parent is JProperty && token.Ancestors().OfType<JObject>().Count() > 2) == true),
        Fails("500 on a null", request => request.Ticket?.Properties().Any(member => member.Value.Type == JTokenType.Null) == true),
        Fails("500 on a missing title", request => request.Ticket is { } ticket && !ticket.ContainsKey("title")),
        Fails("500 on a title that is no text", request => request.TitleToken is { } title && title.Type != JTokenType.String),
        Fails("500 on an empty body", request => request.Body.Length == 0 && request.Method == "POST"),
        Fails("500 on broken JSON", request => request.Json is null && request.Body.Length > 0),
        Fails("500 on an empty array", request => request.Json is JArray { Count: 0 }),
        Fails("500 on a body that is no array", request => request.Json is JValue),
        Fails("500 on five tickets", request => request.Json is JArray { Count: 5 }),
        Fails("500 on a missing token", request => request.Authorization is null),
        Fails("500 on a wrong content type", request => request.ContentType == "text/plain"),
        Fails("500 on DELETE", request => request.Method == "DELETE"),
        Fails("500 on every fiftieth request", request => request.Number % 50 == 49),
        Fails("502 on an empty due_date", request => request.Ticket?["due_date"] is JValue { Value: "" }, 502),
        Fails("503 on an extra field", request => request.Ticket?["$ref"] is not null, 503),
    ];

    private static Mutant Fails(string name, Predicate<SeenRequest> when, int status = 500) => new(name, "not-a-server-error")
    {
        Instead = request => when(request) ? ChangingAnswer.Refusal(status, "Server-side issue") : null,
    };
}
