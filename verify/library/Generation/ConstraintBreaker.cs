using Newtonsoft.Json.Linq;
using NJsonSchema;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>A body in which exactly one demand of the schema is broken.</summary>
internal sealed record BrokenBody(string Name, JToken Body, SchemaViolation Violation);

/// <summary>
/// Breaks each demand of a schema alone. A change counts only when NJsonSchema finds the one mistake that was meant and no other.
/// </summary>
internal static class ConstraintBreaker
{
    private static readonly JToken[] OneOfEachType = [1, 1.5, "text", true, JValue.CreateNull(), new JObject(), new JArray()];

    public static IEnumerable<BrokenBody> Break(BodySchema schema, JToken valid)
    {
        foreach (var place in BodyPlace.In(schema.Schema, valid).ToList())
        {
            foreach (var (keyword, name, value) in Changes(place))
            {
                var body = With(valid, place.Pointer, value);
                if (schema.Check(body) is [{ } only] && only.Keyword == keyword)
                {
                    yield return new($"{only.Pointer}:{name}", body, only);
                }
            }
        }
    }

    /// <summary>A copy of the body that holds another value at a place.</summary>
    public static JToken With(JToken body, string pointer, JToken value)
    {
        if (pointer.Length == 0)
        {
            return value;
        }

        var copy = body.DeepClone();
        JsonPointer.Find(copy, pointer)!.Replace(value);
        return copy;
    }

    private static IEnumerable<(string Keyword, string Name, JToken Value)> Changes(BodyPlace place) =>
        [.. Retyped(place), .. Removed(place), .. OutsideEnumeration(place), .. Texts(place), .. Numbers(place), .. Items(place), .. Members(place)];

    private static IEnumerable<(string, string, JToken)> Retyped(BodyPlace place) =>
        OneOfEachType.Select(value => ("type", $"type={SchemaKeywords.TypeName(value)}", value.DeepClone()));

    private static IEnumerable<(string, string, JToken)> Removed(BodyPlace place) => place.Value is not JObject members
        ? []
        : place.Schema.RequiredProperties.Where(members.ContainsKey).Select(name => ("required", "required", (JToken)Without(members, name)));

    private static IEnumerable<(string, string, JToken)> OutsideEnumeration(BodyPlace place) =>
        from allowed in SchemaValues.Enumeration(place.Schema)
        where allowed.Type == JTokenType.String
        from value in new[] { string.Empty, (string)allowed! + "x", ((string)allowed!).ToUpperInvariant() }
        select ("enum", $"enum={value}", (JToken)value);

    private static IEnumerable<(string, string, JToken)> Texts(BodyPlace place)
    {
        if (place.Value.Type != JTokenType.String)
        {
            yield break;
        }

        if (place.Schema.MinLength is { } min and > 0)
        {
            yield return ("minLength", "minLength", new string('x', min - 1));
        }

        if (place.Schema.MaxLength is { } max)
        {
            yield return ("maxLength", "maxLength", new string('x', max + 1));
        }

        if (place.Schema.Pattern is not null)
        {
            yield return ("pattern", "pattern", "\u2603 no such thing \u2603");
        }

        if (place.Schema.Format is not null)
        {
            yield return ("format", "format", "no such thing");
        }
    }

    private static IEnumerable<(string, string, JToken)> Numbers(BodyPlace place)
    {
        if (place.Value.Type is not (JTokenType.Integer or JTokenType.Float))
        {
            yield break;
        }

        var schema = place.Schema;
        if ((schema.ExclusiveMinimum ?? schema.Minimum) is { } min)
        {
            yield return ("minimum", "minimum", schema.IsExclusiveMinimum || schema.ExclusiveMinimum is not null ? min : min - 1);
        }

        if ((schema.ExclusiveMaximum ?? schema.Maximum) is { } max)
        {
            yield return ("maximum", "maximum", schema.IsExclusiveMaximum || schema.ExclusiveMaximum is not null ? max : max + 1);
        }

        if (schema.MultipleOf is { } step and > 1)
        {
            yield return ("multipleOf", "multipleOf", step + 1);
        }
    }

    private static IEnumerable<(string, string, JToken)> Items(BodyPlace place)
    {
        if (place.Value is not JArray items)
        {
            yield break;
        }

        if (place.Schema.MinItems is var min and > 0)
        {
            yield return ("minItems", "minItems", new JArray(items.Take(min - 1)));
        }

        if (items.Count > 0)
        {
            if (place.Schema.MaxItems is var max and > 0)
            {
                yield return ("maxItems", "maxItems", new JArray(Enumerable.Repeat(items[0], max + 1)));
            }

            yield return ("uniqueItems", "uniqueItems", new JArray(items[0], items[0]));
        }
    }

    private static IEnumerable<(string, string, JToken)> Members(BodyPlace place)
    {
        if (place.Value is not JObject members)
        {
            yield break;
        }

        if (!place.Schema.AllowAdditionalProperties)
        {
            yield return ("additionalProperties", "additionalProperties", new JObject(members) { ["kapture-verify-unknown"] = 1 });
        }

        if (place.Schema.MaxProperties is var max and > 0)
        {
            yield return ("maxProperties", "maxProperties", new JObject(members.Properties().Concat(Enumerable.Range(0, max).Select(i => new JProperty($"extra{i}", i)))));
        }
    }

    private static JObject Without(JObject members, string name)
    {
        var copy = (JObject)members.DeepClone();
        copy.Remove(name);
        return copy;
    }
}
