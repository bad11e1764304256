namespace KaptureContracts.Generator.Planning;

/// <summary>Plans what tells <c>JsonSerializer</c> of the emitted types.</summary>
internal static class ResolverPlanner
{
    /// <summary>A resolver of all types of some units that are read and written as JSON; null when there are none.</summary>
    public static ResolverUnit? Plan(PlanContext context, string name, IEnumerable<CodeUnit> units)
    {
        var types = units.SelectMany(Types).ToArray();
        var models = Names<CodeClass>().Concat(Names<CodeUnion>()).ToEquatableArray();
        var enums = Names<CodeEnum>().ToEquatableArray();
        return models.Count + enums.Count == 0
            ? null
            : new ResolverUnit(context.HintName(name), context.Settings.Namespace, context.Visibility, name, models, enums);

        IEnumerable<string> Names<T>()
            where T : CodeDeclaration => types.OfType<T>().Select(type => context.Global(type.Name));
    }

    private static IEnumerable<CodeDeclaration> Types(CodeUnit unit) => unit switch
    {
        ModelUnit model => model.Types,
        OperationsUnit operations => operations.Operations.SelectMany(operation => operation.Types),
        _ => [],
    };
}
