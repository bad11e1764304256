using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A time is written in another form.</summary>
internal static class TimeMutants
{
    private static readonly string[] Places = ["/due_date", "/ticket/date", "/ticket/taskEnddate", "/ticket/lastFollowUp", "/ticket/nextFollowUp"];

    private static readonly (string Name, string Text)[] Forms =
    [
        ("ISO 8601", "2024-04-19T14:19:11"), ("with a zone", "2024-04-19 14:19:11+05:30"), ("without a time", "2024-04-19"), ("day first", "19-04-2024 14:19:11"),
        ("with a month's name", "19 Apr 2024 14:19:11"), ("of twelve hours", "2024-04-19 02:19:11 PM"), ("with milliseconds", "2024-04-19 14:19:11.152"),
        ("of a day that is none", "2024-02-30 14:19:11"), ("that is zero", "0000-00-00 00:00:00"),
    ];

    public static IEnumerable<Mutant> All =>
    [
        .. Places.Select(pointer => Change(pointer, Forms[0])),
        .. Forms.Skip(1).Select(form => Change("/ticket/date", form)),
    ];

    private static Mutant Change(string pointer, (string Name, string Text) form) => new($"{pointer} is a time {form.Name}", "datetime-form")
    {
        Answer = (_, answer) =>
        {
            if (answer.IsSuccess)
            {
                answer.Edit(body => ((JValue)JsonPointer.Find(body, pointer)!).Value = form.Text);
            }
        },
    };
}
