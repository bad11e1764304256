using Newtonsoft.Json.Linq;
using NJsonSchema;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Generation;

/// <summary>Which of an object's optional members to generate.</summary>
internal enum OptionalMembers
{
    None,
    All,
    Some,
}

/// <summary>Generates values that fit a schema. Callers validate what comes out: a pattern, for one, is not solved but tried.</summary>
internal sealed class ValueGenerator(SpecTree spec, bool forAnswers = false)
{
    private const int MaxDepth = 8;
    private const int MaxTextLength = 40;

    public JToken? Generate(JsonSchema schema, OptionalMembers members, SeededRandom random) => Value(schema, string.Empty, members, random, 0);

    private JToken? Value(JsonSchema reference, string name, OptionalMembers members, SeededRandom random, int depth)
    {
        var schema = reference.ActualSchema;
        if (depth > MaxDepth)
        {
            return null;
        }

        if (schema.Enumeration.Count > 0)
        {
            return random.Pick(SchemaValues.Enumeration(schema));
        }

        if (schema.AllOf.Count > 0)
        {
            return Merged(schema, name, members, random, depth);
        }

        if (schema.OneOf.Concat(schema.AnyOf).ToList() is { Count: > 0 } alternatives)
        {
            return Value(random.Pick(alternatives), name, members, random, depth + 1);
        }

        return SchemaValues.TypeOf(schema) switch
        {
            "object" => Object(schema, members, random, depth),
            "array" => Array(schema, name, members, random, depth),
            "integer" => new JValue(Whole(schema, random)),
            "number" => Number(schema, random),
            "boolean" => new JValue(random.Coin()),
            "null" => JValue.CreateNull(),
            _ => new JValue(Text(schema, name, random)),
        };
    }

    private JObject? Object(JsonSchema schema, OptionalMembers members, SeededRandom random, int depth)
    {
        var value = new JObject();
        foreach (var (name, property) in schema.Properties)
        {
            var wanted = schema.RequiredProperties.Contains(name) || members switch
            {
                OptionalMembers.All => true,
                OptionalMembers.Some => random.Coin(),
                _ => false,
            };
            if (!wanted || (forAnswers ? property.IsWriteOnly : property.IsReadOnly))
            {
                continue;
            }

            if (Value(property, name, members, random, depth + 1) is { } member)
            {
                value[name] = member;
            }
            else if (schema.RequiredProperties.Contains(name))
            {
                return null;
            }
        }

        return value;
    }

    private JArray? Array(JsonSchema schema, string name, OptionalMembers members, SeededRandom random, int depth)
    {
        var items = new JArray();
        var count = Math.Max(1, schema.MinItems);
        for (var index = 0; index < count && schema.Item is { } item; index++)
        {
            if (Value(item, name, members, random, depth + 1) is not { } value)
            {
                return schema.MinItems == 0 ? [] : null;
            }

            items.Add(value);
        }

        return items;
    }

    private JToken? Merged(JsonSchema schema, string name, OptionalMembers members, SeededRandom random, int depth)
    {
        var merged = schema.Properties.Count > 0 ? Object(schema, members, random, depth) : null;
        foreach (var part in schema.AllOf)
        {
            var value = Value(part, name, members, random, depth + 1);
            if (value is not JObject more)
            {
                return value;
            }

            (merged ??= []).Merge(more);
        }

        return merged;
    }

    private string Text(JsonSchema schema, string name, SeededRandom random)
    {
        if (TimeForm.Of(spec, schema) is { } form)
        {
            return form.EmptyIsNull && random.Below(4) == 0 ? string.Empty : form.Write(SchemaValues.Moment(random));
        }

        if (SchemaValues.FormatText(schema.Format, random) is { } formatted)
        {
            return formatted;
        }

        if (TextMeaning.Of(name).Sample(random) is { } meant)
        {
            return meant;
        }

        var min = schema.MinLength ?? 0;
        var max = Math.Min(schema.MaxLength ?? int.MaxValue, Math.Max(min, MaxTextLength));
        return min == 0 && random.Below(6) == 0 ? string.Empty : TextSource.Next(random, Math.Max(min, Math.Min(1, max)), max);
    }

    private static long Whole(JsonSchema schema, SeededRandom random)
    {
        var (first, last) = SchemaValues.Range(schema);
        var low = (long)Math.Max(Math.Ceiling(first), -1_000_000);
        var high = (long)Math.Min(Math.Floor(last), 1_000_000);
        var value = high <= low ? (long)Math.Ceiling(first) : low + (long)(random.NextUInt32() % (ulong)(high - low + 1));
        return schema.MultipleOf is { } step and > 0 ? (long)(Math.Ceiling(value / step) * step) : value;
    }

    private static JValue Number(JsonSchema schema, SeededRandom random)
    {
        var whole = Whole(schema, random);
        var half = whole + 0.5m;
        return schema.MultipleOf is null && half <= SchemaValues.Range(schema).Last ? new JValue(half) : new JValue(whole);
    }
}
