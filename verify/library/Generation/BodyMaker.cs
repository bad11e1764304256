using Newtonsoft.Json.Linq;
using NJsonSchema;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>Makes bodies for one operation that fit its schema, and marks them so that people find what they have made.</summary>
internal sealed class BodyMaker(SpecTree spec, ApiOperation operation, RequestContract request, Marker marker)
{
    private readonly ValueGenerator _values = new(spec);

    public BodySchema Schema => request.Schema;

    /// <summary>The schema of one thing that a body asks for: of the items, where the body is an array.</summary>
    public JsonSchema ThingSchema { get; } = request.Schema.Schema.ActualSchema is { Item: { } item } ? item.ActualSchema : request.Schema.Schema.ActualSchema;

    public bool IsArray { get; } = request.Schema.Schema.ActualSchema.Item is not null;

    /// <summary>A body that fits, or the first named example where the schema is too hard to solve.</summary>
    public JToken? Make(OptionalMembers members, SeededRandom random)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            if (_values.Generate(request.Schema.Schema, members, random) is { } body && request.Schema.Accepts(body))
            {
                return Mark(body);
            }
        }

        return request.Examples.Select(example => example.Value.DeepClone()).FirstOrDefault(request.Schema.Accepts);
    }

    /// <summary>How well it is known that a body with so many items is accepted: as well as the array's schema, or as an example shows.</summary>
    public Provenance KnownForCount(JToken body) =>
        body is not JArray items || request.Examples.Any(example => example.Value is JArray shown && shown.Count == items.Count)
            ? Provenance.Documented
            : spec.ProvenanceAt(BodySchema.PlaceOf(request.Schema.Schema) ?? request.Pointer);

    public static int ThingsIn(JToken body) => body is JArray items ? items.Count : 1;

    /// <summary>Puts the marker before a free text of each thing; a text that is the point of its case is left alone.</summary>
    public JToken Mark(JToken body, string? keep = null)
    {
        var marked = body.DeepClone();
        var things = marked is JArray items ? items.Select((item, index) => (Thing: item, Pointer: JsonPointer.Join(string.Empty, index))) : [(marked, string.Empty)];
        foreach (var (thing, pointer) in things)
        {
            if (thing is JObject members)
            {
                Mark(members, pointer, keep);
            }
        }

        return request.Schema.Accepts(marked) || !request.Schema.Accepts(body) ? marked : body;
    }

    private void Mark(JObject members, string pointer, string? keep)
    {
        var free = FreeTexts.Where(name => JsonPointer.Join(pointer, name) != keep).ToList();
        if (free.FirstOrDefault(name => members[name]?.Type == JTokenType.String) is { } present)
        {
            var text = (string)members[present]!;
            members[present] = text.StartsWith(marker.Text, StringComparison.Ordinal) ? text : marker.Before(text).TrimEnd();
        }
        else if (keep is not null && free.Count > 0 && !ThingSchema.RequiredProperties.Contains(free[0]))
        {
            members[free[0]] = marker.Text;
        }
    }

    /// <summary>Members that take any text, those that the answer echoes first.</summary>
    private List<string> FreeTexts
    {
        get
        {
            var echoed = operation.Responses.Select(response => response.Invariants.Echo?.Request).OfType<string>().Select(pointer => JsonPointer.Segments(pointer).LastOrDefault());
            return [.. ThingSchema.Properties.Where(member => IsFree(member.Key, member.Value)).Select(member => member.Key).OrderBy(name => !echoed.Contains(name, StringComparer.Ordinal))];
        }
    }

    private bool IsFree(string name, JsonSchema property)
    {
        var schema = property.ActualSchema;
        return SchemaValues.TypeOf(schema) == "string" && schema is { Enumeration.Count: 0, Pattern: null, Format: null }
            && TimeForm.Of(spec, schema) is null && TextMeaning.Of(name).IsFree;
    }
}
