using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Reads how a caller proves who it is.</summary>
internal static class SecurityReader
{
    public static TokenScheme? Read(SpecTree spec, string operation)
    {
        var pointer = spec.Find($"{operation}/security") is null ? "/security" : $"{operation}/security";
        var alternatives = (spec.Find(pointer) as JArray)?.OfType<JObject>().Select(set => set.Properties().Select(member => member.Name).ToList()).ToList() ?? [];

        // An empty alternative says that the operation is open to all.
        if (alternatives.Count == 0 || alternatives.Any(names => names.Count == 0))
        {
            return null;
        }

        foreach (var name in alternatives.Where(names => names.Count == 1).Select(names => names[0]))
        {
            if (Scheme(spec, spec.Resolve(JsonPointer.Join("/components/securitySchemes", name))) is { } scheme)
            {
                return scheme;
            }
        }

        throw spec.ErrorAt(pointer, "the verifier can send a token in one header (apiKey in a header, or http bearer); no such scheme stands alone here");
    }

    private static TokenScheme? Scheme(SpecTree spec, string pointer)
    {
        string? Text(string member) => (spec.Find($"{pointer}/{member}") as JValue)?.Value as string;
        return (Text("type"), Text("in"), Text("scheme")) switch
        {
            ("apiKey", "header", _) when Text("name") is { } header => new(pointer, header, Text("x-value-prefix") ?? string.Empty),
            ("http", _, { } word) when word.Equals("bearer", StringComparison.OrdinalIgnoreCase) => new(pointer, "Authorization", "Bearer "),
            ("oauth2" or "openIdConnect", _, _) => new(pointer, "Authorization", "Bearer "),
            _ => null,
        };
    }
}
