using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>Walks the schemas of the document as they are written.</summary>
internal static class SchemaTree
{
    private static readonly string[] DemandingKeywords =
    [
        "type", "required", "enum", "const", "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    private static readonly string[] SingleChildren = ["items", "additionalProperties"];
    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];

    /// <summary>The schema at a pointer and all below it, references followed, each once.</summary>
    public static IReadOnlyList<string> Below(SpecTree spec, string root)
    {
        var found = new List<string>();
        Visit(root);
        return found;

        void Visit(string reference)
        {
            var pointer = spec.Resolve(reference);
            if (found.Contains(pointer, StringComparer.Ordinal) || spec.Find(pointer) is not JObject schema)
            {
                return;
            }

            found.Add(pointer);
            foreach (var child in Children(schema, pointer))
            {
                Visit(child);
            }
        }
    }

    /// <summary>The keywords of a schema that a value can break.</summary>
    public static IEnumerable<string> Demands(SpecTree spec, string pointer) =>
        (spec.Find(pointer) as JObject)?.Properties().Where(member => DemandingKeywords.Contains(member.Name)).Select(member => JsonPointer.Join(pointer, member.Name)) ?? [];

    private static IEnumerable<string> Children(JObject schema, string pointer) =>
    [
        .. Members(schema, pointer, "properties"),
        .. SingleChildren.Where(name => schema[name] is JObject).Select(name => JsonPointer.Join(pointer, name)),
        .. Alternatives.SelectMany(name => (schema[name] as JArray)?.Select((_, index) => JsonPointer.Join(JsonPointer.Join(pointer, name), index)) ?? []),
    ];

    private static IEnumerable<string> Members(JObject schema, string pointer, string name) =>
        (schema[name] as JObject)?.Properties().Select(member => JsonPointer.Join(JsonPointer.Join(pointer, name), member.Name)) ?? [];
}
