using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

internal static class EnumBinder
{
    /// <summary>What <c>enum</c> makes of a schema; null when the schema's type counts alone.</summary>
    public static ContractSchema? Bind(BindingContext context, MappingNode mapping, string? type)
    {
        if (context.Sequence(mapping["enum"], "enum", "an array of values") is not { Items: var items })
        {
            return null;
        }

        if (type is not (null or "string"))
        {
            context.ReportIgnored(mapping, "enum", "a schema", "only strings can be enumerated so far");
            return null;
        }

        // In YAML an enumeration of strings may well hold an unquoted number: the type decides.
        var values = items.Where(item => item is not ScalarNode { Kind: ScalarKind.Null }).ToArray();
        if (values.Length == 0 || !values.All(item => item is ScalarNode scalar && (type == "string" || scalar.Kind == ScalarKind.String)))
        {
            return NotStrings(context, mapping["enum"]!, type);
        }

        var texts = values.Select(item => ((ScalarNode)item).Text).Distinct(StringComparer.Ordinal);
        return new EnumSchema(texts.ToEquatableArray()) { IsNullable = values.Length < items.Length };
    }

    private static ContractSchema NotStrings(BindingContext context, SourceNode values, string? type)
    {
        if (type == "string")
        {
            context.ReportType(values, "enum", "an array of strings, at least one");
            return new StringSchema(null);
        }

        context.Report(CoverageDiagnostics.SchemaNotTyped, values.Span, "only strings can be enumerated so far; say 'type: string' if these are meant to be strings");
        return new AnySchema();
    }
}
