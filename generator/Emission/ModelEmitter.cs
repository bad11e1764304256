using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the class of an object schema.</summary>
internal static class ModelEmitter
{
    /// <summary>The field behind additional properties, so that writing an object does not create an empty bag.</summary>
    public const string AdditionalField = "_additionalProperties";

    private const string Json = "global::System.Text.Json.";

    public static void Emit(CodeWriter writer, CodeClass model, string visibility)
    {
        DocsEmitter.Emit(writer, model.Docs);
        using (writer.Braces(
            $"{visibility} sealed partial class {model.Name} : global::KaptureContracts.Runtime.Json.IJsonModel<{model.Name}>"))
        {
            EmitAdditionalField(writer, model.Additional);
            foreach (var property in model.Properties)
            {
                EmitProperty(writer, property);
                writer.Line();
            }

            EmitAdditional(writer, model.Additional);
            writer.Lines(
                $$"""
                static {{model.Name}} global::KaptureContracts.Runtime.Json.IJsonModel<{{model.Name}}>.ReadJson(ref {{Json}}Utf8JsonReader reader) =>
                    JsonCodec.Read(ref reader);

                static void global::KaptureContracts.Runtime.Json.IJsonModel<{{model.Name}}>.WriteJson({{Json}}Utf8JsonWriter writer, {{model.Name}} value) =>
                    JsonCodec.Write(writer, value);
                """);
            writer.Line();
            EmitCodec(writer, model);
        }
    }

    private static void EmitProperty(CodeWriter writer, CodeProperty property)
    {
        DocsEmitter.Emit(writer, property.Docs);
        var required = property.Presence is CodePresence.Optional or CodePresence.OptionalNullable ? "" : "required ";
        writer.Line($"public {required}{PropertyTypes.Declared(property)} {property.Name} {{ get; init; }}");
    }

    private static void EmitAdditionalField(CodeWriter writer, CodeAdditionalProperties additional)
    {
        if (additional.Kind == AdditionalPropertiesKind.None)
        {
            return;
        }

        writer.Line($"private {PropertyTypes.Bag(additional)}? {AdditionalField};");
        writer.Line();
    }

    private static void EmitAdditional(CodeWriter writer, CodeAdditionalProperties additional)
    {
        if (additional.Kind == AdditionalPropertiesKind.None)
        {
            return;
        }

        writer.Lines(
            $$"""
            /// <summary>Properties that the contract does not name: kept when reading, written after the others.</summary>
            public {{PropertyTypes.Bag(additional)}} {{CodeAdditionalProperties.PropertyName}}
            {
                get => {{AdditionalField}} ??= [];
                init => {{AdditionalField}} = value;
            }

            """);
    }

    private static void EmitCodec(CodeWriter writer, CodeClass model)
    {
        writer.Line("/// <summary>Reads and writes the class as JSON, without reflection.</summary>");
        using (writer.Braces($"internal readonly struct JsonCodec : global::KaptureContracts.Runtime.Json.IJsonCodec<{model.Name}>"))
        {
            ModelReaderEmitter.Emit(writer, model);
            writer.Line();
            ModelWriterEmitter.Emit(writer, model);
        }
    }
}
