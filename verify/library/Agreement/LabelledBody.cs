using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>A body in which every value is another one where the schema allows it, so that each can be found again in a client's types.</summary>
internal sealed record LabelledBody(JToken Body, IReadOnlyList<BodyPlace> Leaves)
{
    public static LabelledBody Of(SpecTree spec, BodySchema schema, JToken body)
    {
        var labelled = body;
        foreach (var (number, place) in BodyPlace.In(schema.Schema, body).Where(place => place.Value is JValue).DistinctBy(place => place.Pointer, StringComparer.Ordinal).ToList().Index())
        {
            var candidate = ConstraintBreaker.With(labelled, place.Pointer, Label(spec, place, number));
            labelled = schema.Accepts(candidate) ? candidate : labelled;
        }

        // Only what is declared by name is expected to have a member of its own in the client.
        return new(labelled, [.. BodyPlace.In(schema.Schema, labelled).Where(place => place.Value is JValue && BodySchema.PlaceOf(place.Schema)?.Contains("/additionalProperties", StringComparison.Ordinal) == false)]);
    }

    private static JToken Label(SpecTree spec, BodyPlace place, int number) => place.Value.Type switch
    {
        JTokenType.String when TimeForm.Of(spec, place.Schema) is { } form => form.Write(new DateTime(2031, 3, 5, 7, 9, 11, DateTimeKind.Unspecified).AddDays(number)),
        JTokenType.String => $"value {number}",
        JTokenType.Integer => 1000 + number,
        JTokenType.Float => 1000.5 + number,
        _ => place.Value,
    };
}
