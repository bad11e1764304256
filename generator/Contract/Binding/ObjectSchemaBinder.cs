using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas of type object.</summary>
internal sealed class ObjectSchemaBinder(BindingContext context, SchemaBinder schemas)
{
    /// <summary>What <c>required</c> is, in words: it is often written as a flag of a property.</summary>
    public const string RequiredForm = "an array of names that stands beside 'properties'";

    /// <summary>Properties that came from named schemas: bound once, however many schemas they come into.</summary>
    private readonly Dictionary<SourceNode, ContractSchema> _inherited = [];

    /// <param name="mapping">The schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="merge">What a composed schema was merged from; null for one that is not composed.</param>
    public ObjectSchema Bind(MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        var names = merge?.Required ?? [.. context.Texts(mapping, "required", RequiredForm)];
        var required = new HashSet<string>(names.Select(name => name.Text), StringComparer.Ordinal);
        var sites = merge?.Properties ?? [.. PropertySite.Of(context.Mapping(mapping["properties"], "properties"), pointer, null)];
        var properties = new List<ContractProperty>();
        foreach (var site in sites)
        {
            if (site.Name.IndexOf(ContractProperty.NameSeparator) >= 0)
            {
                context.Report(CoverageDiagnostics.IgnoredMember, site.NameSpan, site.Name, "properties", "its name has the control character U+001F");
                required.Remove(site.Name);
                continue;
            }

            properties.Add(new ContractProperty(site.Name, required.Remove(site.Name), Bind(site)) { Owner = site.Owner });
        }

        if (required.Count > 0)
        {
            ReportUndeclared(names.Where(name => required.Contains(name.Text)), [.. sites.Select(site => site.Name)]);
        }

        return new ObjectSchema(properties.ToEquatableArray(), Additional(mapping, pointer));
    }

    private ContractSchema Bind(PropertySite site)
    {
        if (site.Owner is null)
        {
            return schemas.Bind(site.Value, site.Pointer);
        }

        if (!_inherited.TryGetValue(site.Value, out var schema))
        {
            schema = schemas.Bind(site.Value, site.Pointer);
            _inherited[site.Value] = schema; // It may have come into itself meanwhile.
        }

        return schema;
    }

    /// <summary>Names that match a pattern are no names of a schema's own: they are additional.</summary>
    private ContractSchema? Additional(MappingNode mapping, string pointer)
    {
        var patterns = context.Mapping(mapping["patternProperties"], "patternProperties")?.Entries ?? [];
        var values = patterns.Select(entry => schemas.Bind(entry.Value, JsonPointer.Append(pointer, "/patternProperties/", entry.Key))).ToList();
        switch (mapping["additionalProperties"])
        {
            case ScalarNode { Kind: ScalarKind.Boolean, Text: "false" }:
            case null when values.Count > 0:
                break;
            case var node:
                values.Add(schemas.Bind(node, pointer + "/additionalProperties"));
                break;
        }

        return values.Distinct().Take(2).ToArray() switch
        {
            [] => null,
            [var only] => only,
            _ => new AnySchema(),
        };
    }

    /// <summary>A required name without a property: most often a misspelling of one.</summary>
    private void ReportUndeclared(IEnumerable<ScalarNode> undeclared, string[] declared)
    {
        foreach (var name in undeclared)
        {
            if (context.Spelling.Nearest(name.Text, declared) is { } near)
            {
                context.Report(ContractDiagnostics.MisspelledMember, name.Span, name.Text, "the schema's properties", near);
                continue;
            }

            context.Report(
                CoverageDiagnostics.IgnoredMember, name.Span, name.Text, "required", "the schema has no property of that name; add one to have it checked");
        }
    }
}
