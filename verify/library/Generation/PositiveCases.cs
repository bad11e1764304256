using System.Globalization;
using KaptureContracts.Verification.Cases;
using KaptureContracts.Verification.Contract;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Generation;

/// <summary>Generated requests that fit the contract.</summary>
internal static class PositiveCases
{
    private const int RandomBodies = 60;
    private const int MaxMembersForAllSubsets = 6;

    /// <summary>Names that JSON allows and that trip servers which build paths, queries or expressions from them.</summary>
    private static readonly (string Name, string Member)[] ExtraMembers =
    [
        ("slash", "warehouse/3pl"), ("brackets", "issue_type_(cet_routing)"), ("dashes", "testing_field_-1_"), ("backslash", "\\"),
        ("blank", "Order Number"), ("dot", "a.b.c"), ("dollar", "$ref"), ("not-latin", "पता"), ("long", new string('n', 100)),
    ];

    public static IEnumerable<VerificationCase> Of(CaseSource source)
    {
        if (source.Bodies is not { } bodies)
        {
            return [source.Case(CaseGroup.Positive, "bare", source.Base, new Expectation.Accepted(Provenance.Documented))];
        }

        return [.. Subsets(source, bodies), .. Boundaries(source, bodies), .. Extras(source, bodies), .. Several(source, bodies), .. Random(source, bodies)];
    }

    private static IEnumerable<VerificationCase> Subsets(CaseSource source, BodyMaker bodies)
    {
        var optional = bodies.ThingSchema.Properties.Keys.Where(name => !bodies.ThingSchema.RequiredProperties.Contains(name)).ToList();
        if (bodies.Make(OptionalMembers.All, source.Random("subsets")) is not { } full)
        {
            yield break;
        }

        foreach (var kept in Subsets(optional))
        {
            var body = full.DeepClone();
            foreach (var thing in Things(body))
            {
                optional.Except(kept, StringComparer.Ordinal).ToList().ForEach(name => thing.Remove(name));
            }

            if (Accepted(source, bodies, $"members={(kept.Count == 0 ? "required" : string.Join('+', kept))}", body) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>All subsets of a few members; of many, each alone, each left out, none and all.</summary>
    private static IEnumerable<IReadOnlyList<string>> Subsets(List<string> names) => names.Count <= MaxMembersForAllSubsets
        ? Enumerable.Range(0, 1 << names.Count).Select(bits => names.Where((_, index) => (bits >> index & 1) == 1).ToList())
        : [[], names, .. names.Select(name => (List<string>)[name]), .. names.Select(name => names.Where(other => other != name).ToList())];

    private static IEnumerable<VerificationCase> Boundaries(CaseSource source, BodyMaker bodies) =>
        bodies.Make(OptionalMembers.All, source.Random("boundaries")) is not { } full
            ? []
            : from place in BodyPlace.In(bodies.Schema.Schema, full).ToList()
              from value in BoundaryValues.Of(source.Contract.Spec, place)
              let body = bodies.Mark(ConstraintBreaker.With(full, place.Pointer, value.Value), place.Pointer)
              let found = Accepted(source, bodies, $"{place.Pointer}:{value.Name}", body, value.Known)
              where found is not null
              select found;

    private static IEnumerable<VerificationCase> Extras(CaseSource source, BodyMaker bodies)
    {
        if (!bodies.ThingSchema.AllowAdditionalProperties || bodies.Make(OptionalMembers.None, source.Random("extras")) is not { } small)
        {
            yield break;
        }

        JToken[] values = [new JArray(new JObject { ["name"] = "A", ["count"] = 2 }), "text", 42, true, 1.5, new JObject { ["deep"] = new JObject { ["er"] = "x" } }, JValue.CreateNull(), new JArray(), string.Empty];
        foreach (var (index, (name, member)) in ExtraMembers.Index())
        {
            var body = small.DeepClone();
            Things(body).ToList().ForEach(thing => thing[member] = values[index % values.Length].DeepClone());
            if (Accepted(source, bodies, $"extra-member={name}", body) is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<VerificationCase> Several(CaseSource source, BodyMaker bodies)
    {
        foreach (var count in bodies.IsArray ? new[] { 2, 5 } : [])
        {
            var random = source.Random($"several-{count}");
            var items = Enumerable.Range(0, count).Select(_ => bodies.Make(OptionalMembers.Some, random)).OfType<JArray>().SelectMany(body => body).Take(count);
            if (Accepted(source, bodies, $"items={count}", new JArray(items)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<VerificationCase> Random(CaseSource source, BodyMaker bodies)
    {
        for (var number = 1; number <= RandomBodies; number++)
        {
            var random = source.Random(string.Create(CultureInfo.InvariantCulture, $"random-{number}"));
            if (bodies.Make(OptionalMembers.Some, random) is { } body
                && Accepted(source, bodies, string.Create(CultureInfo.InvariantCulture, $"random-{number}"), body) is { } found)
            {
                yield return found;
            }
        }
    }

    private static VerificationCase? Accepted(CaseSource source, BodyMaker bodies, string name, JToken body, Provenance known = Provenance.Documented) =>
        bodies.Schema.Accepts(body)
            ? source.Case(CaseGroup.Positive, name, source.Base.WithJson(body), new Expectation.Accepted(known.And(bodies.KnownForCount(body))))
            : null;

    private static IEnumerable<JObject> Things(JToken body) => body is JArray items ? items.OfType<JObject>() : [.. new[] { body }.OfType<JObject>()];
}
