using KaptureContracts.Generator.Diagnostics;
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
                return Single(context, type, isNullable);
            case SequenceNode types:
                return Several(context, types, isNullable);
            case var node:
                context.ReportType(node, "type", "a string");
                return new SchemaTypes(Implied(mapping), isNullable, null);
        }
    }

    private static SchemaTypes Single(BindingContext context, ScalarNode type, bool isNullable)
    {
        if (Array.IndexOf(Known, type.Text) >= 0)
        {
            return type.Text == "null" ? new SchemaTypes(null, true, null) : new SchemaTypes(type.Text, isNullable, null);
        }

        var near = Spelling.Nearest(type.Text, Known);
        context.Report(
            ContractDiagnostics.UnknownValue,
            type.Span,
            type.Text,
            "type",
            near is null ? string.Join(", ", Known) : $"{string.Join(", ", Known)}; did you mean '{near}'?");
        return new SchemaTypes(null, isNullable, null);
    }

    private static SchemaTypes Several(BindingContext context, SequenceNode types, bool isNullable)
    {
        var names = new List<string>();
        foreach (var item in types.Items.OfType<ScalarNode>())
        {
            if (item.Text == "null")
            {
                isNullable = true;
                continue;
            }

            if (Single(context, item, isNullable: false).Name is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count <= 1
            ? new SchemaTypes(names.FirstOrDefault(), isNullable, null)
            : new SchemaTypes(null, isNullable, "a value of several types is not supported yet");
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
