using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Finds unions that lead back to themselves with no array, map or property on the way: a value would have to be looked at without end.
/// </summary>
internal sealed class UnionCircles
{
    private readonly BindingContext _context;
    private readonly ReferenceResolver _references;
    private readonly Circles _all;
    private readonly Circles _aliases;

    public UnionCircles(BindingContext context, ReferenceResolver references)
    {
        _context = context;
        _references = references;
        _all = new Circles(All, context.CancellationToken);
        _aliases = new Circles(Aliases, context.CancellationToken);
    }

    /// <summary>
    /// The reference by which a branch of a union is that union again; null when it is not. A schema that is composed of the union and of
    /// something else is not: it says more.
    /// </summary>
    public ScalarNode? Closing(MappingNode branch) => Referred(branch) is { } reference && _aliases.Of(branch) is not null ? reference : null;

    /// <summary>Whether a branch is nothing but a name of the union that it stands in.</summary>
    public bool IsOf(MappingNode branch, MappingNode union) => ReferenceEquals(_references.Peek(branch), union);

    /// <summary>Whether a branch of a union has, by way of its <c>allOf</c>, what stands beside the branches.</summary>
    public bool HasShared(MappingNode branch) => _all.Of(branch) is not null;

    /// <summary>
    /// Whether a schema is composed of a union that it is itself a branch of, as a class is of its base: which of the branches the value is
    /// need not be asked then.
    /// </summary>
    /// <param name="schema">The schema that refers to the union.</param>
    /// <param name="union">What it refers to.</param>
    public bool IsBranchOf(MappingNode schema, MappingNode union) =>
        (union["oneOf"] ?? union["anyOf"]) is not null && _all.Of(union) is { } circle && _all.Of(schema) == circle;

    /// <summary>The reference whose target a schema is, with nothing to say for itself; null when it is no such schema.</summary>
    private ScalarNode? Referred(MappingNode schema)
    {
        if (ReferenceResolver.ReferenceOf(schema) is { } own && (!_context.IsVersion31 || schema.Entries.Length == 1))
        {
            return own;
        }

        var references = new List<ScalarNode>();
        foreach (var part in Parts(schema))
        {
            if (part.Entries.Any(entry => entry.Key != "type" && SchemaKeywords.Shapes(entry)))
            {
                return null;
            }

            if (ReferenceResolver.ReferenceOf(part) is { } reference)
            {
                references.Add(reference);
            }
        }

        return references.Count == 1 ? references[0] : null;
    }

    private List<MappingNode> Aliases(MappingNode schema)
    {
        var targets = new List<MappingNode>();
        if (Referred(schema) is { } reference)
        {
            AddTarget(targets, reference);
            return targets;
        }

        foreach (var part in Parts(schema).Where(part => part == schema || !ReferenceResolver.IsReference(part)))
        {
            AddBranches(targets, part);
        }

        return targets;
    }

    private List<MappingNode> All(MappingNode schema)
    {
        var targets = new List<MappingNode>();
        if (ReferenceResolver.ReferenceOf(schema) is { } reference)
        {
            AddTarget(targets, reference);
            if (!_context.IsVersion31)
            {
                return targets;
            }
        }

        AddItems(targets, schema["allOf"]);
        AddBranches(targets, schema);
        return targets;
    }

    /// <summary>A schema and those of its <c>allOf</c>, as far as they stand in it; a reference among them is not followed.</summary>
    private IEnumerable<MappingNode> Parts(MappingNode schema)
    {
        var open = new Stack<MappingNode>();
        open.Push(schema);
        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;
            if (ReferenceResolver.IsReference(part) && !_context.IsVersion31)
            {
                continue;
            }

            var items = new List<MappingNode>();
            AddItems(items, part["allOf"]);
            items.ForEach(open.Push);
        }
    }

    private void AddTarget(List<MappingNode> targets, ScalarNode reference)
    {
        if (_references.Look(reference) is { } target)
        {
            targets.Add(target.Node);
        }
    }

    private static void AddBranches(List<MappingNode> targets, MappingNode schema)
    {
        AddItems(targets, schema["oneOf"]);
        AddItems(targets, schema["anyOf"]);
    }

    private static void AddItems(List<MappingNode> targets, SourceNode? list) =>
        targets.AddRange((list as SequenceNode)?.Items.OfType<MappingNode>() ?? []);
}
