using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What <c>type</c> (and in 3.0 <c>nullable</c>) say; where <c>type</c> is silent, what the other keywords imply.</summary>
/// <param name="Names">The types; none when any will do.</param>
/// <param name="IsNullable">Whether null is allowed beside them.</param>
internal sealed record SchemaTypes(string[] Names, bool IsNullable)
{
    private const string Null = "null";

    private static readonly string[] Known = ["object", "array", "string", "integer", "number", "boolean", Null];

    /// <summary>What most schemas say: one of the known types.</summary>
    private static readonly SchemaTypes[] Alone = Array.ConvertAll(Known, type => new SchemaTypes([type], false));

    private static readonly SchemaTypes[] AloneOrNull = Array.ConvertAll(Alone, types => types with { IsNullable = true });

    private static readonly (string Type, string[] Keywords)[] KeywordsOf =
    [
        ("object", ["properties", "additionalProperties", "patternProperties", "required", "minProperties", "maxProperties"]),
        ("array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"]),
        ("string", ["minLength", "maxLength", "pattern", "contentEncoding"]),
        ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ];

    private static readonly Dictionary<string, string> FormatTypes = new(StringComparer.Ordinal)
    {
        ["date-time"] = "string",
        ["date"] = "string",
        ["time"] = "string",
        ["duration"] = "string",
        ["uuid"] = "string",
        ["uri"] = "string",
        ["email"] = "string",
        ["byte"] = "string",
        ["int32"] = "integer",
        ["int64"] = "integer",
        ["float"] = "number",
        ["double"] = "number",
    };

    public static SchemaTypes Bind(BindingContext context, MappingNode mapping)
    {
        var isNullable = context.Flag(mapping, "nullable");
        switch (mapping["type"])
        {
            case null:
                return new SchemaTypes(Implied(mapping), isNullable);
            case ScalarNode { Kind: ScalarKind.String } type:
                return Single(context, mapping, type, isNullable);
            case SequenceNode:
                return Several(context, mapping, isNullable);
            case var node:
                context.ReportType(node, "type", "a string");
                return new SchemaTypes(Implied(mapping), isNullable);
        }
    }

    private static SchemaTypes Single(BindingContext context, MappingNode mapping, ScalarNode type, bool isNullable)
    {
        var index = Array.IndexOf(Known, type.Text);
        if (index < 0)
        {
            context.ReportWord(type.Span, type.Text, "type", Known);
            return new SchemaTypes(Implied(mapping), isNullable);
        }

        return type.Text == Null ? new SchemaTypes([], true) : isNullable ? AloneOrNull[index] : Alone[index];
    }

    private static SchemaTypes Several(BindingContext context, MappingNode mapping, bool isNullable)
    {
        var names = new List<string>();
        foreach (var item in ((SequenceNode)mapping["type"]!).Items)
        {
            switch (item)
            {
                // Without its quotes, null is no string in YAML; what is meant is clear.
                case ScalarNode { Text: Null }:
                    isNullable = true;
                    break;
                case ScalarNode { Kind: ScalarKind.String } type when Array.IndexOf(Known, type.Text) >= 0:
                    names.Add(type.Text);
                    break;
                case ScalarNode { Kind: ScalarKind.String } type:
                    context.ReportWord(type.Span, type.Text, "type", Known);
                    break;
                default:
                    context.ReportType(item, "an item of type", "a string");
                    break;
            }
        }

        return new SchemaTypes(names.Count == 0 && !isNullable ? Implied(mapping) : names.Distinct(StringComparer.Ordinal).ToArray(), isNullable);
    }

    /// <summary>The type that the other keywords are for. Where values are listed, these tell.</summary>
    private static string[] Implied(MappingNode mapping)
    {
        if (mapping["enum"] is not null || mapping["const"] is not null)
        {
            return [];
        }

        foreach (var (type, keywords) in KeywordsOf)
        {
            if (Array.Exists(keywords, keyword => mapping[keyword] is not null))
            {
                return [type];
            }
        }

        return mapping["format"] is ScalarNode format && FormatTypes.TryGetValue(format.Text, out var implied) ? [implied] : [];
    }
}
