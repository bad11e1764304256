using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans enumerations.</summary>
internal sealed class EnumPlanner(PlanContext context)
{
    public CodeEnum Plan(string name, CodeDocs docs, EnumSchema schema)
    {
        var names = new NameScope([.. MemberNames.Reserved, .. SchemaCatalog.OwnMembers(schema), name]);
        var members = new CodeEnumMember[schema.Values.Count];

        // Names that the document gives come first: a derived name must not take one away.
        foreach (var index in Enumerable.Range(0, members.Length).OrderBy(index => schema.Values[index].Name is null ? 1 : 0))
        {
            var value = schema.Values[index];
            context.Spend(CodeBudget.Value + (4L * value.Text.Length) + (value.Description?.Length ?? 0));
            members[index] = new CodeEnumMember(
                names.Claim(EnumNames.Of(value)), value.Text, value.IsText, DocsPlanner.Text(value.Description, $"The value `{value.Text}`."));
        }

        return new CodeEnum(name, docs, ValueOf(schema.Value), members.ToEquatableArray());
    }

    public static CodeEnumValue ValueOf(ContractSchema value) => value switch
    {
        StringSchema => CodeEnumValue.Text,
        NumberSchema number => TypePlanner.Number(number).Name switch
        {
            "int" => CodeEnumValue.Int32,
            "double" or "float" => CodeEnumValue.Double,
            "long" => CodeEnumValue.Int64,
            _ => CodeEnumValue.Decimal,
        },
        _ => CodeEnumValue.Mixed,
    };
}
