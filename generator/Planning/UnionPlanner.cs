using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans unions: their cases, and how the case of a JSON value is found.</summary>
internal sealed class UnionPlanner(PlanContext context, SchemaCatalog catalog, TypePlanner types)
{
    private static readonly string[] ReservedCases = ["Unknown", "Match", "Candidates", "Case", "_case", "_value"];

    private static readonly string[] ReservedLocals = ["unknown", "value", "which", "json"];

    private readonly UnionShapes _shapes = new(context, catalog);

    public CodeUnion Plan(string name, CodeDocs docs, UnionSchema schema, InlineTypes inline)
    {
        var branches = new List<UnionBranch>();
        var cases = new List<CodeUnionCase>();
        var names = new NameScope([.. ReservedCases, .. MemberNames.Reserved, name, After("TryGet", name), After("From", name)]);
        var locals = new NameScope(ReservedLocals);
        foreach (var branch in schema.Branches)
        {
            var wanted = UnionCaseNames.Of(branch, schema, catalog);
            var type = types.PlanCase(branch.Schema, inline.For(wanted, branch.Pointer));

            // Two schemas may well be one type in C#, as a string and a password are; any value at all is an unknown one; and the union itself is
            // no case of its own.
            if (type is null || type.Name == context.Global(name) || cases.Exists(item => item.Type.Name == type.Name))
            {
                continue;
            }

            var caseName = names.Claim(wanted);
            var shape = _shapes.Of(branch.Schema);
            context.Spend(CodeBudget.UnionCase + (2L * type.Codec.Length) + (shape?.Length ?? 0));
            branches.Add(branch);
            cases.Add(new CodeUnionCase
            {
                Name = caseName,
                Local = CSharpNames.Escaped(locals.Claim(Identifier.Camel(caseName))),
                Type = type,
                Shape = shape,
            });
        }

        var dispatch = Dispatch(schema, branches);
        return new CodeUnion(name, docs)
        {
            Cases = cases.ToEquatableArray(),
            Readers = Readers(schema, branches, dispatch).ToEquatableArray(),
            Dispatch = dispatch,
        };
    }

    /// <summary>The name that a case cannot have because one of its members would have the name of the class.</summary>
    private static string After(string prefix, string name) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : name;

    private CodeUnionDispatch? Dispatch(UnionSchema schema, List<UnionBranch> branches)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            return null;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<CodeUnionValue>();
        for (var index = 0; index < branches.Count; index++)
        {
            values.AddRange(_shapes.Values(branches[index].Schema, discriminator)
                .Where(known.Add)
                .Select(value => new CodeUnionValue(value, index)));
        }

        return values.Count == 0 ? null : new CodeUnionDispatch(discriminator.Property, values.ToEquatableArray());
    }

    private IEnumerable<CodeUnionReader> Readers(UnionSchema schema, List<UnionBranch> branches, CodeUnionDispatch? dispatch)
    {
        foreach (var token in UnionTokens.All)
        {
            var told = token == UnionTokens.Object ? dispatch?.Values.Select(value => value.Case).ToArray() ?? [] : [];
            var candidates = Enumerable.Range(0, branches.Count)
                .Where(index => (UnionTokens.Of(branches[index].Schema, catalog) & token) != 0 && Array.IndexOf(told, index) < 0)
                .ToArray();
            var isCertain = candidates.Length == 1 && told.Length == 0 && !schema.IsOpen
                && catalog.Resolve(branches[candidates[0]].Schema).Schema is not UnionSchema;
            if (candidates.Length > 0 || told.Length > 0)
            {
                yield return new CodeUnionReader(UnionTokens.Names(token).ToEquatableArray(), candidates.ToEquatableArray(), isCertain);
            }
        }
    }
}
