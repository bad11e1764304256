using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the writer of a model.</summary>
internal static class ModelWriterEmitter
{
    public static void Emit(CodeWriter writer, CodeClass model)
    {
        using (writer.Braces(RuntimeNames.Write(model.Name)))
        {
            EmitDispatch(writer, model.Dispatch);
            writer.Line("json.StartObject();");
            foreach (var property in model.AllProperties)
            {
                EmitProperty(writer, property);
            }

            EmitAdditional(writer, model.Additional);
            writer.Line("json.EndObject();");
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
                    writer.Line($"json.WriteItem<{type}, {type}>(derived);");
                    writer.Line("return;");
                }
            }
        }

        writer.Line();
    }

    private static void EmitProperty(CodeWriter writer, CodeProperty property)
    {
        var member = $"value.{property.Name}";
        if (property.Presence == CodePresence.OptionalNullable)
        {
            using (writer.Braces($"if ({member}.IsPresent)"))
            {
                writer.Line(ValueEmitter.Write(property, member + ".Value"));
            }

            writer.Line();
            return;
        }

        if (property.Type.CodecReadsNull)
        {
            EmitSelfKnowing(writer, property, member);
            return;
        }

        writer.Line(property.Presence is CodePresence.Required or CodePresence.RequiredNullable
            ? ValueEmitter.Write(property, member)
            : ValueEmitter.WriteOptional(property, member));
    }

    /// <summary>A codec that knows null writes it in its own way.</summary>
    private static void EmitSelfKnowing(CodeWriter writer, CodeProperty property, string member)
    {
        if (property.Presence is CodePresence.Required)
        {
            EmitNamed(writer, property, member);
            return;
        }

        using (writer.Braces($"if ({member} is {{ }} {property.Local})"))
        {
            EmitNamed(writer, property, property.Local);
        }

        writer.Line();
    }

    private static void EmitNamed(CodeWriter writer, CodeProperty property, string value)
    {
        writer.Line($"json.WriteName({ValueEmitter.Name(property)});");
        writer.Line($"{property.Type.Codec}.Write(ref json, {value});");
    }

    private static void EmitAdditional(CodeWriter writer, CodeAdditionalProperties additional)
    {
        if (additional.Kind == AdditionalPropertiesKind.None)
        {
            return;
        }

        var types = additional.Kind == AdditionalPropertiesKind.Typed ? $"<{additional.Value!.Name}, {additional.Value.Codec}>" : "";
        writer.Line(
            $"{RuntimeNames.Json}JsonWrite.Additional{types}(ref json, value.{ModelEmitter.AdditionalField}, {ModelReaderEmitter.Names});");
    }
}
