using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the typed headers of a result's case.</summary>
internal sealed class HeaderPlanner(TypePlanner types)
{
    private const string Form = "global::KaptureContracts.Runtime.HeaderForm.";

    /// <param name="response">The response.</param>
    /// <param name="taken">The names of the case's other members: its own, and those that it inherits, other cases among them.</param>
    /// <param name="inline">Where types go that stand inline in headers.</param>
    public EquatableArray<CodeHeader> Plan(ContractResponse response, string[] taken, InlineTypes inline)
    {
        var names = new NameScope(taken);
        return response.Headers
            .OrderBy(header => header.CSharpName is null ? 1 : 0)
            .Select(header => Plan(header, names.Claim(header.CSharpName ?? Identifier.Pascal(header.Name, "Header")), response, inline))
            .ToEquatableArray();
    }

    private CodeHeader Plan(ContractHeader header, string name, ContractResponse response, InlineTypes inline)
    {
        var form = FormOf(header.Schema);
        var schema = form is null ? new StringSchema(null) : header.Schema;
        var place = inline.For(name, JsonPointer.Append($"{response.Status}/headers", header.Name));
        return new CodeHeader(
            header.Name,
            name,
            types.Plan(schema, place),
            Form + (form ?? "Text"),
            DocsPlanner.Text(
                header.Description,
                $"The header `{header.Name}`.",
                $"Header `{header.Name}`; null when the response has none, or one that is not what the contract says.") with
            {
                Obsolete = DeprecationPlanner.Message(header.Deprecation ?? header.Schema.Notes.Deprecation, header.Description),
            });
    }

    /// <summary>How the header's text is read; null where the type has no form in a header, and stays a text.</summary>
    private string? FormOf(ContractSchema schema) => types.Target(schema) switch
    {
        ArraySchema array => FormOfScalar(types.Target(array.Items)) is { } form ? form + "s" : null,
        var schemaOfValue => FormOfScalar(schemaOfValue),
    };

    private static string? FormOfScalar(ContractSchema schema) => schema switch
    {
        StringSchema or EnumSchema { Value: StringSchema } => "Text",
        NumberSchema or BooleanSchema or EnumSchema { Value: NumberSchema } => "Literal",
        _ => null,
    };
}
