using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>By what an object shows that it is of a schema of a union.</summary>
internal sealed class UnionShapes(PlanContext context, SchemaCatalog catalog)
{
    private readonly HierarchyPlanner _hierarchies = new(context, catalog);

    /// <summary>What objects of a schema look like; null when the schema knows no properties.</summary>
    public CodeShape? Of(ContractSchema schema)
    {
        if (catalog.Resolve(schema).Schema is not ObjectSchema target || !SchemaCatalog.IsType(target))
        {
            return null;
        }

        var line = _hierarchies.Line(target).ToArray();
        var properties = line.SelectMany(item => item.Properties).GroupBy(property => property.Name, StringComparer.Ordinal).Select(group => group.First()).ToArray();
        return new CodeShape(
            properties.Where(property => property.IsDemanded).Select(property => property.Name).ToEquatableArray(),
            properties.Where(property => !property.IsDemanded).Select(property => property.Name).ToEquatableArray(),
            line.Length == 1 && target.Additional is null,
            properties.Select(Fixed).OfType<CodeFixedValue>().ToEquatableArray());
    }

    /// <summary>The values of a discriminator that tell a schema.</summary>
    public IEnumerable<string> Values(ContractSchema schema, ContractDiscriminator discriminator)
    {
        if (schema is not ReferenceSchema reference)
        {
            return [];
        }

        var mapped = discriminator.Values.Where(value => value.Target == reference.Target).Select(value => value.Value);
        var (target, named) = catalog.Resolve(schema);
        var below = target switch
        {
            ObjectSchema when named is not null => _hierarchies.Descendants(named, discriminator.Property)
                .SelectMany(item => _hierarchies.Values(item, discriminator.Property)),
            UnionSchema { Discriminator: { } inner } union when inner.Property == discriminator.Property =>
                union.Branches.SelectMany(branch => inner.Values.Where(value => branch.Schema is ReferenceSchema item && item.Target == value.Target)
                    .Select(value => value.Value)
                    .DefaultIfEmpty(branch.Schema is ReferenceSchema last ? JsonPointer.LastStep(last.Target) : "")),
            _ => [],
        };
        return mapped.DefaultIfEmpty(JsonPointer.LastStep(reference.Target)).Concat(below);
    }

    private CodeFixedValue? Fixed(ContractProperty property) =>
        catalog.Resolve(property.Schema).Schema is EnumSchema { Value: StringSchema, Only: { } only }
            ? new CodeFixedValue(property.Name, only.Text)
            : null;
}
