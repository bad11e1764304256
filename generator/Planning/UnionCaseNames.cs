using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>
/// Names the cases of unions by what they are and never by where they stand, so that another case beside them renames none: by a
/// chosen name, a title, the schema's name, a property that tells it, or else its type.
/// </summary>
internal static class UnionCaseNames
{
    /// <summary>Lists of lists are named this far.</summary>
    private const int Deepest = 4;

    public static string Of(UnionBranch branch, UnionSchema union, SchemaCatalog catalog) => Of(branch.Schema, union.Shared, catalog, depth: 0);

    private static string Of(ContractSchema schema, EquatableArray<string> shared, SchemaCatalog catalog, int depth)
    {
        var (target, named) = catalog.Resolve(schema);
        if (schema.Notes.CSharpName is { } chosen)
        {
            return chosen;
        }

        if (named is not null)
        {
            return catalog.TypeName(named.Pointer) ?? named.Schema.Notes.CSharpName ?? Identifier.Pascal(named.Name, "Schema");
        }

        return schema.Notes.Title is { Length: > 0 } title ? Identifier.Pascal(title, "Value") : OfType(target, shared, catalog, depth);
    }

    private static string OfType(ContractSchema target, EquatableArray<string> shared, SchemaCatalog catalog, int depth) => target switch
    {
        ArraySchema array when depth < Deepest => Identifier.Cut(Of(array.Items, shared, catalog, depth + 1) + "List"),
        ObjectSchema { Properties.Count: 0, Additional: { } values and not AnySchema } when depth < Deepest =>
            Identifier.Cut(Of(values, shared, catalog, depth + 1) + "Map"),
        ObjectSchema model => OfProperties(model.Properties.Where(property => !shared.Contains(property.Name, StringComparer.Ordinal)).ToArray()),
        StringSchema { Format: { } format } text when !TypePlanner.IsText(text) => Identifier.Pascal(format, "String"),
        StringSchema or DateTimeSchema => "String",
        EnumSchema => "Enum",
        NumberSchema { IsInteger: true } => "Integer",
        NumberSchema => "Number",
        BooleanSchema => "Boolean",
        ArraySchema => "List",
        TupleSchema => "Tuple",
        _ => "Value",
    };

    private static string OfProperties(ContractProperty[] properties)
    {
        foreach (var property in properties)
        {
            if (property.Schema is EnumSchema { Only: { } only } && Identifier.Pascal(only.Text, "") is { Length: > 0 } name)
            {
                return name;
            }
        }

        if (properties.Length == 0)
        {
            return "Object";
        }

        var telling = properties.OrderBy(property => property.IsRequired ? 0 : 1).First();
        return Identifier.Cut("With" + Identifier.Pascal(telling.Name, "Value"));
    }
}
