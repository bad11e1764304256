using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Leads places of bodies back to the contract.</summary>
internal static class SchemaPointers
{
    /// <summary>The schema that speaks for a place of a body, or for the nearest place around it that has one.</summary>
    public static string Of(BodySchema schema, JToken body, string pointer)
    {
        var places = BodyPlace.In(schema.Schema, body).ToList();
        for (var at = pointer; ; at = at[..at.LastIndexOf('/')])
        {
            if (places.LastOrDefault(place => place.Pointer == at && BodySchema.PlaceOf(place.Schema) is not null) is { } found)
            {
                return BodySchema.PlaceOf(found.Schema)!;
            }

            if (at.Length == 0)
            {
                return BodySchema.PlaceOf(schema.Schema) ?? string.Empty;
            }
        }
    }

    /// <summary>A member of a place if it stands there, else the place.</summary>
    public static string Below(SpecTree spec, string pointer, string member) =>
        spec.Find(JsonPointer.Join(pointer, member)) is null ? pointer : JsonPointer.Join(pointer, member);
}
