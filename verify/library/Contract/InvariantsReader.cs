using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Reads <c>x-invariants</c> of a response.</summary>
internal static class InvariantsReader
{
    public static Invariants Read(SpecTree spec, string response)
    {
        var pointer = $"{response}/x-invariants";
        if (spec.Find(pointer) is not { } node)
        {
            return Invariants.None;
        }

        return node is JObject members
            ? new(pointer, Pointers(members["equal"]), Echo(members["echo"]), Pointers(members["unique"]))
            : throw spec.ErrorAt(pointer, "x-invariants must be an object with 'equal', 'echo' or 'unique'");

        IReadOnlyList<string> Pointers(JToken? list) => list switch
        {
            null => [],
            JArray items when items.All(item => item is JValue { Value: string }) => [.. items.Select(item => (string)item!)],
            _ => throw spec.ErrorAt(pointer, "'equal' and 'unique' must be lists of JSON pointers"),
        };

        Echo? Echo(JToken? echo) => echo switch
        {
            null => null,
            JObject pair when pair["request"] is JValue { Value: string request } && pair["response"] is JValue { Value: string answer } => new(request, answer),
            _ => throw spec.ErrorAt($"{pointer}/echo", "'echo' must be { request: POINTER, response: POINTER }"),
        };
    }
}
