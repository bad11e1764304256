using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the writer of a model.</summary>
internal static class ModelWriterEmitter
{
    public static void Emit(CodeWriter writer, CodeClass model)
    {
        using (writer.Braces($"{RuntimeNames.Write(model.Name)}"))
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
        var type = property.Type;
        if (property.Presence == CodePresence.OptionalNullable)
        {
            using (writer.Braces($"if (value.{property.Name}.IsPresent)"))
            {
                writer.Line($"json.Write{type.Method}{type.TypeArguments}({Name(property)}, value.{property.Name}.Value);");
            }

            writer.Line();
            return;
        }

        if (type.CodecReadsNull)
        {
            EmitSelfKnowing(writer, property);
            return;
        }

        var optional = property.Presence is CodePresence.Required or CodePresence.RequiredNullable ? "" : "Optional";
        writer.Line($"json.Write{optional}{type.Method}{type.TypeArguments}({Name(property)}, value.{property.Name});");
    }

    /// <summary>A codec that knows null writes it in its own way.</summary>
    private static void EmitSelfKnowing(CodeWriter writer, CodeProperty property)
    {
        if (property.Local is not { } local)
        {
            EmitNamed(writer, property, "value." + property.Name);
            return;
        }

        using (writer.Braces($"if (value.{property.Name} is {{ }} {local})"))
        {
            EmitNamed(writer, property, local);
        }

        writer.Line();
    }

    private static void EmitNamed(CodeWriter writer, CodeProperty property, string value)
    {
        writer.Line($"json.WriteName({Name(property)});");
        writer.Line($"{property.Type.Codec}.Write(ref json, {value});");
    }

    /// <summary>A name as JSON holds it, so that nobody has to look for what to escape.</summary>
    private static Utf8Literal Name(CodeProperty property) => new(JsonText.Escaped(property.JsonName));

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
