using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas that are put together: by <c>allOf</c>, and in OpenAPI 3.1 by what stands beside a <c>$ref</c>.</summary>
internal sealed class CompositionBinder(
    BindingContext context,
    CompositionReader reader,
    SchemaBinder schemas,
    ShapeBinder shapes,
    SchemaHierarchies hierarchies,
    UnionCircles unions)
{
    /// <summary>
    /// How often a property that two schemas declare may lead to another such property: schemas that hold themselves would do so for
    /// ever.
    /// </summary>
    private const int DeepestMerge = 3;

    /// <summary>
    /// So many composed schemas are bound inside one another; what is below gets a name, and is bound for itself: how deep a document's
    /// references lead must not decide how deep the binder's calls go.
    /// </summary>
    private const int DeepestNesting = 16;

    private readonly Dictionary<MappingNode, string> _open = [];
    private readonly Dictionary<MappingNode, string> _named = [];
    private int _depth;

    public static bool IsComposed(BindingContext context, MappingNode schema) =>
        schema["allOf"] is SequenceNode { Items.Length: > 0 }
        || (context.IsVersion31 && ReferenceResolver.IsReference(schema) && schema.Entries.Length > 1);

    /// <param name="schema">The composed schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="isNamed">Whether it is bound for its name's sake, and not where it stands in another one.</param>
    public ContractSchema Bind(MappingNode schema, string pointer, bool isNamed)
    {
        if (isNamed)
        {
            return BindOpen(schema, pointer);
        }

        // What is met again while it is bound holds itself, by way of the schemas that it is put together from.
        if (_open.TryGetValue(schema, out var known) || _depth >= DeepestNesting)
        {
            _named[schema] = known ?? pointer;
        }

        if (_named.TryGetValue(schema, out var name))
        {
            return schemas.Refer(new ReferenceResolver.Target(schema, name));
        }

        var bound = BindOpen(schema, pointer);
        return _named.ContainsKey(schema) ? schemas.Refer(new ReferenceResolver.Target(schema, pointer)) : bound;
    }

    private ContractSchema BindOpen(MappingNode schema, string pointer)
    {
        _open.Add(schema, pointer);
        var bound = BindOnce(schema, pointer);
        _open.Remove(schema);
        return bound;
    }

    private ContractSchema BindOnce(MappingNode schema, string pointer)
    {
        var bases = hierarchies.BasesOf(pointer).Select(target => target.Node).ToArray();
        if (reader.Read(schema, pointer, bases) is not { } composition)
        {
            return TooLarge(schema);
        }

        var parts = composition.Parts;
        foreach (var part in parts.Where(part => part.Owner is null && part.Node != schema))
        {
            schemas.Check(part.Node);
        }

        if (hierarchies.BaseOf(pointer) is { } parent)
        {
            return Derive(schema, pointer, parts, schemas.Refer(parent));
        }

        if (composition.IsCircular && !parts.Any(part => part.HasShape || part.HasType))
        {
            return new AnySchema { Notes = schemas.Notes(parts) };
        }

        if (AliasOf(schema, pointer, parts) is { } alias)
        {
            return schemas.Refer(alias) with { Notes = schemas.Notes(parts), IsNullable = context.Flag(schema, "nullable") };
        }

        return Merge(schema, pointer, parts);
    }

    /// <summary>
    /// The schema that says all there is to say: an <c>allOf</c> is the way to put a description beside a <c>$ref</c> in OpenAPI 3.0.
    /// </summary>
    private ReferenceResolver.Target? AliasOf(MappingNode schema, string pointer, IReadOnlyList<SchemaPart> parts)
    {
        var shaped = parts.Where(part => part.HasShape || (part.Owner is not null && part.HasType)).ToArray();
        if (shaped.Any(part => part.Owner is null))
        {
            return null;
        }

        var references = reader.References(schema, pointer).ToList();
        foreach (var reference in references)
        {
            var isAll = references.Count == 1
                || (!unions.IsBranchOf(schema, reference.Node) && reader.Read(reference.Node, reference.Pointer) is { Parts: var own }
                    && new HashSet<MappingNode>(own.Select(part => part.Node)) is var nodes
                    && shaped.All(shape => nodes.Contains(shape.Node)));
            if (isAll)
            {
                return reference;
            }
        }

        return null;
    }

    private ContractSchema Derive(MappingNode schema, string pointer, IReadOnlyList<SchemaPart> parts, ReferenceSchema parent)
    {
        // A derived class reads and writes what it inherits by itself.
        var inherited = hierarchies.BasesOf(pointer).Sum(target => (target.Node["properties"] as MappingNode)?.Entries.Length ?? 0);
        return Merge(schema, parts, (merged, merge) =>
        {
            ReportRetyped(pointer, merge.Properties);
            return shapes.TrySpend(merged, merge, inherited)
                ? shapes.BindObject(merged, pointer, merge) with { Base = parent.Target }
                : new AnySchema();
        });
    }

    /// <summary>In C# a derived class cannot change the type of an inherited property.</summary>
    private void ReportRetyped(string pointer, IEnumerable<PropertySite> properties)
    {
        var inherited = hierarchies.BasesOf(pointer).Select(target => target.Node["properties"]).OfType<MappingNode>().ToArray();
        foreach (var property in properties)
        {
            var isRetyped = Array.Exists(inherited, known => known[property.Name] is MappingNode earlier
                && property.Value is MappingNode later
                && earlier["type"] is ScalarNode type
                && later["type"] is ScalarNode other
                && type.Text != other.Text);
            if (isRetyped)
            {
                context.Report(
                    CoverageDiagnostics.IgnoredMember,
                    property.NameSpan,
                    property.Name,
                    "properties",
                    "the schema that this one derives from declares it with another type, which counts");
            }
        }
    }

    private ContractSchema Merge(MappingNode schema, string pointer, IReadOnlyList<SchemaPart> parts) =>
        Merge(schema, parts, (merged, merge) => shapes.Bind(merged, pointer, merge));

    private ContractSchema Merge(
        MappingNode schema, IReadOnlyList<SchemaPart> parts, Func<MappingNode, SchemaMerge, ContractSchema> bind)
    {
        if (!context.Budget.HasRoomFor(parts.Sum(CountProperties) * CodeBudget.Property))
        {
            return TooLarge(schema);
        }

        var merge = new SchemaMerge(context, canMergeProperties: _depth < DeepestMerge);
        foreach (var part in parts)
        {
            merge.Add(part);
        }

        _depth++;
        var merged = merge.Build(schema, IsNullable(schema, parts));
        var bound = bind(merged, merge);
        _depth--;
        return bound with { Notes = schemas.Notes(parts) };
    }

    private static long CountProperties(SchemaPart part) => (part.Node["properties"] as MappingNode)?.Entries.Length ?? 0;

    /// <summary>All parts must allow null, or the schema itself must say so, as it is commonly meant.</summary>
    private bool IsNullable(MappingNode schema, IReadOnlyList<SchemaPart> parts)
    {
        var typed = parts.Where(part => part.HasType).ToArray();
        return context.Flag(schema, "nullable") || (typed.Length > 0 && typed.All(part => context.Flag(part.Node, "nullable")));
    }

    private AnySchema TooLarge(MappingNode schema)
    {
        var index = Math.Max(schema.IndexOf("allOf"), 0);
        context.Report(
            CoverageDiagnostics.SchemaNotTyped,
            schema.Entries[index].KeySpan,
            "the composed schemas of the document have too many parts; let them refer to one another less deeply");
        return new AnySchema();
    }
}
