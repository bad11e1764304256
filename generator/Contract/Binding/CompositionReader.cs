using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Finds the parts of a composed schema: what its <c>allOf</c> and its <c>$ref</c> lead to, each object once however many ways lead
/// there, those that are referred to before those that refer to them.
/// </summary>
internal sealed class CompositionReader(BindingContext context, ReferenceResolver references, UnionCircles unions)
{
    /// <summary>Parts in all schemas of a document together. Real documents have some thousands.</summary>
    public const int MostParts = 500_000;

    private int _count;

    /// <summary>The parts; null when the document has had its share of them.</summary>
    /// <param name="schema">The composed schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="excluded">Schemas that have no part in it: those that it derives from.</param>
    public Composition? Read(MappingNode schema, string pointer, params MappingNode[] excluded)
    {
        var isCircular = false;
        var parts = new List<SchemaPart>();
        var visited = new HashSet<MappingNode>(excluded);
        var onPath = new HashSet<MappingNode> { schema };
        var path = new Stack<Visit>();
        path.Push(new Visit(schema, pointer, null, Members(schema, pointer, null)));
        while (path.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var visit = path.Peek();
            if (visit.Next == visit.Members.Count)
            {
                path.Pop();
                onPath.Remove(visit.Node);
                if (context.IsVersion31 || !ReferenceResolver.IsReference(visit.Node))
                {
                    parts.Add(new SchemaPart(visit.Node, visit.Pointer, visit.Owner) { IsOwnUnion = visit.IsOwnUnion });
                }

                continue;
            }

            var member = visit.Members[visit.Next++];
            if (member.Reference is { } reference && onPath.Contains(member.Node))
            {
                context.Report(ContractDiagnostics.ReferenceCycle, reference.Span, reference.Text);
                isCircular = true;
                continue;
            }

            if (!visited.Add(member.Node))
            {
                continue;
            }

            if (++_count > MostParts)
            {
                return null;
            }

            onPath.Add(member.Node);
            path.Push(new Visit(member.Node, member.Pointer, member.Owner, Members(member.Node, member.Pointer, member.Owner))
            {
                // Whatever lies between a schema on a circle and another one is on it as well: the last step tells.
                IsOwnUnion = member.Reference is not null && unions.IsBranchOf(visit.Node, member.Node),
            });
        }

        return new Composition(parts, isCircular);
    }

    /// <summary>The schemas that a schema's own <c>$ref</c> and those in its <c>allOf</c> name, inline members looked through.</summary>
    public IEnumerable<ReferenceResolver.Target> References(MappingNode schema, string pointer)
    {
        var open = new Stack<Member>(Members(schema, pointer, null).AsEnumerable().Reverse());
        while (open.Count > 0)
        {
            var member = open.Pop();
            if (member.Reference is not null)
            {
                yield return new ReferenceResolver.Target(member.Node, member.Pointer);
                continue;
            }

            foreach (var inner in Members(member.Node, member.Pointer, null).AsEnumerable().Reverse())
            {
                open.Push(inner);
            }
        }
    }

    private List<Member> Members(MappingNode schema, string pointer, string? owner)
    {
        var members = new List<Member>();
        if (ReferenceResolver.IsReference(schema) && !references.IsAmbiguous(schema))
        {
            var reference = ReferenceResolver.ReferenceOf(schema)!;
            if (references.Find(reference) is { } target)
            {
                members.Add(new Member(target.Node, target.Pointer, target.Pointer, reference));
            }

            if (!context.IsVersion31)
            {
                return members;
            }
        }

        if (schema["allOf"] is SequenceNode { Items: var items })
        {
            for (var index = 0; index < items.Length; index++)
            {
                if (items[index] is MappingNode item)
                {
                    members.Add(new Member(item, JsonPointer.Item(pointer + "/allOf", index), owner, null));
                }
            }
        }

        return members;
    }

    /// <param name="Parts">What the schema is put together from.</param>
    /// <param name="IsCircular">Whether a reference on the way leads back to where it stands.</param>
    internal sealed record Composition(IReadOnlyList<SchemaPart> Parts, bool IsCircular);

    private sealed record Member(MappingNode Node, string Pointer, string? Owner, ScalarNode? Reference);

    private sealed class Visit(MappingNode node, string pointer, string? owner, List<Member> members)
    {
        public MappingNode Node { get; } = node;

        public string Pointer { get; } = pointer;

        public string? Owner { get; } = owner;

        public List<Member> Members { get; } = members;

        public bool IsOwnUnion { get; init; }

        public int Next { get; set; }
    }
}
