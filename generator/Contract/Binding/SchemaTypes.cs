using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>What <c>type</c> (and in 3.0 <c>nullable</c>) say; where <c>type</c> is silent, what the other keywords imply.</summary>
/// <param name="Name">The one type; null when any will do.</param>
/// <param name="IsNullable">Whether null is allowed beside it.</param>
/// <param name="Problem">Why no single type can be told.</param>
internal sealed record SchemaTypes(string? Name, bool IsNullable, string? Problem)
{
    private static readonly string[] Known = ["object", "array", "string", "integer", "number", "boolean", "null"];

    public static SchemaTypes Bind(BindingContext context, MappingNode mapping)
    {
        var isNullable = context.Flag(mapping, "nullable");
        switch (mapping["type"])
        {
            case null:
                return new SchemaTypes(Implied(mapping), isNullable, null);
            case ScalarNode { Kind: ScalarKind.String } type:
                return Single(context, mapping, type, isNullable);
            case SequenceNode:
                return Several(context, mapping, isNullable);
            case var node:
                context.ReportType(node, "type", "a string");
                return new SchemaTypes(Implied(mapping), isNullable, null);
        }
    }

    private static SchemaTypes Single(BindingContext context, MappingNode mapping, ScalarNode type, bool isNullable)
    {
        if (Array.IndexOf(Known, type.Text) < 0)
        {
            context.ReportWord(type.Span, type.Text, "type", Known);
            return new SchemaTypes(Implied(mapping), isNullable, null);
        }

        return type.Text == "null" ? new SchemaTypes(null, true, null) : new SchemaTypes(type.Text, isNullable, null);
    }

    private static SchemaTypes Several(BindingContext context, MappingNode mapping, bool isNullable)
    {
        var names = new List<string>();
        foreach (var item in ((SequenceNode)mapping["type"]!).Items)
        {
            switch (item)
            {
                // Without its quotes, null is no string in YAML; what is meant is clear.
                case ScalarNode { Text: "null" }:
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

        return names.Distinct(StringComparer.Ordinal).ToArray() switch
        {
            [] => new SchemaTypes(isNullable ? null : Implied(mapping), isNullable, null),
            [var only] => new SchemaTypes(only, isNullable, null),
            _ => new SchemaTypes(null, isNullable, "a value of several types is not supported yet"),
        };
    }

    private static string? Implied(MappingNode mapping)
    {
        if (mapping["properties"] is not null || mapping["additionalProperties"] is not null)
        {
            return "object";
        }

        return mapping["items"] is not null ? "array" : null;
    }
}
