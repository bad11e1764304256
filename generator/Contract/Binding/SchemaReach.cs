using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Finds what chosen operations refer to, so that nothing else is emitted.</summary>
internal sealed class SchemaReach(BindingContext context, ReferenceResolver references)
{
    private readonly HashSet<string> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<SourceNode> _seen = [];
    private readonly Stack<SourceNode> _open = new();

    /// <summary>The places that references lead to, from the operations on.</summary>
    public HashSet<string> From(IEnumerable<OperationSite> sites)
    {
        foreach (var site in sites)
        {
            _open.Push(site.Operation);
            Push(site.PathItem["parameters"]);
        }

        Walk();
        while (AddDerived())
        {
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
            if (entry.Key == "$ref" && entry.Value is ScalarNode { Kind: ScalarKind.String } reference)
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
        }
    }

    /// <summary>A schema with a discriminator brings those that are composed of it: values of theirs stand where it is expected.</summary>
    private bool AddDerived()
    {
        var before = _pointers.Count;
        foreach (var entry in Components()?.Entries ?? [])
        {
            var pointer = JsonPointer.Append(SchemaHierarchies.Components, entry.Key);
            if (!_pointers.Contains(pointer) && entry.Value is MappingNode schema && IsDerived(schema))
            {
                Reach(new ReferenceResolver.Target(schema, pointer));
            }
        }

        return _pointers.Count > before;
    }

    private bool IsDerived(MappingNode schema, int depth = 0) => depth < SchemaHierarchies.Deepest
        && (schema["allOf"] as SequenceNode)?.Items.Any(item =>
            (item as MappingNode)?["$ref"] is ScalarNode { Kind: ScalarKind.String } reference
            && references.Look(reference) is { } target
            && _pointers.Contains(target.Pointer)
            && (target.Node["discriminator"] is not null || IsDerived(target.Node, depth + 1))) == true;

    private ReferenceResolver.Target? Component(string name) => Components()?[name] is MappingNode schema
        ? new ReferenceResolver.Target(schema, JsonPointer.Append(SchemaHierarchies.Components, name))
        : null;

    private MappingNode? Components() => (context.Root["components"] as MappingNode)?["schemas"] as MappingNode;
}
