using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>A value in a body, beside the schema that speaks for it.</summary>
/// <param name="Pointer">Where the value stands in the body.</param>
/// <param name="Value">The value.</param>
/// <param name="SchemaPointer">Where its schema stands in the spec, references followed.</param>
/// <param name="Schema">The schema.</param>
internal sealed record Place(string Pointer, JToken Value, string SchemaPointer, JObject Schema)
{
    private static readonly string[] Applicators = ["allOf", "anyOf", "oneOf", "not", "patternProperties"];

    /// <summary>The names that the schema requires.</summary>
    public IEnumerable<string> Required => Schema["required"]?.Values<string>().Select(name => name!) ?? [];

    /// <summary>Every place of the body that has a schema, the whole body first.</summary>
    public static IEnumerable<Place> In(Body body) => Below("", body.InlineValue, body.SchemaPointer);

    /// <summary>A copy of the body in which this place holds another value.</summary>
    public JToken BodyWith(JToken root, JToken value)
    {
        if (Pointer.Length == 0)
        {
            return value;
        }

        var copy = root.DeepClone();
        JsonPointer.Find(copy, Pointer)!.Replace(value);
        return copy;
    }

    private static IEnumerable<Place> Below(string pointer, JToken value, string schemaPointer)
    {
        var (resolved, schema) = Contract.Resolve(schemaPointer);
        if (Applicators.FirstOrDefault(schema.ContainsKey) is { } applicator)
        {
            throw new NotSupportedException($"The walk does not follow {applicator} at {resolved}; teach it to before using it.");
        }

        var inside = value switch
        {
            JObject members => members.Properties().SelectMany(member => InMember(pointer, member, resolved)),
            JArray items => items.SelectMany((item, index) => Below($"{pointer}/{index}", item, $"{resolved}/items")),
            _ => [],
        };
        return inside.Prepend(new Place(pointer, value, resolved, schema));
    }

    private static IEnumerable<Place> InMember(string pointer, JProperty member, string schemaPointer)
    {
        var memberSchema = JsonPointer.Join($"{schemaPointer}/properties", member.Name);
        return JsonPointer.Find(Contract.Tree, memberSchema) is null
            ? []
            : Below(JsonPointer.Join(pointer, member.Name), member.Value, memberSchema);
    }
}
