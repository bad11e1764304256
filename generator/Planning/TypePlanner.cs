using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;

namespace KaptureContracts.Generator.Planning;

/// <summary>Decides which C# type a schema is.</summary>
internal sealed class TypePlanner(PlanContext context, SchemaCatalog catalog, DateTimeFormatPlanner dateTimeFormats)
{
    private const string Codecs = "global::KaptureContracts.Runtime.Json.";

    /// <summary>Types of tuples in tuples grow with a power of their items: they count as many lists in one another.</summary>
    private const int TupleDepth = SchemaCircles.DeepestNesting / 3;

    private static readonly CodeType Any = new("global::System.Text.Json.JsonElement", Codecs + "JsonElementCodec", IsValueType: true)
    {
        CodecReadsNull = true,
    };

    private static readonly CodeType FreeObject =
        new("global::System.Text.Json.Nodes.JsonObject", Codecs + "JsonObjectCodec", IsValueType: false);

    private static readonly CodeType String = Scalar("string", "String", isValueType: false);
    private static readonly CodeType Boolean = Scalar("bool", "Boolean", isValueType: true);
    private static readonly CodeType Int32 = Scalar("int", "Int32", isValueType: true);
    private static readonly CodeType Int64 = Scalar("long", "Int64", isValueType: true);
    private static readonly CodeType Double = Scalar("double", "Double", isValueType: true);
    private static readonly CodeType DateTimeOffset = Scalar("global::System.DateTimeOffset", "DateTimeOffset", isValueType: true);
    private static readonly CodeType Uri = Scalar("global::System.Uri", "Uri", isValueType: false);
    private static readonly CodeType Date = new("global::System.DateOnly", Codecs + "DateOnlyCodec", IsValueType: true);
    private static readonly CodeType Guid = new("global::System.Guid", Codecs + "GuidCodec", IsValueType: true);
    private static readonly CodeType Bytes = new("byte[]", Codecs + "Base64Codec", IsValueType: false);
    private static readonly CodeType UInt64 = new("ulong", Codecs + "UInt64Codec", IsValueType: true);
    private static readonly CodeType Single = new("float", Codecs + "SingleCodec", IsValueType: true);
    private static readonly CodeType Decimal = new("decimal", Codecs + "DecimalCodec", IsValueType: true);
    private static readonly CodeType BigInteger = new("global::System.Numerics.BigInteger", Codecs + "BigIntegerCodec", IsValueType: true);

    private readonly Dictionary<string, CodeType> _declared = new(StringComparer.Ordinal);

    /// <summary>The type of a property, whose presence tells about null. Inline objects and enumerations are planned on the way.</summary>
    public CodeType Plan(ContractSchema schema, InlineTypes inline) => Plan(schema, inline, depth: 0);

    /// <summary>The type of a value that stands by itself, as a body does: null is a part of it where the schema allows null.</summary>
    public CodeType PlanValue(ContractSchema schema, InlineTypes inline) => PlanValue(schema, inline, depth: 0);

    /// <summary>The type of an array's items; null when the schema is no array.</summary>
    public CodeType? PlanItem(ContractSchema schema, InlineTypes inline)
    {
        var (target, named) = catalog.Resolve(schema);
        var place = named is null ? inline : inline.OfAlias(named);
        return target is ArraySchema array ? PlanValue(array.Items, place.Items(), depth: 1) : null;
    }

    /// <summary>The type of a case of a union; null when it is any value.</summary>
    public CodeType? PlanCase(ContractSchema schema, InlineTypes inline)
    {
        var isDate = catalog.Resolve(schema).Schema is DateTimeSchema;
        var type = isDate ? Text(null) : Plan(schema, inline, depth: 0);
        return type == Any ? null : type;
    }

    /// <summary>Whether a string is <c>string</c> in C#: no format, or one that says too little for another type.</summary>
    public static bool IsText(StringSchema schema) => Text(schema.Format).IsText;

    /// <summary>What a reference says of its target, for members that say nothing themselves.</summary>
    public ContractSchema Target(ContractSchema schema) => catalog.Resolve(schema).Schema;

    /// <summary>The properties of an object: those of the schemas that it derives from, the furthest first, and then its own.</summary>
    public IReadOnlyList<ContractProperty> PropertiesOf(ObjectSchema schema)
    {
        var properties = schema.Properties.ToList();
        var names = new HashSet<string>(properties.Select(property => property.Name), StringComparer.Ordinal);
        for (var parent = catalog.BaseOf(schema); parent is { Schema: ObjectSchema next }; parent = catalog.BaseOf(next))
        {
            properties.InsertRange(0, next.Properties.Where(inherited => names.Add(inherited.Name)).ToList());
        }

        return properties;
    }

    /// <summary>Whether null is a value: said by the schema, or by the one that it refers to.</summary>
    public bool IsNullable(ContractSchema schema) => schema.IsNullable || catalog.Resolve(schema).Schema.IsNullable;

