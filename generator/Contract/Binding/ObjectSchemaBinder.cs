using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas of type object.</summary>
internal sealed class ObjectSchemaBinder(BindingContext context)
{
    public ObjectSchema Bind(MappingNode mapping, string pointer, Func<SourceNode?, string, ContractSchema> bindSchema)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in context.Texts(mapping, "required"))
        {
            required.Add(name.Text);
        }

        var properties = new List<ContractProperty>();
        if (context.Mapping(mapping["properties"], "properties") is { } declared)
        {
            foreach (var entry in declared.Entries)
            {
                var at = JsonPointer.Append(pointer + "/properties", entry.Key);
                properties.Add(new ContractProperty(entry.Key, required.Remove(entry.Key), bindSchema(entry.Value, at)));
            }
        }

        ReportUndeclared(mapping, required);
        return new ObjectSchema(properties.ToEquatableArray(), Additional(mapping, pointer, bindSchema));
    }

    private static ContractSchema? Additional(
        MappingNode mapping, string pointer, Func<SourceNode?, string, ContractSchema> bindSchema) =>
        mapping["additionalProperties"] switch
        {
            ScalarNode { Kind: ScalarKind.Boolean, Text: "false" } => null,
            var node => bindSchema(node, pointer + "/additionalProperties"),
        };

    /// <summary>A required name without a property: most often a misspelling of one.</summary>
    private void ReportUndeclared(MappingNode mapping, HashSet<string> undeclared)
    {
        var names = (mapping["properties"] as MappingNode)?.Entries.Select(entry => entry.Key).ToArray() ?? [];
        foreach (var name in context.Texts(mapping, "required").Where(name => undeclared.Contains(name.Text)))
        {
            if (Spelling.Nearest(name.Text, names) is { } near)
            {
                context.Report(ContractDiagnostics.MisspelledMember, name.Span, name.Text, "the schema's properties", near);
                continue;
            }

            context.Report(
                CoverageDiagnostics.IgnoredMember, name.Span, name.Text, "'required'", "the schema declares no such property");
        }
    }
}
