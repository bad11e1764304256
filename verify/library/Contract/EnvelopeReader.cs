using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Reads <c>x-envelope</c>: the operation's own, or the root's.</summary>
internal static class EnvelopeReader
{
    public static Envelope? Read(SpecTree spec, string operation)
    {
        var pointer = spec.Find($"{operation}/x-envelope") is null ? "/x-envelope" : $"{operation}/x-envelope";
        if (spec.Find(pointer) is not { } node)
        {
            return null;
        }

        return node is JObject
            ? new(pointer, Member("property"), Member("success"), Member("failure"), (spec.Find($"{pointer}/message") as JValue)?.Value as string)
            : throw spec.ErrorAt(pointer, "x-envelope must be { property: ..., success: ..., failure: ... }");

        string Member(string name) => (spec.Find($"{pointer}/{name}") as JValue)?.Value as string
            ?? throw spec.ErrorAt(pointer, $"x-envelope lacks the text '{name}'");
    }
}
