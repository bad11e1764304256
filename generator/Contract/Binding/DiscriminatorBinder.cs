using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>discriminator</c>: the property whose value tells which schema an object is of.</summary>
internal sealed class DiscriminatorBinder(BindingContext context, ReferenceResolver references)
{
    /// <summary>The discriminator; null when the schema has none, or one that names no property, which is reported.</summary>
    public ContractDiscriminator? Bind(MappingNode schema)
    {
        if (context.Mapping(schema["discriminator"], "discriminator") is not { } node)
        {
            return null;
        }

        context.CheckMembers(node, "a discriminator", ["propertyName", "mapping"]);
        if (context.Text(node, "propertyName") is not { } property)
        {
            if (node["propertyName"] is null)
            {
                context.Report(
                    ContractDiagnostics.MissingMember, node.Span, "The discriminator", "propertyName", "it is the property that tells the schemas apart");
            }

            return null;
        }

        if (property.IndexOf(ContractProperty.NameSeparator) >= 0)
        {
            context.Report(CoverageDiagnostics.IgnoredMember, node.Span, property, "a discriminator", "the name has the control character U+001F");
            return null;
        }

        var values = new List<DiscriminatorValue>();
        foreach (var entry in context.Mapping(node["mapping"], "mapping")?.Entries ?? [])
        {
            if (entry.Value is not ScalarNode { Kind: not ScalarKind.Null } reference)
            {
                context.ReportType(entry.Value, entry.Key, "the name of a schema, or a reference to one");
                continue;
            }

            if (Target(reference) is { } target)
            {
                values.Add(new DiscriminatorValue(entry.Key, target));
            }
        }

        return new ContractDiscriminator(property, values.ToEquatableArray());
    }

    /// <summary>A mapping holds the name of a schema of the components, or a reference.</summary>
    private string? Target(ScalarNode reference)
    {
        var components = (context.Root["components"] as MappingNode)?["schemas"] as MappingNode;
        return components?[reference.Text] is MappingNode
            ? JsonPointer.Append(SchemaHierarchies.Components, reference.Text)
            : references.Find(reference)?.Pointer;
    }
}
