using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes open enumerations: a struct around a value, with a member for each value that the document knows.</summary>
internal static class EnumEmitter
{
    private const string KnownValues = "KnownValues";

    public static void Emit(CodeWriter writer, CodeEnum known, string visibility)
    {
        var type = EnumValueType.Of(known.Value);
        DocsEmitter.Emit(writer, known.Docs);
        using (writer.Braces($"{visibility} readonly record struct {known.Name} : {RuntimeNames.Codec}<{known.Name}>"))
        {
            EmitValue(writer, known, type);
            foreach (var member in known.Members)
            {
                writer.Line();
                DocsEmitter.Emit(writer, member.Docs);
                // A JsonElement is parsed once; what C# has literals for needs no static constructor.
                var accessor = known.Value == CodeEnumValue.Mixed ? "{ get; } =" : "=>";
                writer.Line($"public static {known.Name} {member.Name} {accessor} new({type.Literal(member.Value, member.IsText)});");
            }

            writer.Line();
            EmitMembers(writer, known, type);
            writer.Line();
            var text = known.Value == CodeEnumValue.Text ? $"{KnownValues}.Read(ref json)" : $"{type.Codec}.Read(ref json)";
            writer.Line($"{RuntimeNames.Read(known.Name)} => new({text});");
            writer.Line();
            writer.Line($"{RuntimeNames.Write(known.Name)} => {type.Codec}.Write(ref json, value.Value);");
        }
    }

    private static void EmitValue(CodeWriter writer, CodeEnum known, EnumValueType type)
    {
        if (known.Value == CodeEnumValue.Text)
        {
            writer.Line($"private static readonly {RuntimeNames.Json}KnownTexts {KnownValues} = new({string.Join(", ", Literals(known, type))});");
            writer.Line();
        }
        else if (known.IsLarge)
        {
            writer.Line($"private static readonly global::System.Collections.Generic.HashSet<{type.Name}> {KnownValues} = [{string.Join(", ", Literals(known, type))}];");
            writer.Line();
        }

        if (known.Value == CodeEnumValue.Text)
        {
            writer.Lines(
                $$"""
                private readonly string? _value;

                /// <summary>A value, known or not.</summary>
                public {{known.Name}}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));
                """);
            return;
        }

        writer.Lines(
            $$"""
            /// <summary>A value, known or not.</summary>
            public {{known.Name}}({{type.Name}} value) => Value = value;
            """);
    }

    private static void EmitMembers(CodeWriter writer, CodeEnum known, EnumValueType type)
    {
        var name = known.Name;
        writer.Lines(
            $$"""
            /// <summary>The value as it stands in JSON.</summary>
            public {{type.Name}} Value {{(known.Value == CodeEnumValue.Text ? "=> _value ?? \"\";" : "{ get; }")}}

            /// <summary>Whether the contract knows the value. One that it does not know survives being read and written.</summary>
            public bool IsKnown => {{Test(known, type)}};

            /// <summary>A value, known or not.</summary>
            public static explicit operator {{name}}({{type.Name}} value) => new(value);

            /// <inheritdoc/>
            public bool Equals({{name}} other) => {{type.Equality}};

            /// <inheritdoc/>
            public override int GetHashCode() => {{type.Hash}};

            /// <inheritdoc/>
            public override string ToString() => {{type.Text}};
            """);
    }

    private static IEnumerable<string> Literals(CodeEnum known, EnumValueType type) =>
        known.Members.Select(member => type.Literal(member.Value, member.IsText)).Distinct(StringComparer.Ordinal);

    private static string Test(CodeEnum known, EnumValueType type)
    {
        if (known.Value == CodeEnumValue.Text || known.IsLarge)
        {
            return $"{KnownValues}.Contains(Value)";
        }

        return known.Value == CodeEnumValue.Mixed
            ? string.Join(" || ", known.Members.Select(member => $"Equals({member.Name})"))
            : $"Value is {string.Join(" or ", Literals(known, type))}";
    }
}