    private CodeType Plan(ContractSchema schema, InlineTypes inline, int depth)
    {
        var (target, named) = catalog.Resolve(schema);
        if (named is not null && catalog.TypeName(named.Pointer) is { } name)
        {
            return Declared(name, target);
        }

        // An array of arrays of itself, by way of names alone, has no C# type.
        if (depth > SchemaCircles.DeepestNesting)
        {
            return Any;
        }

        var place = named is null ? inline : inline.OfAlias(named);
        return target switch
        {
            _ when SchemaCatalog.IsType(target) => Declared(place.Add(target), target),
            ObjectSchema { Additional: null or AnySchema } => FreeObject,
            ObjectSchema map => Map(PlanValue(map.Additional!, place.Values(), depth + 1)),
            TupleSchema tuple => Tuple(tuple.Items.Select((item, index) => PlanValue(item, place.Item(index), depth + TupleDepth)).ToArray()),
            ArraySchema array => List(PlanValue(array.Items, place.Items(), depth + 1)),
            DateTimeSchema date => new CodeType(DateTimeOffset.Name, dateTimeFormats.Codec(date), IsValueType: true)
            {
                CodecReadsNull = true,
            },
            StringSchema text => Text(text.Format),
            NumberSchema number => Number(number),
            BooleanSchema => Boolean,
            _ => Any,
        };
    }

    private CodeType PlanValue(ContractSchema schema, InlineTypes inline, int depth)
    {
        var type = Plan(schema, inline, depth);
        if (type.CodecReadsNull)
        {
            return type == Any ? type : type with { Name = type.Nullable, IsNullable = true };
        }

        if (!IsNullable(schema))
        {
            return type;
        }

        var wrapper = type.IsValueType ? "NullableValueCodec" : "NullableReferenceCodec";
        return new CodeType(type.Nullable, $"{Codecs}{wrapper}<{type.Name}, {type.Codec}>", type.IsValueType) { IsNullable = true };
    }

    /// <summary>A type that the document's namespace declares: one for all that are of it.</summary>
    private CodeType Declared(string name, ContractSchema schema)
    {
        if (_declared.TryGetValue(name, out var known))
        {
            return known;
        }

        var type = context.Global(name);
        var declared = new CodeType(type, type, IsValueType: schema is EnumSchema)
        {
            Method = schema is EnumSchema ? "Enum" : "Model",
            TypeArguments = $"<{type}>",
            Enumeration = schema is EnumSchema enumeration ? EnumPlanner.ValueOf(enumeration.Value) : null,
            IsUnion = schema is UnionSchema,
        };
        _declared.Add(name, declared);
        return declared;
    }

    /// <summary>A type that has methods of its own in <c>JsonInput</c> and <c>JsonOutput</c>: most properties are of one of these.</summary>
    private static CodeType Scalar(string name, string method, bool isValueType) =>
        new(name, $"{Codecs}{method}Codec", isValueType) { Method = method, TypeArguments = "" };

    private static CodeType List(CodeType item) => new(
        $"global::System.Collections.Generic.IReadOnlyList<{item.Name}>", $"{Codecs}ListCodec<{item.Name}, {item.Codec}>", IsValueType: false)
    {
        Method = "List",
        TypeArguments = $"<{item.Name}, {item.Codec}>",
        IsInterface = true,
    };

    private static CodeType Tuple(CodeType[] items) => new(
        $"({string.Join(", ", items.Select(item => item.Name))})",
        $"{Codecs}TupleCodec<{string.Join(", ", items.Select(item => $"{item.Name}, {item.Codec}"))}>",
        IsValueType: true);

    private static CodeType Map(CodeType value) => new(
        $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.Name}>",
        $"{Codecs}MapCodec<{value.Name}, {value.Codec}>",
        IsValueType: false)
    {
        IsInterface = true,
    };

    private static CodeType Text(string? format) => format switch
    {
        "date-time" => DateTimeOffset,
        "date" => Date,
        "uuid" => Guid,
        "uri" => Uri,
        "byte" => Bytes,
        _ => String,
    };

    /// <summary>A format counts if its type holds every value of it: a period of months is no <c>TimeSpan</c>, and a time of day has an offset.</summary>
    public static CodeType Number(NumberSchema number) => (number.IsInteger, number.Format) switch
    {
        (_, "int32") or (true, "int8" or "int16" or "uint8" or "uint16") => Int32,
        (_, NumberSchema.UInt64) or (true, "unsigned64") => UInt64,
        (true, NumberSchema.BigInteger or "biginteger" or "big-integer" or "int128" or "uint128" or "int256" or "uint256") => BigInteger,
        (_, "int64" or "uint32") or (true, _) => Int64,
        (false, "float") => Single,
        (false, "decimal") => Decimal,
        _ => Double,
    };
}
