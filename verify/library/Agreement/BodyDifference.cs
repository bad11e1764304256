using System.Globalization;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Where a body that went through a client's types differs from the one that went in.</summary>
/// <param name="Pointer">Where in the body.</param>
/// <param name="Says">What differs, to be read after the place.</param>
internal sealed record BodyDifference(string Pointer, string Says)
{
    public static IEnumerable<BodyDifference> Between(SpecTree spec, BodySchema schema, JToken given, JToken? written)
    {
        var places = BodyPlace.In(schema.Schema, given).Where(place => place.Value.Type == JTokenType.String).ToList();
        var room = new Room(
            PointersOf(places, place => (string?)place.Value == string.Empty && TimeForm.Of(spec, place.Schema) is { EmptyIsNull: true }),
            PointersOf(places, place => place.Schema.Format == JsonFormatStrings.DateTime));
        return Between(given, written, string.Empty, room);
    }

    private static HashSet<string> PointersOf(List<BodyPlace> places, Predicate<BodyPlace> are) =>
        places.FindAll(are).Select(place => place.Pointer).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<BodyDifference> Between(JToken given, JToken? written, string pointer, Room room)
    {
        switch (given, written)
        {
            case (JObject members, JObject others):
                return [.. members.Properties().SelectMany(member => OfMember(member, others, JsonPointer.Join(pointer, member.Name), room)), .. Added(members, others, pointer)];
            case (JArray items, JArray others) when items.Count == others.Count:
                return items.Zip(others).SelectMany((pair, index) => Between(pair.First, pair.Second, JsonPointer.Join(pointer, index), room));
            case (JArray items, JArray others):
                return [new(pointer, $"has {items.Count} items, {others.Count} with the client")];
            case ({ Type: JTokenType.Float }, { Type: JTokenType.Integer or JTokenType.Float }) or ({ Type: JTokenType.Integer }, { Type: JTokenType.Float }) when (double)given == (double)written:
                return [];
            case ({ Type: JTokenType.String }, { Type: JTokenType.String }) when room.Moments.Contains(pointer) && Moment(given) is { } moment && moment == Moment(written):
                return [];
            default:
                return JToken.DeepEquals(given, written) ? [] : [new(pointer, $"is {SchemaKeywords.TypeName(given)} {Shown(given)}, with the client {(written is null ? "nothing" : $"{SchemaKeywords.TypeName(written)} {Shown(written)}")}")];
        }
    }

    // "No date" is written in two ways: as an empty text, and by leaving the member out.
    private static IEnumerable<BodyDifference> OfMember(JProperty member, JObject others, string pointer, Room room) =>
        others[member.Name] is { } other ? Between(member.Value, other, pointer, room)
        : room.EmptyTimes.Contains(pointer) || member.Value.Type == JTokenType.Null ? []
        : [new(pointer, "is left out by the client")];

    private static IEnumerable<BodyDifference> Added(JObject members, JObject others, string pointer) =>
        others.Properties().Where(other => members[other.Name] is null).Select(other => new BodyDifference(JsonPointer.Join(pointer, other.Name), "is added by the client"));

    private static string Shown(JToken value) => JsonText.Write(value) is { Length: <= 40 } text ? text : JsonText.Write(value)[..40] + "...";

    private static DateTimeOffset? Moment(JToken value) =>
        DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>Where a value may be written in another way and mean the same.</summary>
    /// <param name="EmptyTimes">Empty texts that stand for no time.</param>
    /// <param name="Moments">RFC 3339: <c>Z</c> and <c>+00:00</c> are one offset.</param>
    private sealed record Room(HashSet<string> EmptyTimes, HashSet<string> Moments);
}
