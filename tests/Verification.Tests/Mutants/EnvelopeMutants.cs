using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The envelope says something else than the status.</summary>
internal static class EnvelopeMutants
{
    public static IEnumerable<Mutant> All =>
    [
        Success("the success has no status", "envelope", body => body.Remove("status")),
        Success("the success says ok", "envelope", body => body["status"] = "ok"),
        Success("the success says Success", "envelope", body => body["status"] = "Success"),
        Success("the success says true", "envelope", body => body["status"] = true),
        Success("the success says null", "envelope", body => body["status"] = JValue.CreateNull()),
        Success("the success says P", "envelope", body => body["status"] = "P"),
        Success("the success says failed", "positive-data-accepted", body => body["status"] = "failed"),
        Failure("a failure says success", "envelope", body => body["status"] = "success"),
        Failure("a failure says error", "body-matches-schema", body => body["status"] = "error"),
        Failure("a failure has no status", "body-matches-schema", body => body.Remove("status")),
        Failure("a failure says false", "body-matches-schema", body => body["status"] = false),
        Failure("a failure says Failed", "body-matches-schema", body => body["status"] = "Failed"),
    ];

    private static Mutant Success(string name, string caughtBy, Action<JObject> edit) => Change(name, caughtBy, answer => answer.IsSuccess, edit);

    private static Mutant Failure(string name, string caughtBy, Action<JObject> edit) => Change(name, caughtBy, answer => !answer.IsSuccess && answer.Status >= 400, edit);

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
}
