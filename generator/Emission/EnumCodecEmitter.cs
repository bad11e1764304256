using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader and the writer of an enumeration.</summary>
internal static class EnumCodecEmitter
{
    private const string Codecs = "global::KaptureContracts.Runtime.Json.";
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";

    public static void Emit(CodeWriter writer, CodeEnum known, EnumValueType type)
    {
        using (writer.Braces($"internal readonly struct JsonCodec : {Codecs}IJsonCodec<{known.Name}>"))
        {
            if (known.Value == CodeEnumValue.Text && !known.IsLarge)
            {
                EmitKnownTexts(writer, known);
            }
            else
            {
                writer.Line($"public static {known.Name} Read({Reader}) => new({type.Codec}.Read(ref reader));");
            }

            writer.Line();
            writer.Line(
                $"public static void Write(global::System.Text.Json.Utf8JsonWriter writer, {known.Name} value) => {type.Codec}.Write(writer, value.Value);");
        }
    }

    /// <summary>A known text is not read into a string of its own.</summary>
    private static void EmitKnownTexts(CodeWriter writer, CodeEnum known)
    {
        using (writer.Braces($"public static {known.Name} Read({Reader})"))
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
            writer.Line($"throw {Codecs}JsonRead.Mismatch(ref reader, \"a string\");");
        }
    }
}
