using System.Globalization;
using System.Reflection;
using KaptureContracts.Verification.Contract;
using KaptureContracts.Verification.Generation;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace KaptureContracts.Verification.Agreement;

/// <summary>Holds the members of a client's types against the schema: each has its type, and none is there that the contract does not have.</summary>
internal sealed class TypedMembers(SpecTree spec, BodySchema schema, AgreementLog log, string check)
{
    public void Compare(object? typed, ProbedBody probe)
    {
        if (probe.Name != "labelled")
        {
            return;
        }

        var graph = new ModelGraph(typed);
        foreach (var leaf in LabelledBody.Of(spec, schema, probe.Body).Leaves)
        {
            Compare(leaf, graph);
        }

        foreach (var member in graph.Unset.Distinct(StringComparer.Ordinal))
        {
            log.Add(check, BodySchema.PlaceOf(schema.Schema) ?? string.Empty, $"the client's {member} stands for nothing that the contract has", probe.Name);
        }
    }

    private void Compare(BodyPlace leaf, ModelGraph graph)
    {
        var pointer = BodySchema.PlaceOf(leaf.Schema)!;
        if (Expected(leaf, graph) is { } problem)
        {
            log.Add(check, problem.Keyword is { } keyword ? SchemaPointers.Below(spec, pointer, keyword) : pointer, $"{leaf.Pointer} {problem.Says}", "labelled");
        }
    }

    private (string? Keyword, string Says)? Expected(BodyPlace leaf, ModelGraph graph)
    {
        if (leaf.Schema.Enumeration.Count > 0)
        {
            return Enumeration(leaf, graph);
        }

        if (TimeForm.Of(spec, leaf.Schema) is { } form && (string?)leaf.Value is { Length: > 0 } text && form.Moment(text) is { } moment)
        {
            return graph.Values.OfType<DateTimeOffset>().Contains(moment) ? null
                : ("x-datetime", $"means the moment {moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}, which the client holds nowhere");
        }

        return leaf.Value.Type switch
        {
            // Bytes are no text in the client; that they come through unchanged is seen elsewhere.
            JTokenType.String when leaf.Schema.Format is JsonFormatStrings.Byte or "binary" => null,
            JTokenType.String => Held(graph, value => IsText(value, leaf.Schema.Format, (string?)leaf.Value ?? string.Empty)) is not null ? null : ("type", "is a text that no typed member of the client holds"),
            JTokenType.Integer => Whole(leaf, graph),
            JTokenType.Float => Held(graph, value => value is double or float or decimal && Convert.ToDouble(value, CultureInfo.InvariantCulture) == (double)leaf.Value) is not null ? null : ("type", "is a number that no typed member of the client holds"),
            _ => null,
        };
    }

    private static (string?, string)? Whole(BodyPlace leaf, ModelGraph graph)
    {
        var held = Held(graph, value => value is int or long or short or byte or uint or ulong or decimal or double && Convert.ToDecimal(value, CultureInfo.InvariantCulture) == (decimal)leaf.Value);
        var expected = leaf.Schema.Format switch
        {
            JsonFormatStrings.Integer => typeof(int),
            JsonFormatStrings.Long => typeof(long),
            _ => null,
        };
        return held is null ? ("type", "is a whole number that no typed member of the client holds")
            : expected is not null && held.GetType() != expected ? ("format", $"has the format {leaf.Schema.Format}, the client's member is {held.GetType().Name}")
            : null;
    }

    /// <summary>An open enumeration is a struct with its text and one static member for each value that it knows.</summary>
    private static (string?, string)? Enumeration(BodyPlace leaf, ModelGraph graph)
    {
        var held = Held(graph, value => value.GetType() is { IsEnum: false, IsPrimitive: false } type && type != typeof(string) && Known(type).Any() && Text(value) == (string?)(leaf.Value as JValue));
        if (held is null)
        {
            return leaf.Value.Type == JTokenType.String ? ("enum", "is one of an enumeration, which the client's types do not know") : null;
        }

        var wanted = SchemaValues.Enumeration(leaf.Schema).Select(value => value.ToString(Newtonsoft.Json.Formatting.None).Trim('"')).ToHashSet(StringComparer.Ordinal);
        var known = Known(held.GetType()).Select(Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return known.SetEquals(wanted) ? null : ("enum", $"is one of {string.Join(", ", wanted)}; the client knows {string.Join(", ", known)}");
    }

    private static IEnumerable<object> Known(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!);

    private static object? Held(ModelGraph graph, Func<object, bool> fits) => graph.Values.FirstOrDefault(fits);

    private static bool IsText(object value, string? format, string text) => value switch
    {
        DateTimeOffset moment => format == JsonFormatStrings.DateTime && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var meant) && meant == moment,
        DateOnly day => format == JsonFormatStrings.Date && day.ToString("O", CultureInfo.InvariantCulture) == text,
        TimeOnly => format == JsonFormatStrings.Time,
        _ => Text(value) == text,
    };

    private static string? Text(object value) => value switch
    {
        string text => text,
        Uri uri => uri.OriginalString,
        IConvertible => null,
        _ => value.ToString(),
    };
}
