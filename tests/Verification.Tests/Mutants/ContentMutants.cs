using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A body is not what its media type says, or says another.</summary>
internal static class ContentMutants
{
    private static readonly (string Name, Predicate<ChangingAnswer> Is)[] Answers =
    [
        ("the success", answer => answer.IsSuccess), ("Invalid Auth Key", answer => answer.IsUnauthorized), ("title is missing", answer => answer.IsTitleMissing),
    ];

    public static IEnumerable<Mutant> All => Answers.SelectMany(kind => (IEnumerable<Mutant>)
    [
        Change($"{kind.Name} is announced as text/html", "content-type-documented", kind.Is, answer => answer.ContentType = "text/html; charset=utf-8"),
        Change($"{kind.Name} is announced as text/plain", "content-type-documented", kind.Is, answer => answer.ContentType = "text/plain"),
        Change($"{kind.Name} is announced as nothing", "content-type-documented", kind.Is, answer => answer.ContentType = null),
        Change($"{kind.Name} has no body", "body-matches-schema", kind.Is, answer => answer.Text = ""),
        Change($"{kind.Name} is cut off", "body-matches-schema", kind.Is, answer => answer.Text = answer.Text[..(answer.Text.Length / 2)]),
        Change($"{kind.Name} is a page of HTML", "body-matches-schema", kind.Is, answer => answer.Text = "<html><body>OK</body></html>"),
        Change($"{kind.Name} stands in an array", "body-matches-schema", kind.Is, answer => answer.Text = $"[{answer.Text}]"),
        Change($"{kind.Name} is JSON inside a JSON text", "body-matches-schema", kind.Is, answer => answer.Text = JsonText.Write(new JValue(answer.Text))),
        Change($"{kind.Name} has text behind it", "body-matches-schema", kind.Is, answer => answer.Text += "<!-- 12 ms -->"),
        Change($"{kind.Name} is in single quotes", "body-matches-schema", kind.Is, answer => answer.Text = answer.Text.Replace('"', '\'')),
    ]);

    private static Mutant Change(string name, string caughtBy, Predicate<ChangingAnswer> when, Action<ChangingAnswer> change) => new(name, caughtBy)
    {
        Answer = (_, answer) =>
        {
            if (when(answer))
            {
                change(answer);
            }
        },
    };
}
