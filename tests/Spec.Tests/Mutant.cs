using Newtonsoft.Json.Linq;

namespace KaptureContracts.Spec.Tests;

/// <summary>A valid body with one mistake in it.</summary>
/// <param name="Breaks">The demand that it breaks.</param>
/// <param name="Finding">What a validator has to say, where; in the words of NJsonSchema.</param>
/// <param name="Body">The body.</param>
internal sealed record Mutant(Constraint Breaks, string Finding, JToken Body)
{
    private static readonly JToken[] OneOfEachType = [1, 1.5, "text", true, JValue.CreateNull(), new JObject(), new JArray()];

    /// <summary>Every mutant of the body that its schema gives rise to.</summary>
    public static IEnumerable<Mutant> Of(Body body) =>
        Place.In(body).SelectMany(place => Of(place, body.InlineValue));

    private static IEnumerable<Mutant> Of(Place place, JToken root) =>
        [.. Removed(place, root), .. Retyped(place, root), .. Changed(place, root), .. Shortened(place, root)];

    private static IEnumerable<Mutant> Removed(Place place, JToken root) => place.Required.Select(name =>
    {
        var value = (JObject)place.Value.DeepClone();
        value.Remove(name);
        var pointer = JsonPointer.Join(place.Pointer, name);
        return Create(place, $"required/{name}", $"PropertyRequired: {PathInNJsonSchema(pointer)}", place.BodyWith(root, value));
    });

    private static IEnumerable<Mutant> Retyped(Place place, JToken root)
    {
        var type = place.Schema.Value<string>("type")!;
        return OneOfEachType.Where(value => TypeOf(value) != type).Select(value =>
            Replace(place, root, "type", $"{char.ToUpperInvariant(type[0])}{type[1..]}Expected", value.DeepClone()));
    }

    private static IEnumerable<Mutant> Changed(Place place, JToken root) =>
        from allowed in place.Schema["enum"]?.Values<string>() ?? []
        from value in new[] { "", allowed + "x", allowed.ToUpperInvariant() }
        select Replace(place, root, "enum", "NotInEnumeration", value);

    private static IEnumerable<Mutant> Shortened(Place place, JToken root)
    {
        if (place.Schema.Value<int?>("minLength") is { } minLength)
        {
            yield return Replace(place, root, "minLength", "StringTooShort", new string('x', minLength - 1));
        }

        if (place.Schema.Value<int?>("minItems") is { } minItems)
        {
            yield return Replace(place, root, "minItems", "TooFewItems", new JArray(place.Value.Take(minItems - 1)));
        }
    }

    private static Mutant Replace(Place place, JToken root, string keyword, string kind, JToken value) =>
        Create(place, keyword, $"{kind}: {PathInNJsonSchema(place.Pointer)}", place.BodyWith(root, value));

    private static Mutant Create(Place place, string keyword, string finding, JToken body) =>
        new(new Constraint(place.SchemaPointer, keyword), finding, body);

    private static string TypeOf(JToken value) => value.Type switch
    {
        JTokenType.Float => "number",
        var type => type.ToString().ToLowerInvariant(),
    };

    private static string PathInNJsonSchema(string pointer) =>
        "#/" + string.Concat(JsonPointer.Segments(pointer).Select(segment =>
            segment.All(char.IsAsciiDigit) ? $"[{segment}]" : $".{segment}")).TrimStart('.');
}
