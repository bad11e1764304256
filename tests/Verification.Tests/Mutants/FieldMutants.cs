using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>A field of the success is missing, renamed, null or of another type.</summary>
internal static class FieldMutants
{
    private const string Schema = "body-matches-schema";

    private static readonly string[] Required =
        ["/title", "/ticket", "/ticket_id", "/Ticket Id", "/ticket_url", "/ticket/id", "/ticket/ticketId", "/ticket/status"];

    private static readonly string[] Nulled =
        ["/title", "/ticket", "/ticket_id", "/ticket_url", "/due_date", "/customer_id", "/Additional_details", "/ticket/id", "/ticket/status", "/ticket/isUnread", "/ticket/folders", "/ticket/folders/0", "/ticket/date", "/ticket/priority"];

    private static readonly (string Pointer, JToken Value)[] Retyped =
    [
        ("/title", 5), ("/title", new JArray("x")), ("/ticket", new JArray()), ("/ticket", "x"), ("/ticket_id", 713516551148), ("/Ticket Id", 713516551148),
        ("/ticket_url", new JObject()), ("/due_date", 1713516551152), ("/customer_id", "0"), ("/customer_id", 1.5), ("/Additional_details", ""),
        ("/Additional_details", new JArray()), ("/ticket/id", "530348198"), ("/ticket/id", 1.5), ("/ticket/ticketId", 713516551148), ("/ticket/status", true),
        ("/ticket/isUnread", "true"), ("/ticket/isUnread", 1), ("/ticket/priority", "0"), ("/ticket/lastConversationTime", "1713516551152"),
        ("/ticket/folders", "Inbox"), ("/ticket/folders", new JObject()), ("/ticket/folders/0", 1), ("/ticket/phone", 0), ("/ticket/isEscalated", JValue.CreateNull()),
    ];

    public static IEnumerable<Mutant> All =>
    [
        .. Required.Select(pointer => Change($"the success has no {pointer}", body => JsonPointer.Find(body, pointer)!.Parent!.Remove())),
        .. Required.Select(pointer => Change($"the success spells {pointer} in another case", body => Rename(body, pointer))),
        .. Nulled.Select(pointer => Change($"{pointer} of the success is null", body => JsonPointer.Find(body, pointer)!.Replace(JValue.CreateNull()))),
        .. Retyped.Select(change => Change($"{change.Pointer} of the success is {JsonText.Write(change.Value)}", body => JsonPointer.Find(body, change.Pointer)!.Replace(change.Value.DeepClone()))),
    ];

    private static Mutant Change(string name, Action<JObject> edit) => new(name, Schema)
    {
        Answer = (_, answer) =>
        {
            if (answer.IsSuccess)
            {
                answer.Edit(edit);
            }
        },
    };

    private static void Rename(JObject body, string pointer)
    {
        var member = (JProperty)JsonPointer.Find(body, pointer)!.Parent!;
        var name = char.IsUpper(member.Name[0]) ? member.Name.ToLowerInvariant() : char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
        member.Replace(new JProperty(name, member.Value));
    }
}
