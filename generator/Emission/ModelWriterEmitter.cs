using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the writer of a model.</summary>
internal static class ModelWriterEmitter
{
    public static void Emit(CodeWriter writer, CodeClass model)
    {
        using (writer.Braces($"public static void Write(global::System.Text.Json.Utf8JsonWriter writer, {model.Name} value)"))
        {
            using (writer.Braces("if (value is null)"))
            {
                writer.Line("writer.WriteNullValue();");
                writer.Line("return;");
            }

            writer.Line();
            EmitDispatch(writer, model.Dispatch);
            writer.Line("writer.WriteStartObject();");
            foreach (var property in model.AllProperties)
            {
                EmitProperty(writer, property);
            }

            EmitAdditional(writer, model.Additional);
            writer.Line("writer.WriteEndObject();");
        }
    }

    /// <summary>An object of a derived class is written as one, whatever the property is that holds it.</summary>
    private static void EmitDispatch(CodeWriter writer, CodeDispatch? dispatch)
    {
        if (dispatch is null)
        {
            return;
        }

        using (writer.Braces("switch (value)"))
        {
            foreach (var type in dispatch.Derived)
            {
                writer.Line($"case {type} derived:");
                using (writer.Indented())
                {
                    writer.Line($"{type}.JsonCodec.Write(writer, derived);");
                    writer.Line("return;");
                }
            }
        }

        writer.Line();
    }

    private static void EmitProperty(CodeWriter writer, CodeProperty property)
    {
        var member = $"value.{property.Name}";
        switch (property.Presence)
        {
            case CodePresence.Required:
                EmitValue(writer, property, member);
                break;
            case CodePresence.RequiredNullable:
                EmitNullable(writer, property, member);
                break;
            case CodePresence.OptionalNullable:
                using (writer.Braces($"if ({member}.IsPresent)"))
                {
                    EmitNullable(writer, property, $"{member}.Value");
                }

                writer.Line();
                break;
            default:
                using (writer.Braces($"if ({member} is {{ }} {property.Local})"))
                {
                    EmitValue(writer, property, property.Local);
                }

                writer.Line();
                break;
        }
    }

    private static void EmitNullable(CodeWriter writer, CodeProperty property, string member)
    {
        using (writer.Braces($"if ({member} is {{ }} {property.Local})"))
        {
            EmitValue(writer, property, property.Local);
        }

        using (writer.Braces("else"))
        {
            writer.Line($"writer.WriteNull({Literal.Utf8(property.JsonName)});");
        }

        writer.Line();
    }

    private static void EmitValue(CodeWriter writer, CodeProperty property, string value)
    {
        writer.Line($"writer.WritePropertyName({Literal.Utf8(property.JsonName)});");
        writer.Line($"{property.Type.Codec}.Write(writer, {value});");
    }

    private static void EmitAdditional(CodeWriter writer, CodeAdditionalProperties additional)
    {
        if (additional.Kind == AdditionalPropertiesKind.None)
        {
            return;
        }

        var types = additional.Kind == AdditionalPropertiesKind.Typed ? $"<{additional.Value!.Name}, {additional.Value.Codec}>" : "";
        writer.Line(
            $"global::KaptureContracts.Runtime.Json.JsonWrite.Additional{types}(writer, value.{ModelEmitter.AdditionalField}, Names);");
    }
}
