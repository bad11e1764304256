using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A documented failure has another body.</summary>
internal static class FailureMutants
{
    private const string Documented = "documented-failure";

    public static IEnumerable<Mutant> All =>
    [
        Unauthorized("Invalid Auth Key reads Unauthorized", Documented, body => body["message"] = "Unauthorized"),
        Unauthorized("Invalid Auth Key is spelt in small letters", Documented, body => body["message"] = "invalid auth key"),
        Unauthorized("Invalid Auth Key has a dot", Documented, body => body["message"] = "Invalid Auth Key."),
        Unauthorized("Invalid Auth Key reads title is missing", Documented, body => body["message"] = "title is missing"),
        Unauthorized("Invalid Auth Key stands in error", "body-matches-schema", body => Rename(body, "error")),
        Unauthorized("Invalid Auth Key is no text", "body-matches-schema", body => body["message"] = new JArray("Invalid Auth Key")),
        Title("title is missing reads Bad Request", Documented, body => body["message"] = "Bad Request"),
        Title("title is missing reads subject is missing", Documented, body => body["message"] = "subject is missing"),
        Title("title is missing is empty", Documented, body => body["message"] = ""),
        Title("title is missing reads Invalid Auth Key", Documented, body => body["message"] = "Invalid Auth Key"),
        Title("title is missing stands in Message", "body-matches-schema", body => Rename(body, "Message")),
        Title("title is missing is null", "body-matches-schema", body => body["message"] = JValue.CreateNull()),
        Title("title is missing is a number", "body-matches-schema", body => body["message"] = 400),
        new("an empty title has a message of its own", Documented)
        {
            Answer = (request, answer) =>
            {
                if (answer.IsTitleMissing && request.TitleToken is not null)
                {
                    answer.Edit(body => body["message"] = "title is empty");
                }
            },
        },
    ];

    private static Mutant Unauthorized(string name, string caughtBy, Action<JObject> edit) => Change(name, caughtBy, answer => answer.IsUnauthorized, edit);

    private static Mutant Title(string name, string caughtBy, Action<JObject> edit) => Change(name, caughtBy, answer => answer.IsTitleMissing, edit);

    private static Mutant Change(string name, string caughtBy, Predicate<ChangingAnswer> when, Action<JObject> edit) => new(name, caughtBy)
    {
        Answer = (_, answer) =>
        {
            if (when(answer))
            {
                answer.Edit(edit);
            }
        },
    };

    private static void Rename(JObject body, string name)
    {
        body[name] = body["message"];
        body.Remove("message");
    }
}
