using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Contract;

/// <summary>A value in a body, beside the schema that speaks for it.</summary>
internal sealed record BodyPlace(string Pointer, JToken Value, JsonSchema Schema)
{
    private const int MaxDepth = 64;

    /// <summary>Every place of the body that has a schema, the whole body first.</summary>
    public static IEnumerable<BodyPlace> In(JsonSchema schema, JToken body) => Below(schema, body, string.Empty, 0);

    private static IEnumerable<BodyPlace> Below(JsonSchema reference, JToken value, string pointer, int depth)
    {
        var schema = reference.ActualSchema;
        yield return new(pointer, value, schema);
        if (depth == MaxDepth)
        {
            yield break;
        }

        foreach (var place in schema.AllOf.SelectMany(part => Below(part, value, pointer, depth + 1)))
        {
            yield return place;
        }

        // Of alternatives those speak that the value fits.
        foreach (var place in schema.AnyOf.Concat(schema.OneOf).Where(part => part.Validate(value, SchemaType.OpenApi3).Count == 0).SelectMany(part => Below(part, value, pointer, depth + 1)))
        {
            yield return place;
        }

        foreach (var (child, childSchema, childPointer) in Children(schema, value, pointer))
        {
            foreach (var place in Below(childSchema, child, childPointer, depth + 1))
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<(JToken Value, JsonSchema Schema, string Pointer)> Children(JsonSchema schema, JToken value, string pointer)
    {
        if (value is JArray items && schema.Item is { } item)
        {
            return items.Select((child, index) => (child, item, JsonPointer.Join(pointer, index)));
        }

        return value is JObject members
            ? members.Properties()
                .Select(member => (member.Value, Schema: MemberSchema(schema, member.Name), JsonPointer.Join(pointer, member.Name)))
                .Where(member => member.Schema is not null)
                .Select(member => (member.Value, member.Schema!, member.Item3))
            : [];
    }

    private static JsonSchema? MemberSchema(JsonSchema schema, string name) =>
        schema.Properties.TryGetValue(name, out var property) ? property : schema.AdditionalPropertiesSchema;
}
