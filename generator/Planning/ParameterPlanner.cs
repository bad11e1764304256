using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the parameters of an operation's method.</summary>
internal sealed class ParameterPlanner(PlanContext context, TypePlanner types)
{
    /// <summary>The method of the class and of the interface, each with the overload for one item.</summary>
    private const int MostSignatures = 4;

    /// <param name="operation">The operation.</param>
    /// <param name="locals">The names of the method's parameters and locals.</param>
    /// <param name="inline">Where types go that stand inline in parameters.</param>
    /// <returns>Those that a request needs, then those that it can do without; each in the order of the document.</returns>
    public EquatableArray<CodeParameter> Plan(ContractOperation operation, NameScope locals, InlineTypes inline)
    {
        // Chosen names come first: a derived name must not take one away.
        var names = new Dictionary<ContractParameter, string>();
        foreach (var parameter in operation.Parameters.OrderBy(parameter => parameter.CSharpName is null ? 1 : 0))
        {
            names[parameter] = locals.Claim(Identifier.Camel(PascalName(parameter)));
        }

        return operation.Parameters
            .OrderBy(parameter => parameter.IsRequired ? 0 : 1)
            .Select(parameter => Plan(parameter, names[parameter], locals, inline))
            .ToEquatableArray();
    }

    private CodeParameter Plan(ContractParameter parameter, string name, NameScope locals, InlineTypes inline)
    {
        var summary = Summary(parameter);
        var type = types.PlanValue(parameter.Schema, inline.For(PascalName(parameter), parameter.Pointer));
        context.Spend(CodeBudget.Parameter + (MostSignatures * (long)(summary.Length + type.Name.Length)) + (2 * type.Codec.Length));
        return new CodeParameter
        {
            WireName = parameter.Name,
            Local = CSharpNames.Escaped(name),
            Present = parameter.IsRequired ? "" : locals.Claim(name + "Value"),
            Type = type,
            IsRequired = parameter.IsRequired,
            Place = parameter.Place,
            Form = parameter.Form,
            Summary = summary,
        };
    }

    private string Summary(ContractParameter parameter)
    {
        var words = new[] { parameter.Description, parameter.Schema.Notes.Description, types.Target(parameter.Schema).Notes.Description }
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim();
        var summary = words ?? $"The {parameter.Place.ToString().ToLowerInvariant()} parameter `{parameter.Name}`.";
        var deprecation = parameter.Deprecation ?? parameter.Schema.Notes.Deprecation;
        return deprecation is null ? summary : string.Join(" ", new[] { "Deprecated.", deprecation.Reason?.Trim(), summary }.Where(text => !string.IsNullOrEmpty(text)));
    }

    private static string PascalName(ContractParameter parameter) => parameter.CSharpName ?? Identifier.Pascal(parameter.Name, "Parameter");
}
