using System.Runtime.CompilerServices;
using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// Takes out of a union what another part of it says already: a union of one is that one, a string beside known strings is an open
/// enumeration, a number holds integers.
/// </summary>
internal sealed class UnionReducer(SchemaCatalog catalog, PlanContext context)
{
    /// <summary>Unions that refer to unions are looked into this far.</summary>
    private const int Deepest = 32;

    private readonly ConditionalWeakTable<UnionSchema, ContractSchema> _reduced = new();
    private int _depth;

    /// <summary>Whether no union is just being reduced: what is found out on the way to one depends on where it began.</summary>
    public bool IsAtRest => _depth == 0;

    public ContractSchema Reduce(UnionSchema union)
    {
        if (_reduced.TryGetValue(union, out var known))
        {
            return known;
        }

        if (_depth == Deepest)
        {
            return union;
        }

        context.Spend(union.Branches.Count);
        _depth++;
        var reduced = ReduceBranches(union);
        _depth--;
        if (_reduced.TryGetValue(union, out known))
        {
            return known;
        }

        _reduced.Add(union, reduced);
        if (reduced is UnionSchema rest && !ReferenceEquals(rest, union))
        {
            _reduced.Add(rest, rest);
        }

        return reduced;
    }

    private ContractSchema ReduceBranches(UnionSchema union)
    {
        var branches = Distinct(union.Branches.Select(branch => new Branch(branch, catalog.Resolve(branch.Schema).Schema)));
        var isNullable = union.IsNullable || branches.Exists(branch => branch.IsNullable);
        var isAnything = branches.RemoveAll(branch => branch.Target is AnySchema) > 0;
        branches.RemoveAll(branch => ReferenceEquals(branch.Target, union)); // What fits the union itself fits one of the others.
        RemoveHeld(branches);
        MergeEnumerations(branches, union);
        if (branches.Count == 0)
        {
            return new AnySchema { Notes = union.Notes, IsNullable = isNullable };
        }

        if (branches.Count > 1 || isAnything)
        {
            return union with { Branches = branches.Select(branch => branch.Site).ToEquatableArray(), IsNullable = isNullable, IsOpen = isAnything };
        }

        var only = branches[0].Site.Schema;
        return only with { IsNullable = isNullable, Notes = union.Notes == SchemaNotes.None ? only.Notes : union.Notes };
    }

    private static List<Branch> Distinct(IEnumerable<Branch> branches)
    {
        var known = new HashSet<ContractSchema>();
        return branches.Where(branch => known.Add(branch.Site.Schema with { Notes = SchemaNotes.None, IsNullable = false })).ToList();
    }

    /// <summary>Takes out what a wider branch holds as well.</summary>
    private static void RemoveHeld(List<Branch> branches)
    {
        if (branches.Exists(branch => branch.Target is EnumSchema { Value: StringSchema }))
        {
            branches.RemoveAll(branch => branch.Target is StringSchema text && TypePlanner.IsText(text));
        }

        if (branches.Exists(branch => branch.Target is EnumSchema { Value: NumberSchema }))
        {
            branches.RemoveAll(branch => branch.Target is NumberSchema { IsInteger: true });
        }

        if (branches.Exists(branch => branch.Target is StringSchema text && TypePlanner.IsText(text)))
        {
            KeepFirst(branches, branch => branch.Target is StringSchema or DateTimeSchema, branch => branch.Target is StringSchema text && TypePlanner.IsText(text));
        }

        if (branches.Exists(branch => branch.Target is NumberSchema { IsInteger: false }))
        {
            branches.RemoveAll(branch => branch.Target is NumberSchema { IsInteger: true });
        }
    }

    private static void KeepFirst(List<Branch> branches, Predicate<Branch> isHeld, Predicate<Branch> isKept)
    {
        var kept = branches.Find(isKept);
        branches.RemoveAll(branch => branch != kept && isHeld(branch));
    }

    /// <summary>Known values under several schemas are one enumeration: so do documents of OpenAPI 3.1 describe each value.</summary>
    private void MergeEnumerations(List<Branch> branches, UnionSchema union)
    {
        foreach (var group in branches.Where(branch => branch.Target is EnumSchema).GroupBy(branch => ((EnumSchema)branch.Target).Value).ToArray())
        {
            var enumerations = group.ToList();
            if (enumerations.Count < 2)
            {
                continue;
            }

            context.Spend(enumerations.Sum(branch => 10L * ((EnumSchema)branch.Target).Values.Count));
            var values = enumerations.SelectMany(ValuesOf).GroupBy(value => (value.Text, value.IsText)).Select(same => same.First());
            var merged = new EnumSchema(group.Key, values.ToEquatableArray())
            {
                Notes = enumerations.Count == branches.Count ? union.Notes : SchemaNotes.None,
            };
            var position = branches.IndexOf(enumerations[0]);
            branches[position] = new Branch(enumerations[0].Site with { Schema = merged }, merged);
            branches.RemoveAll(branch => enumerations.IndexOf(branch) > 0);
        }
    }

    /// <summary>Where each value has a schema of its own, this one's words are the value's.</summary>
    private static IEnumerable<EnumValue> ValuesOf(Branch branch)
    {
        var known = (EnumSchema)branch.Target;
        var notes = branch.Site.Schema.Notes;
        return known.Only is { } only
            ? [only with { Name = only.Name ?? notes.CSharpName ?? notes.Title, Description = only.Description ?? notes.Description }]
            : known.Values;
    }

    private sealed record Branch(UnionBranch Site, ContractSchema Target)
    {
        public bool IsNullable => Site.Schema.IsNullable || Target.IsNullable;
    }
}
