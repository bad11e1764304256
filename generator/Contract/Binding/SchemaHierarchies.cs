using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Which schemas of the components derive from which: those whose <c>allOf</c> refers to a schema with a <c>discriminator</c>, and those
/// that refer to these in turn.
/// </summary>
internal sealed class SchemaHierarchies
{
    public const string Components = "#/components/schemas";

    /// <summary>What derives from a schema more steps away is merged with it: C# gains nothing from deeper inheritance.</summary>
    public const int Deepest = 32;

    private readonly Dictionary<string, ReferenceResolver.Target> _bases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    public SchemaHierarchies(BindingContext context, CompositionReader reader)
    {
        var components = (context.Root["components"] as MappingNode)?["schemas"] as MappingNode;
        var schemas = new Dictionary<string, MappingNode>(StringComparer.Ordinal);
        foreach (var entry in components?.Entries ?? [])
        {
            if (entry.Value is MappingNode schema)
            {
                schemas[JsonPointer.Append(Components, entry.Key)] = schema;
            }
        }

        // Most documents have no discriminator at all, and are not looked at any further.
        var discriminated = schemas.Where(pair => IsDiscriminated(pair.Value)).Select(pair => pair.Key).ToArray();
        if (discriminated.Length == 0)
        {
            return;
        }

        var derived = Derived(schemas, reader);
        var reachable = Reachable(discriminated, derived);
        var roots = discriminated.Where(pointer => derived.ContainsKey(pointer) && !reachable.Contains(pointer));
        Grow(roots, derived, schemas);
    }

    /// <summary>Whether a schema is a base or derives from one.</summary>
    public bool Contains(string pointer) => _members.Contains(pointer);

    /// <summary>The schema that another one derives from.</summary>
    public ReferenceResolver.Target? BaseOf(string pointer) => _bases.TryGetValue(pointer, out var target) ? target : null;

    /// <summary>All schemas that a schema derives from, the nearest first.</summary>
    public IEnumerable<ReferenceResolver.Target> BasesOf(string pointer)
    {
        while (BaseOf(pointer) is { } target)
        {
            yield return target;
            pointer = target.Pointer;
        }
    }

    private static bool IsDiscriminated(MappingNode schema) => schema["discriminator"] is MappingNode discriminator
        && discriminator["propertyName"] is ScalarNode { Kind: not ScalarKind.Null }
        && schema["type"] is null or ScalarNode { Text: "object" };

    /// <summary>By each schema, the schemas whose <c>allOf</c> refers to it.</summary>
    private static Dictionary<string, List<string>> Derived(Dictionary<string, MappingNode> schemas, CompositionReader reader)
    {
        var derived = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var pair in schemas.Where(pair => pair.Value["allOf"] is SequenceNode))
        {
            foreach (var target in reader.References(pair.Value, pair.Key).Where(target => schemas.ContainsKey(target.Pointer)))
            {
                if (!derived.TryGetValue(target.Pointer, out var known))
                {
                    derived.Add(target.Pointer, known = []);
                }

                known.Add(pair.Key);
            }
        }

        return derived;
    }

    private static HashSet<string> Reachable(IEnumerable<string> from, Dictionary<string, List<string>> derived)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(from);
        while (open.Count > 0)
        {
            foreach (var next in derived.TryGetValue(open.Dequeue(), out var known) ? known : [])
            {
                if (reached.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private void Grow(IEnumerable<string> roots, Dictionary<string, List<string>> derived, Dictionary<string, MappingNode> schemas)
    {
        var open = new Queue<(string Pointer, int Depth)>(roots.Select(root => (root, 0)));
        foreach (var (root, _) in open)
        {
            _members.Add(root);
        }

        while (open.Count > 0)
        {
            var (pointer, depth) = open.Dequeue();
            foreach (var next in derived.TryGetValue(pointer, out var known) && depth < Deepest ? known : [])
            {
                if (_members.Add(next))
                {
                    _bases.Add(next, new ReferenceResolver.Target(schemas[pointer], pointer));
                    open.Enqueue((next, depth + 1));
                }
            }
        }
    }
}
