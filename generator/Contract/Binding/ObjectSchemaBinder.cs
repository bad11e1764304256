using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas of type object.</summary>
internal sealed class ObjectSchemaBinder(BindingContext context)
{
    /// <summary>What <c>required</c> is, in words: it is often written as a flag of a property.</summary>
    public const string RequiredForm = "an array of names that stands beside 'properties'";

    public ObjectSchema Bind(MappingNode mapping, string pointer, Func<SourceNode?, string, ContractSchema> bindSchema)
    {
        var names = context.Texts(mapping, "required", RequiredForm).ToArray();
        var required = new HashSet<string>(names.Select(name => name.Text), StringComparer.Ordinal);
        var declared = context.Mapping(mapping["properties"], "properties")?.Entries ?? [];
        var properties = new List<ContractProperty>();
        foreach (var entry in declared)
        {
            var at = JsonPointer.Append(pointer + "/properties", entry.Key);
            properties.Add(new ContractProperty(entry.Key, required.Remove(entry.Key), bindSchema(entry.Value, at)));
        }

        ReportUndeclared(names.Where(name => required.Contains(name.Text)), [.. declared.Select(entry => entry.Key)]);
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
    private void ReportUndeclared(IEnumerable<ScalarNode> undeclared, string[] declared)
    {
        foreach (var name in undeclared)
        {
            if (Spelling.Nearest(name.Text, declared) is { } near)
            {
                context.Report(ContractDiagnostics.MisspelledMember, name.Span, name.Text, "the schema's properties", near);
                continue;
            }

            context.Report(
                CoverageDiagnostics.IgnoredMember, name.Span, name.Text, "required", "the schema has no property of that name; add one to have it checked");
        }
    }
}
