using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>enum</c> and <c>const</c>: values that a document knows.</summary>
internal static class EnumBinder
{
    /// <summary>Each value becomes a member. Nobody picks one of more.</summary>
    public const int MostValues = 20_000;

    private static readonly string[] NameKeys = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

    private static readonly string[] DescriptionKeys = ["x-enum-descriptions", "x-enumDescriptions"];

    /// <summary>What its known values make of a schema; null when the schema's type counts alone.</summary>
    public static ContractSchema? Bind(BindingContext context, MappingNode mapping, SchemaTypes types)
    {
        var isConstant = mapping["const"] is not null;
        var items = isConstant ? [mapping["const"]!] : context.Sequence(mapping["enum"], "enum", "an array of values")?.Items.ToArray();
        if (items is null)
        {
            return null;
        }

        var keyword = isConstant ? "const" : "enum";
        var values = items.Where(item => item is not ScalarNode { Kind: ScalarKind.Null }).ToArray();
        var isNullable = values.Length < items.Length;
        if (items.Length == 0)
        {
            context.ReportType(mapping["enum"]!, "enum", "an array of values, at least one");
            return null;
        }

        if (values.Length > MostValues)
        {
            context.ReportIgnored(mapping, keyword, "a schema", $"it has more than {MostValues} values, and each would become a member");
            return null;
        }

        if (values.Length == 0)
        {
            return types.Names.Length == 0 ? new AnySchema { IsNullable = true } : null;
        }

        if (!Array.TrueForAll(values, value => value is ScalarNode) || types.Names.Any(type => type is "object" or "array"))
        {
            context.ReportIgnored(mapping, keyword, "a schema", "only strings, numbers and booleans become members of an enumeration");
            return null;
        }

        var scalars = Array.ConvertAll(values, value => (ScalarNode)value);
        var schema = Value(context, mapping, types, scalars);
        return schema switch
        {
            null => null,
            BooleanSchema => schema with { IsNullable = isNullable },
            _ => new EnumSchema(schema, Values(context, mapping, scalars)) { IsNullable = isNullable },
        };
    }

    /// <summary>The schema that every value has, whether the document knows it or not; null when the values do not have the type.</summary>
    private static ContractSchema? Value(BindingContext context, MappingNode mapping, SchemaTypes types, ScalarNode[] values)
    {
        var type = types.Names.Length == 1 ? types.Names[0] : Kind(values);
        switch (type)
        {
            // In YAML an enumeration of strings may well hold an unquoted number: the type decides.
            case "string":
                return new StringSchema(null);
            case "integer" or "number" when Array.TrueForAll(values, value => Is(type, value)):
                return new NumberSchema(type == "integer", Format(context, mapping, values, type == "integer"));
            case "boolean" when Array.TrueForAll(values, value => Is(type, value)):
                return new BooleanSchema();
            case "integer" or "number" or "boolean":
                ReportWrong(context, Array.Find(values, value => !Is(type, value)), type, isConstant: mapping["const"] is not null);
                return null;
            default:
                return new AnySchema();
        }
    }

    private static void ReportWrong(BindingContext context, ScalarNode value, string type, bool isConstant)
    {
        if (isConstant)
        {
            context.ReportType(value, "const", $"a value of the type {type}");
            return;
        }

        context.Report(
            ContractDiagnostics.WrongType, value.Span, "enum", $"an array of values of the type {type}", $"one with {BindingContext.Describe(value)}");
    }

    private static bool Is(string type, ScalarNode value) =>
        type == "boolean" ? value.Text is "true" or "false" : IsNumber(value, type == "integer");

    /// <summary>A format that does not hold the document's own values is none.</summary>
    private static string? Format(BindingContext context, MappingNode mapping, ScalarNode[] values, bool isInteger)
    {
        var numbers = Array.ConvertAll(values, value => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (isInteger && Array.Exists(numbers, number => number is < long.MinValue or > long.MaxValue))
        {
            return NumberSchema.BigInteger;
        }

        var format = context.Text(mapping, "format");
        return Array.TrueForAll(numbers, number => Holds(format, number)) ? format : null;
    }

    private static bool Holds(string? format, decimal number) => format switch
    {
        "int8" or "int16" or "int32" or "uint8" or "uint16" => number is >= int.MinValue and <= int.MaxValue && number == decimal.Truncate(number),
        "int64" or "uint32" => number is >= long.MinValue and <= long.MaxValue && number == decimal.Truncate(number),
        NumberSchema.UInt64 => number == decimal.Truncate(number),
        _ => true,
    };

    private static string? Kind(ScalarNode[] values)
    {
        if (Array.TrueForAll(values, value => value.Kind == ScalarKind.String))
        {
            return "string";
        }

        if (Array.TrueForAll(values, value => value.Kind == ScalarKind.Boolean))
        {
            return "boolean";
        }

        var areNumbers = Array.TrueForAll(values, value => value.Kind == ScalarKind.Number && IsNumber(value, isInteger: false));
        return !areNumbers ? null : Array.TrueForAll(values, value => IsNumber(value, isInteger: true)) ? "integer" : "number";
    }

    /// <summary>Whether a value is a number that C# can hold. A number in quotes is meant as one where the type says so.</summary>
    private static bool IsNumber(ScalarNode value, bool isInteger) =>
        decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && (!isInteger || number == decimal.Truncate(number));

    private static EquatableArray<EnumValue> Values(BindingContext context, MappingNode mapping, ScalarNode[] values)
    {
        var names = Texts(context, mapping, NameKeys);
        var descriptions = Texts(context, mapping, DescriptionKeys);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var bound = new List<EnumValue>();
        for (var index = 0; index < values.Length; index++)
        {
            if (known.Add($"{values[index].Kind} {values[index].Text}"))
            {
                bound.Add(new EnumValue(
                    values[index].Text, values[index].Kind == ScalarKind.String, names.ElementAtOrDefault(index), descriptions.ElementAtOrDefault(index)));
            }
        }

        return bound.ToEquatableArray();
    }

    /// <summary>The texts that an extension gives to the values, in their order.</summary>
    private static string[] Texts(BindingContext context, MappingNode mapping, string[] keys)
    {
        var key = Array.Find(keys, candidate => mapping[candidate] is SequenceNode);
        return key is null ? [] : [.. context.Texts(mapping, key).Select(text => text.Text)];
    }
}
