using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes open enumerations: a struct around the string, with a member for each value that the document knows.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, CodeEnum known, string visibility)
    {
        DocsEmitter.Emit(writer, known.Docs);
        using (writer.Braces($"{visibility} readonly struct {known.Name} : global::System.IEquatable<{known.Name}>"))
        {
            writer.Lines(
                $$"""
                private readonly string? _value;

                /// <summary>A value, known or not.</summary>
                public {{known.Name}}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));
                """);
            foreach (var member in known.Members)
            {
                writer.Line();
                DocsEmitter.Emit(writer, member.Docs);
                writer.Line($"public static {known.Name} {member.Name} {{ get; }} = new({Literal.Of(member.Value)});");
            }

            writer.Line();
            EmitMembers(writer, known);
            writer.Line();
            EmitCodec(writer, known);
        }
    }

    private static void EmitMembers(CodeWriter writer, CodeEnum known)
    {
        var name = known.Name;
        var tests = string.Join(" or ", known.Members.Select(member => Literal.Of(member.Value)));
        writer.Lines(
            $$"""
            /// <summary>The value as it stands in JSON.</summary>
            public string Value => _value ?? "";

            /// <summary>Whether the contract knows the value. One that it does not know survives being read and written.</summary>
            public bool IsKnown => Value is {{tests}};

            /// <summary>A value, known or not.</summary>
            public static explicit operator {{name}}(string value) => new(value);

            /// <summary>Whether two values are the same string.</summary>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Whether two values differ.</summary>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{name}} other) => string.Equals(Value, other.Value, global::System.StringComparison.Ordinal);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => global::System.StringComparer.Ordinal.GetHashCode(Value);

            /// <inheritdoc/>
            public override string ToString() => Value;
            """);
    }

    private static void EmitCodec(CodeWriter writer, CodeEnum known)
    {
        using (writer.Braces($"internal readonly struct JsonCodec : global::KaptureContracts.Runtime.Json.IJsonCodec<{known.Name}>"))
        {
            using (writer.Braces($"public static {known.Name} Read(ref global::System.Text.Json.Utf8JsonReader reader)"))
            {
                using (writer.Braces("if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)"))
                {
                    foreach (var member in known.Members)
                    {
                        using (writer.Braces($"if (reader.ValueTextEquals({Literal.Utf8(member.Value)}))"))
                        {
                            writer.Line($"return {known.Name}.{member.Name};");
                        }

                        writer.Line();
                    }

                    writer.Line("return new(reader.GetString()!);");
                }

                writer.Line();
                writer.Line("throw global::KaptureContracts.Runtime.Json.JsonRead.Mismatch(ref reader, \"a string\");");
            }

            writer.Line();
            writer.Line(
                $"public static void Write(global::System.Text.Json.Utf8JsonWriter writer, {known.Name} value) => writer.WriteStringValue(value.Value);");
        }
    }
}
