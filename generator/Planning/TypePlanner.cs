using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Decides which C# type a schema is.</summary>
internal sealed class TypePlanner(PlanContext context, SchemaCatalog catalog, DateTimeFormatPlanner dateTimeFormats)
{
    private const string Codecs = "global::KaptureContracts.Runtime.Json.";
    private static readonly CodeType Any = new("global::System.Text.Json.JsonElement", Codecs + "JsonElementCodec", IsValueType: true)
    {
        CodecReadsNull = true,
    };

    private static readonly CodeType FreeObject =
        new("global::System.Text.Json.Nodes.JsonObject", Codecs + "JsonObjectCodec", IsValueType: false);

    private readonly Dictionary<string, CodeType> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InlineTypes> _aliasTypes = new(StringComparer.Ordinal);

    /// <summary>The type of a schema. Inline objects and enumerations are planned on the way.</summary>
    public CodeType Plan(ContractSchema schema, InlineTypes inline)
    {
        var (target, pointer) = catalog.Resolve(schema);
        if (pointer is null)
        {
            return PlanInline(target, inline);
        }

        return catalog.TypeName(pointer) is { } name ? Declared(name, target) : PlanAlias(target, pointer);
    }

    /// <summary>The types that stand inline in a named schema which is itself no type; none for any other.</summary>
    public EquatableArray<CodeDeclaration> AliasTypes(string pointer, ModelPlanner models) =>
        _aliasTypes.TryGetValue(pointer, out var inline) ? inline.Declare(models) : EquatableArray<CodeDeclaration>.Empty;

    /// <summary>What a reference says of its target, for members that say nothing themselves.</summary>
    public ContractSchema Target(ContractSchema schema) => catalog.Resolve(schema).Schema;

    /// <summary>Whether null is a value: said by the schema, or by the one that it refers to.</summary>
    public bool IsNullable(ContractSchema schema) => schema.IsNullable || catalog.Resolve(schema).Schema.IsNullable;

    /// <summary>A named schema that is no type of its own: an array with a name, a map with a name.</summary>
    private CodeType PlanAlias(ContractSchema target, string pointer)
    {
        if (!_aliases.TryGetValue(pointer, out var type))
        {
            // Stands for itself while it is planned: an array of itself, by way of names alone, has no C# type.
            _aliases.Add(pointer, Any);
            var inline = new InlineTypes(context, catalog.AliasName(pointer), pointer);
            type = PlanInline(target, inline);
            _aliases[pointer] = type;
            _aliasTypes.Add(pointer, inline);
        }

        return type;
    }

    private CodeType PlanInline(ContractSchema target, InlineTypes inline) => target switch
    {
        _ when SchemaCatalog.IsType(target) => Declared(inline.Add(target), target),
        ObjectSchema { Additional: null or AnySchema } => FreeObject,
        ObjectSchema map => Map(Item(map.Additional!, inline.For("Value"))),
        ArraySchema array => List(Item(array.Items, inline.For("Item"))),
        DateTimeSchema date => new CodeType("global::System.DateTimeOffset", dateTimeFormats.Codec(date), IsValueType: true)
        {
            CodecReadsNull = true,
        },
        StringSchema text => Text(text.Format),
        NumberSchema number => Number(number),
        BooleanSchema => new CodeType("bool", Codecs + "BooleanCodec", IsValueType: true),
        _ => Any,
    };

    private CodeType Declared(string name, ContractSchema schema)
    {
        var type = context.Global(name);
        return new CodeType(type, type + ".JsonCodec", IsValueType: schema is EnumSchema);
    }

    private CodeType Item(ContractSchema schema, InlineTypes inline)
    {
        var type = Plan(schema, inline);
        if (type.CodecReadsNull)
        {
            return type == Any ? type : new CodeType(type.Nullable, type.Codec, IsValueType: true);
        }

        if (!IsNullable(schema))
        {
            return type;
        }

        var wrapper = type.IsValueType ? "NullableValueCodec" : "NullableReferenceCodec";
        return new CodeType(type.Nullable, $"{Codecs}{wrapper}<{type.Name}, {type.Codec}>", type.IsValueType);
    }

    private static CodeType List(CodeType item) => new(
        $"global::System.Collections.Generic.IReadOnlyList<{item.Name}>", $"{Codecs}ListCodec<{item.Name}, {item.Codec}>", IsValueType: false)
    {
        Item = item,
    };

    private static CodeType Map(CodeType value) => new(
        $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.Name}>",
        $"{Codecs}MapCodec<{value.Name}, {value.Codec}>",
        IsValueType: false);

    private static CodeType Text(string? format) => format switch
    {
        "date-time" => new CodeType("global::System.DateTimeOffset", Codecs + "DateTimeOffsetCodec", IsValueType: true),
        "date" => new CodeType("global::System.DateOnly", Codecs + "DateOnlyCodec", IsValueType: true),
        "uuid" => new CodeType("global::System.Guid", Codecs + "GuidCodec", IsValueType: true),
        "uri" => new CodeType("global::System.Uri", Codecs + "UriCodec", IsValueType: false),
        "byte" => new CodeType("byte[]", Codecs + "Base64Codec", IsValueType: false),
        _ => new CodeType("string", Codecs + "StringCodec", IsValueType: false),
    };

    private static CodeType Number(NumberSchema number) => (number.IsInteger, number.Format) switch
    {
        (true, "int32") => new CodeType("int", Codecs + "Int32Codec", IsValueType: true),
        (true, _) => new CodeType("long", Codecs + "Int64Codec", IsValueType: true),
        (false, "float") => new CodeType("float", Codecs + "SingleCodec", IsValueType: true),
        (false, "decimal") => new CodeType("decimal", Codecs + "DecimalCodec", IsValueType: true),
        _ => new CodeType("double", Codecs + "DoubleCodec", IsValueType: true),
    };
}
