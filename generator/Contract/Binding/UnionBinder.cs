using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>oneOf</c> and <c>anyOf</c>.</summary>
internal sealed class UnionBinder(
    BindingContext context, SchemaBinder schemas, DiscriminatorBinder discriminators, UnionCircles circles)
{
    private const string ObjectName = "a schema";

    /// <summary>Nobody calls a <c>Match</c> with more functions.</summary>
    public const int MostBranches = 500;

    private static readonly string[] Keywords = ["oneOf", "anyOf"];

    /// <summary>What a schema is by its <c>oneOf</c> or <c>anyOf</c>; null when it has none that says what a value looks like.</summary>
    /// <param name="mapping">The schema.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="merge">What it was merged from; null for one that is not composed.</param>
    public ContractSchema? Bind(MappingNode mapping, string pointer, SchemaMerge? merge)
    {
        ContractSchema? union = null;
        foreach (var keyword in Keywords)
        {
            if (mapping[keyword] is null || Branches(mapping, keyword) is not { Count: > 0 } branches)
            {
                continue;
            }

            if (union is not null || branches.TrueForAll(IsCheck))
            {
                context.ReportIgnored(
                    mapping, keyword, ObjectName, union is null ? "it only checks the value, which the server does" : "'oneOf' stands beside it, which counts");
                continue;
            }

            union = Union(mapping, keyword, pointer, branches, merge);
        }

        return union;
    }

    private List<MappingNode> Branches(MappingNode mapping, string keyword)
    {
        var branches = new List<MappingNode>();
        foreach (var item in context.Sequence(mapping[keyword], keyword, "an array of schemas")?.Items ?? [])
        {
            switch (item)
            {
                case MappingNode branch:
                    branches.Add(branch);
                    break;
                case ScalarNode { Kind: ScalarKind.Boolean, Text: "true" }:
                    branches.Add(new MappingNode(item.Span, ImmutableArray<MappingEntry>.Empty));
                    break;
                case ScalarNode { Kind: ScalarKind.Boolean }:
                    break;
                default:
                    context.ReportType(item, $"an item of {keyword}", ObjectName);
                    break;
            }
        }

        return branches;
    }

    /// <remarks>
    /// Null as a branch counts beside a type that does not allow it, as it is commonly meant, unless another schema of an <c>allOf</c> may
    /// be what says the type.
    /// </remarks>
    private ContractSchema Union(MappingNode mapping, string keyword, string pointer, List<MappingNode> all, SchemaMerge? merge)
    {
        var branches = WithoutItself(mapping, all.FindAll(branch => !IsNull(branch)));
        var types = SchemaTypes.Bind(context, mapping);
        var isNullable = types.IsNullable || (all.Exists(IsNull) && (merge is null || types.Names.Length == 0));
        if (branches.Count > MostBranches)
        {
            return TooMany(mapping, keyword, isNullable);
        }

        var shared = Shared(mapping, merge);
        var bound = new List<UnionBranch>();
        foreach (var branch in branches)
        {
            // At most as many as there may be branches, and some that are null.
            var at = JsonPointer.Item(pointer + "/" + keyword, all.IndexOf(branch));
            bound.Add(new UnionBranch(Branch(branch, shared, at), at));
        }

        if (bound.Count == 0)
        {
            return new AnySchema { IsNullable = true };
        }

        if (bound.Count == 1)
        {
            return bound[0].Schema with { IsNullable = bound[0].Schema.IsNullable || isNullable };
        }

        var flat = Flat(bound).ToEquatableArray();
        return flat.Count > MostBranches ? TooMany(mapping, keyword, isNullable) : new UnionSchema(flat)
        {
            Discriminator = discriminators.Bind(mapping),
            Shared = ((shared?["properties"] as MappingNode)?.Entries ?? []).Select(entry => entry.Key).ToEquatableArray(),
            IsNullable = isNullable,
        };
    }

    /// <summary>What fits the union itself fits one of the others, where there are any.</summary>
    private List<MappingNode> WithoutItself(MappingNode mapping, List<MappingNode> branches)
    {
        var others = branches.FindAll(branch => !circles.IsOf(branch, mapping));
        return others.Count > 0 ? others : branches;
    }

    private ContractSchema Branch(MappingNode branch, MappingNode? shared, string pointer)
    {
        if (circles.Closing(branch) is { } reference)
        {
            context.Report(ContractDiagnostics.ReferenceCycle, reference.Span, reference.Text);
            return new AnySchema();
        }

        return schemas.Bind(shared is null || circles.HasShared(branch) ? branch : Both(shared, branch), pointer);
    }

    private AnySchema TooMany(MappingNode mapping, string keyword, bool isNullable)
    {
        context.Report(
            CoverageDiagnostics.SchemaNotTyped,
            mapping[keyword]!.Span,
            $"'{keyword}' has more than {MostBranches} schemas, for which nobody could call a 'Match'");
        return new AnySchema { IsNullable = isNullable };
    }

    /// <summary>What a schema says beside its branches, which each of them says as well; null when that is nothing but a type.</summary>
    private static MappingNode? Shared(MappingNode mapping, SchemaMerge? merge)
    {
        var entries = mapping.Entries
            .Where(entry => Array.IndexOf(Keywords, entry.Key) < 0 && entry.Key != "discriminator" && SchemaKeywords.Shapes(entry))
            .ToList();
        if (merge is not null)
        {
            entries.AddRange(merge.ToEntries(mapping.Span));
        }

        return entries.Exists(entry => entry.Key is not ("type" or "additionalProperties"))
            ? new MappingNode(mapping.Span, entries.ToImmutableArray())
            : null;
    }

    private static MappingNode Both(MappingNode shared, MappingNode branch)
    {
        var items = new SequenceNode(branch.Span, ImmutableArray.Create<SourceNode>(shared, branch));
        return new MappingNode(branch.Span, ImmutableArray.Create(new MappingEntry("allOf", branch.Span, items)));
    }

    /// <summary>A union without a name inside a union is a part of it.</summary>
    private static IEnumerable<UnionBranch> Flat(IEnumerable<UnionBranch> branches) => branches.SelectMany(
        branch => branch.Schema is UnionSchema { Discriminator: null, Notes.CSharpName: null } inner
            ? inner.Branches.Select(item => item with { Schema = item.Schema with { IsNullable = item.Schema.IsNullable || inner.IsNullable } })
            : [branch]);

    /// <summary>Whether a branch only tells which values are valid, as one that only requires a property.</summary>
    private static bool IsCheck(MappingNode branch) => branch.Entries.Length > 0
        && !ReferenceResolver.IsReference(branch)
        && branch["allOf"] is null
        && branch.Entries.Any(entry => entry.Key is "required" || Array.IndexOf(SchemaKeywords.NotUsed, entry.Key) >= 0)
        && branch.Entries.All(entry => entry.Key is "required" || !SchemaKeywords.Shapes(entry));

    private static bool IsNull(MappingNode branch) =>
        branch["type"] is ScalarNode { Text: "null" }
        || branch["const"] is ScalarNode { Kind: ScalarKind.Null }
        || branch["enum"] is SequenceNode { Items: [ScalarNode { Kind: ScalarKind.Null }] }
        || (branch.Entries.Length == 1 && branch["nullable"] is ScalarNode { Text: "true" });
}
