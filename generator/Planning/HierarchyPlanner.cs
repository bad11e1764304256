using System.Runtime.CompilerServices;
using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Decides which values of a discriminator tell which class of a hierarchy.</summary>
internal sealed class HierarchyPlanner(PlanContext context, SchemaCatalog catalog)
{
    private readonly ConditionalWeakTable<ContractDiscriminator, ILookup<string, string>> _mapped = new();

    /// <summary>A schema and those that it derives from, the nearest first.</summary>
    public IEnumerable<ObjectSchema> Line(ObjectSchema schema)
    {
        yield return schema;
        while (catalog.BaseOf(schema) is { Schema: ObjectSchema parent })
        {
            yield return parent;
            schema = parent;
        }
    }

    /// <summary>The nearest discriminator: a schema's own, or that of one that it derives from.</summary>
    public ContractDiscriminator? Discriminator(ObjectSchema schema) =>
        Line(schema).Select(current => current.Discriminator).FirstOrDefault(discriminator => discriminator is not null);

    /// <summary>The values that tell a schema: those that a discriminator maps, or else the schema's name.</summary>
    public IEnumerable<string> Values(NamedSchema schema, string property)
    {
        var mapped = Line((ObjectSchema)schema.Schema)
            .Select(current => current.Discriminator)
            .Where(discriminator => discriminator?.Property == property)
            .SelectMany(discriminator => Mapped(discriminator!)[schema.Pointer])
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return mapped.Length > 0 ? mapped : [schema.Name];
    }

    /// <summary>How the class of a schema finds the derived class of an object; null when none derives from it.</summary>
    public CodeDispatch? Dispatch(NamedSchema schema)
    {
        var derived = catalog.Derived(schema.Pointer);
        if (derived.Count == 0 || Discriminator((ObjectSchema)schema.Schema) is not { Property: var property })
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var cases = Descendants(schema, property)
            .SelectMany(descendant => Values(descendant, property).Select(value => new CodeDispatchCase(value, TypeName(descendant))))
            .Where(item => known.Add(item.Value));
        return new CodeDispatch(property, cases.ToEquatableArray(), derived.Select(TypeName).ToEquatableArray());
    }

    /// <summary>The schemas that a property tells apart, in the order of the document. Another property tells apart what is below it.</summary>
    public IEnumerable<NamedSchema> Descendants(NamedSchema schema, string property)
    {
        foreach (var derived in catalog.Derived(schema.Pointer))
        {
            yield return derived;
            if (((ObjectSchema)derived.Schema).Discriminator is { } own && own.Property != property)
            {
                continue;
            }

            foreach (var descendant in Descendants(derived, property))
            {
                yield return descendant;
            }
        }
    }

    /// <summary>The values that a discriminator maps, by the schemas that they stand for.</summary>
    private ILookup<string, string> Mapped(ContractDiscriminator discriminator) => _mapped.GetValue(
        discriminator, key => key.Values.ToLookup(value => value.Target, value => value.Value, StringComparer.Ordinal));

    private string TypeName(NamedSchema schema) => context.Global(catalog.TypeName(schema.Pointer)!);
}
