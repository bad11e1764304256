using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Finds what chosen operations refer to, so that nothing else is emitted.</summary>
internal sealed class SchemaReach(BindingContext context, ReferenceResolver references)
{
    private readonly HashSet<string> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<SourceNode> _seen = [];
    private readonly Stack<SourceNode> _open = new();
    private readonly Queue<string> _discriminated = new();
    private readonly HashSet<string> _spread = new(StringComparer.Ordinal);
    private Dictionary<string, List<ReferenceResolver.Target>>? _derived;

    /// <summary>The places that references lead to, from the operations on.</summary>
    public HashSet<string> From(IEnumerable<OperationSite> sites)
    {
        foreach (var site in sites)
        {
            _open.Push(site.Operation);
            Push(site.PathItem["parameters"]);
        }

        Walk();
        while (_discriminated.Count > 0)
        {
            Spread(_discriminated.Dequeue());
            Walk();
        }

        return _pointers;
    }

    private void Push(SourceNode? node)
    {
        if (node is not null)
        {
            _open.Push(node);
        }
    }

    private void Walk()
    {
        while (_open.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var node = _open.Pop();
            if (!_seen.Add(node))
            {
                continue;
            }

            foreach (var item in (node as SequenceNode)?.Items ?? [])
            {
                _open.Push(item);
            }

            if (node is MappingNode mapping)
            {
                Walk(mapping);
            }
        }
    }

    private void Walk(MappingNode mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key is "$ref" or ReferenceResolver.DynamicKey && entry.Value is ScalarNode { Kind: ScalarKind.String } reference)
            {
                Reach(references.Look(reference));
                continue;
            }

            _open.Push(entry.Value);
        }

        foreach (var entry in (mapping["mapping"] as MappingNode)?.Entries ?? [])
        {
            if (mapping["propertyName"] is not null && entry.Value is ScalarNode { Kind: ScalarKind.String } value)
            {
                Reach(Component(value.Text) ?? references.Look(value));
            }
        }
    }

    private void Reach(ReferenceResolver.Target? target)
    {
        if (target is not null && _pointers.Add(target.Pointer))
        {
            _open.Push(target.Node);
            if (target.Node["discriminator"] is not null)
            {
                _discriminated.Enqueue(target.Pointer);
            }
        }
    }

    /// <summary>
    /// A schema with a discriminator brings those that are composed of it, directly or by way of others: values of theirs stand where it is
    /// expected.
    /// </summary>
    private void Spread(string pointer)
    {
        var open = new Queue<string>([pointer]);
        while (open.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (var target in Derived().TryGetValue(open.Dequeue(), out var derived) ? derived : [])
            {
                if (_spread.Add(target.Pointer))
                {
                    Reach(target);
                    open.Enqueue(target.Pointer);
                }
            }
        }
    }

    /// <summary>By each schema, the schemas of the components whose <c>allOf</c> refers to it. Most documents never ask.</summary>
    private Dictionary<string, List<ReferenceResolver.Target>> Derived()
    {
        if (_derived is not null)
        {
            return _derived;
        }

        _derived = new Dictionary<string, List<ReferenceResolver.Target>>(StringComparer.Ordinal);
        foreach (var entry in Components()?.Entries ?? [])
        {
            if (entry.Value is MappingNode schema)
            {
                AddBases(_derived, new ReferenceResolver.Target(schema, JsonPointer.Append(SchemaHierarchies.Components, entry.Key)));
            }
        }

        return _derived;
    }

    private void AddBases(Dictionary<string, List<ReferenceResolver.Target>> derived, ReferenceResolver.Target schema)
    {
        foreach (var item in (schema.Node["allOf"] as SequenceNode)?.Items ?? [])
        {
            if ((item as MappingNode)?["$ref"] is not ScalarNode { Kind: ScalarKind.String } reference || references.Look(reference) is not { } target)
            {
                continue;
            }

            if (!derived.TryGetValue(target.Pointer, out var known))
            {
                derived.Add(target.Pointer, known = []);
            }

            known.Add(schema);
        }
    }

    private ReferenceResolver.Target? Component(string name) => Components()?[name] is MappingNode schema
        ? new ReferenceResolver.Target(schema, JsonPointer.Append(SchemaHierarchies.Components, name))
        : null;

    private MappingNode? Components() => (context.Root["components"] as MappingNode)?["schemas"] as MappingNode;
}
