using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes unions: a class that holds a value of one of several types, or JSON that is none of them.</summary>
internal static class UnionEmitter
{
    private const string Element = "global::System.Text.Json.JsonElement";

    public static void Emit(CodeWriter writer, CodeUnion union, string visibility)
    {
        DocsEmitter.Emit(writer, union.Docs);
        using (writer.Braces(
            $"{visibility} sealed partial class {union.Name} : {RuntimeNames.Model}<{union.Name}>"))
        {
            writer.Lines(
                $$"""
                private readonly Case _case;
                private readonly object _value;

                private {{union.Name}}(Case which, object value)
                {
                    _case = which;
                    _value = value;
                }

                """);
            EmitCases(writer, union);
            foreach (var item in union.Cases)
            {
                EmitFactory(writer, union, item);
                EmitTryGet(writer, item);
            }

            EmitUnknown(writer, union);
            EmitMatch(writer, union);
            writer.Line();
            UnionCodecEmitter.Emit(writer, union);
        }
    }

    private static void EmitCases(CodeWriter writer, CodeUnion union)
    {
        using (writer.Braces("private enum Case"))
        {
            writer.Line("Unknown,");
            foreach (var item in union.Cases)
            {
                writer.Line($"{item.Name},");
            }
        }

        writer.Line();
    }

    private static void EmitFactory(CodeWriter writer, CodeUnion union, CodeUnionCase item)
    {
        var value = item.Type.IsValueType ? "value" : "value ?? throw new global::System.ArgumentNullException(nameof(value))";
        writer.Line($"/// <summary>A value of the case <c>{item.Name}</c>.</summary>");
        writer.Line(item.Type.IsInterface
            ? $"public static {union.Name} From{item.Name}({item.Type.Name} value) =>"
            : $"public static implicit operator {union.Name}({item.Type.Name} value) =>");
        using (writer.Indented())
        {
            writer.Line($"new(Case.{item.Name}, {value});");
        }

        writer.Line();
    }

    private static void EmitTryGet(CodeWriter writer, CodeUnionCase item)
    {
        var attribute = item.Type.IsValueType ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        var type = item.Type.IsValueType ? item.Type.Name : item.Type.Nullable;
        writer.Line($"/// <summary>Answers whether this is the case <c>{item.Name}</c>, and hands out its value.</summary>");
        using (writer.Braces($"public bool TryGet{item.Name}({attribute}out {type} value)"))
        {
            writer.Line($"value = _case == Case.{item.Name} ? ({item.Type.Name})_value : default;");
            writer.Line($"return _case == Case.{item.Name};");
        }

        writer.Line();
    }

    private static void EmitUnknown(CodeWriter writer, CodeUnion union) => writer.Lines(
        $$"""
        /// <summary>A value that the contract does not know, sent as it is.</summary>
        public static {{union.Name}} FromUnknown({{Element}} value) => new(Case.Unknown, value);

        /// <summary>Answers whether the contract does not know the value, and hands it out as it came.</summary>
        public bool TryGetUnknown(out {{Element}} value)
        {
            value = _case == Case.Unknown ? ({{Element}})_value : default;
            return _case == Case.Unknown;
        }

        """);

    private static void EmitMatch(CodeWriter writer, CodeUnion union)
    {
        writer.Line("/// <summary>Picks the function for the case at hand, and answers what it answers.</summary>");
        writer.Line("public TResult Match<TResult>(");
        using (writer.Indented())
        {
            foreach (var item in union.Cases)
            {
                writer.Line($"global::System.Func<{item.Type.Name}, TResult> {item.Local},");
            }

            writer.Line($"global::System.Func<{Element}, TResult> unknown) => _case switch");
        }

        using (writer.Braces("{", "};"))
        {
            foreach (var item in union.Cases)
            {
                writer.Line($"Case.{item.Name} => {item.Local}(({item.Type.Name})_value),");
            }

            writer.Line($"_ => unknown(({Element})_value),");
        }
    }
}
