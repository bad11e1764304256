using Newtonsoft.Json.Linq;
using NJsonSchema;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>A value at the edge of what a schema allows.</summary>
/// <param name="Name">Names the case.</param>
/// <param name="Value">The value.</param>
/// <param name="Known">How well it is known that a server takes it: a length that nothing limits is still no promise.</param>
internal sealed record BoundaryValue(string Name, JToken Value, Provenance Known = Provenance.Documented);

/// <summary>The edges of a schema's values.</summary>
internal static class BoundaryValues
{
    /// <summary>A column of this width is so common that a title of it must fit.</summary>
    private const int CommonLength = 255;

    public static IEnumerable<BoundaryValue> Of(SpecTree spec, BodyPlace place)
    {
        var schema = place.Schema;
        if (schema.IsNullable(SchemaType.OpenApi3))
        {
            yield return new("null", JValue.CreateNull());
        }

        var values = SchemaValues.TypeOf(schema) switch
        {
            _ when schema.Enumeration.Count > 0 => SchemaValues.Enumeration(schema).Select(value => new BoundaryValue($"enum-{value}", value)),
            "string" when place.Value.Type == JTokenType.String => Texts(spec, place),
            "integer" or "number" => Numbers(schema),
            "boolean" => [new("true", true), new("false", false)],
            _ => [],
        };
        foreach (var value in values)
        {
            yield return value;
        }
    }

    private static IEnumerable<BoundaryValue> Texts(SpecTree spec, BodyPlace place)
    {
        var schema = place.Schema;
        if (TimeForm.Of(spec, schema) is { } form)
        {
            return Times(form);
        }

        var lengths = Lengths(schema).Select(length => new BoundaryValue($"length-{length}", new string('a', length)));
        if (schema.Format is not null || schema.Pattern is not null)
        {
            return [];
        }

        var member = JsonPointer.Segments(place.Pointer).LastOrDefault() ?? string.Empty;
        return TextMeaning.Of(member).IsFree
            ? [
                .. lengths,
                .. TextSource.Kinds.Select(kind => new BoundaryValue(kind.Name, kind.Text)),
                .. TextSource.OpenKinds.Select(kind => new BoundaryValue(kind.Name, kind.Text, Provenance.Inferred)),
            ]
            : [new("length-0", string.Empty), new("not-of-its-kind", "any text", Provenance.Inferred)];
    }

    private static IEnumerable<BoundaryValue> Times(TimeForm form)
    {
        if (form.EmptyIsNull)
        {
            yield return new("empty", string.Empty);
        }

        yield return new("leap-day", form.Write(new(2028, 2, 29, 0, 0, 0, DateTimeKind.Unspecified)));
        yield return new("last-second-of-a-year", form.Write(new(2031, 12, 31, 23, 59, 59, DateTimeKind.Unspecified)));
        yield return new("past", form.Write(new(2001, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)), Provenance.Inferred);
        yield return new("iso-8601", "2028-02-29T12:00:00Z", Provenance.Inferred);
        yield return new("date-only", "2028-02-29", Provenance.Inferred);
        yield return new("no-date", "tomorrow", Provenance.Inferred);
    }

    private static IEnumerable<int> Lengths(JsonSchema schema)
    {
        var min = schema.MinLength ?? 0;
        var max = schema.MaxLength ?? Math.Max(CommonLength, min);
        return new[] { min, min + 1, max - 1, max }.Where(length => length >= min && length <= max).Distinct();
    }

    private static IEnumerable<BoundaryValue> Numbers(JsonSchema schema)
    {
        var (first, last) = SchemaValues.Range(schema);
        return new[] { first, last, 0m, 1m, -1m }
            .Where(value => value >= first && value <= last)
            .Distinct()
            .Select(value => new BoundaryValue($"number-{(long)value}", (long)value, value is 0 or 1 ? Provenance.Documented : Stated(schema, value)));
    }

    // The ends of a width that only the format names are more than a server need keep.
    private static Provenance Stated(JsonSchema schema, decimal value) =>
        schema.Minimum == value || schema.Maximum == value ? Provenance.Documented : Provenance.Inferred;
}
