using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The JSON tokens with which values of a schema begin, as a set of bits.</summary>
internal static class UnionTokens
{
    public const int String = 1;
    public const int Number = 2;
    public const int Boolean = 4;
    public const int Array = 8;
    public const int Object = 16;

    public static readonly int[] All = [String, Number, Boolean, Array, Object];

    private const int Any = String | Number | Boolean | Array | Object;

    /// <summary>Unions in unions are looked into this far; beyond, any token will do.</summary>
    private const int Deepest = 8;

    public static int Of(ContractSchema schema, SchemaCatalog catalog, int depth = 0)
    {
        var (target, named) = catalog.Resolve(schema);
        return named is null || target is not UnionSchema
            ? Of(target, depth, catalog)
            : catalog.TokensOf(named.Pointer, depth, () => Of(target, depth, catalog));
    }

    private static int Of(ContractSchema target, int depth, SchemaCatalog catalog) => target switch
    {
        StringSchema or DateTimeSchema => String,
        EnumSchema { Value: AnySchema } => String | Number | Boolean,
        EnumSchema known => Of(known.Value, catalog, depth + 1),
        NumberSchema => Number,
        BooleanSchema => Boolean,
        ArraySchema or TupleSchema => Array,
        ObjectSchema => Object,
        UnionSchema { IsOpen: false } union when depth < Deepest =>
            union.Branches.Aggregate(0, (tokens, branch) => tokens | Of(branch.Schema, catalog, depth + 1)),
        _ => Any,
    };

    /// <summary>What <c>JsonTokenType</c> calls a token.</summary>
    public static string[] Names(int token) => token switch
    {
        String => ["String"],
        Number => ["Number"],
        Boolean => ["True", "False"],
        Array => ["StartArray"],
        _ => ["StartObject"],
    };
}
