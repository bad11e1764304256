using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the class of an object schema.</summary>
internal static class ModelEmitter
{
    /// <summary>The field behind additional properties, so that writing an object does not create an empty bag.</summary>
    public const string AdditionalField = "_additionalProperties";

    public static void Emit(CodeWriter writer, CodeClass model, string visibility)
    {
        DocsEmitter.Emit(writer, model.Docs);
        var modifier = model.Dispatch is null ? "sealed partial" : "partial";
        var parent = model.Base is null ? "" : model.Base + ", ";
        using (writer.Braces(
            $"{visibility} {modifier} class {model.Name} : {parent}{RuntimeNames.Model}<{model.Name}>"))
        {
            EmitAdditionalField(writer, model);
            EmitConstructors(writer, model);
            foreach (var property in model.Properties)
            {
                EmitProperty(writer, property);
                writer.Line();
            }

            EmitAdditional(writer, model);
            ModelReaderEmitter.EmitMethod(writer, model);
            writer.Line();
            ModelWriterEmitter.Emit(writer, model);
        }
    }

    private static void EmitProperty(CodeWriter writer, CodeProperty property)
    {
        DocsEmitter.Emit(writer, property.Docs);
        var isDemanded = property.Initial is null && property.Presence is not (CodePresence.Optional or CodePresence.OptionalNullable);
        var initial = property.Initial is { } value ? $" = {Constant(value)};" : "";
        writer.Line($"public {(isDemanded ? "required " : "")}{PropertyTypes.Declared(property)} {property.Name} {{ get; init; }}{initial}");
    }

    private static string Constant(CodeConstant value) =>
        value.Enumeration is { } kind ? $"new({EnumValueType.Of(kind).Literal(value.Text, true)})" : Literal.Of(value.Text);

    private static void EmitConstructors(CodeWriter writer, CodeClass model)
    {
        if (model.Assignment is { } assignment)
        {
            writer.Line($"/// <summary>An object whose <c>{assignment.Name}</c> tells its class.</summary>");
            writer.Line($"public {model.Name}() => {assignment.Name} = {Constant(assignment.Value)};");
        }
        else
        {
            writer.Line("/// <summary>An object with what is set beside it.</summary>");
            writer.Line($"public {model.Name}() {{ }}");
        }

        writer.Line();
        ModelReaderEmitter.EmitConstructor(writer, model);
        writer.Line();
    }

    private static bool DeclaresAdditional(CodeClass model) =>
        model.Base is null && model.Additional.Kind != AdditionalPropertiesKind.None;

    private static void EmitAdditionalField(CodeWriter writer, CodeClass model)
    {
        if (!DeclaresAdditional(model))
        {
            return;
        }

        var access = model.Dispatch is null ? "private" : "private protected";
        writer.Line($"{access} {PropertyTypes.Bag(model.Additional)}? {AdditionalField};");
        writer.Line();
    }

    private static void EmitAdditional(CodeWriter writer, CodeClass model)
    {
        if (!DeclaresAdditional(model))
        {
            return;
        }

        writer.Lines(
            $$"""
            /// <summary>Properties that the contract does not name: kept when reading, written after the others.</summary>
            public {{PropertyTypes.Bag(model.Additional)}} {{CodeAdditionalProperties.PropertyName}}
            {
                get => {{AdditionalField}} ??= [];
                init => {{AdditionalField}} = value;
            }

            """);
    }
}
