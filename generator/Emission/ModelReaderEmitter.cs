using System.Globalization;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader of a model: a constructor of one pass, in which the last of two equal names counts.</summary>
internal static class ModelReaderEmitter
{
    private const string JsonRead = "global::KaptureContracts.Runtime.Json.JsonRead";
    private const int BitsOfWord = 64;

    /// <summary>The constructor that reads.</summary>
    public static void EmitConstructor(CodeWriter writer, CodeClass model)
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Braces($"private {model.Name}(ref global::System.Text.Json.Utf8JsonReader reader)"))
        {
            EmitDefault(writer, model.Assignment);
            writer.Line("var properties = new global::KaptureContracts.Runtime.Json.JsonObjectReader(ref reader, JsonCodec.Names);");
            using (writer.Braces("while (properties.Next(ref reader, out var property))"))
            {
                EmitSwitch(writer, model);
            }

            EmitRequired(writer, model);
        }
    }

    /// <summary>The codec's method, and the names that the constructor finds properties by.</summary>
    public static void EmitMethod(CodeWriter writer, CodeClass model)
    {
        writer.Line($"public static global::System.ReadOnlySpan<byte> Names => {Literal.Utf8(model.JsonNames)};");
        writer.Line();
        var signature = $"public static {model.Name} Read(ref global::System.Text.Json.Utf8JsonReader reader)";
        if (model.Dispatch is not { } dispatch)
        {
            writer.Line($"{signature} => new(ref reader);");
            return;
        }

        using (writer.Braces(signature))
        {
            EmitDispatch(writer, dispatch);
            writer.Line("return new(ref reader);");
        }
    }

    /// <summary>A property tells the class of the object, wherever it stands.</summary>
    private static void EmitDispatch(CodeWriter writer, CodeDispatch dispatch)
    {
        using (writer.Braces($"switch ({JsonRead}.PeekText(reader, {Literal.Utf8(dispatch.JsonName)}))"))
        {
            foreach (var item in dispatch.Cases)
            {
                writer.Line($"case {Literal.Of(item.Value)}:");
                using (writer.Indented())
                {
                    writer.Line($"return {item.TypeName}.JsonCodec.Read(ref reader);");
                }
            }
        }

        writer.Line();
    }

    /// <summary>What the base class assigns when it is made is not what was read.</summary>
    private static void EmitDefault(CodeWriter writer, CodeAssignment? assignment)
    {
        if (assignment is not null)
        {
            writer.Line($"{assignment.Name} = default!;");
        }
    }

    private static void EmitSwitch(CodeWriter writer, CodeClass model)
    {
        using (writer.Braces("switch (property)"))
        {
            var index = 0;
            foreach (var property in model.AllProperties)
            {
                writer.Line($"case {Invariant(index)}: {property.Name} = {Value(property)}; break;");
                index++;
            }

            writer.Line($"default: {Unknown(model.Additional)}; break;");
        }
    }

    private static string Value(CodeProperty property)
    {
        var read = $"{property.Type.Codec}.Read(ref reader)";
        var orNull = $"{JsonRead}.IsNull(ref reader) ? null : {read}";
        return property.Presence switch
        {
            CodePresence.Optional when !property.Type.CodecReadsNull => orNull,
            CodePresence.RequiredNullable => orNull,
            CodePresence.OptionalNullable => $"new({orNull})",
            _ => read,
        };
    }

    private static string Unknown(CodeAdditionalProperties additional) => additional.Kind switch
    {
        AdditionalPropertiesKind.None => $"{JsonRead}.SkipProperty(ref reader)",
        AdditionalPropertiesKind.FreeForm => $"{JsonRead}.AddAdditional(ref reader, ref {ModelEmitter.AdditionalField})",
        _ => $"{JsonRead}.AddAdditional<{additional.Value!.Name}, {additional.Value.Codec}>(ref reader, ref {ModelEmitter.AdditionalField})",
    };

    private static void EmitRequired(CodeWriter writer, CodeClass model)
    {
        var words = new List<ulong>();
        var index = 0;
        foreach (var property in model.AllProperties)
        {
            if (index % BitsOfWord == 0)
            {
                words.Add(0);
            }

            var isRequired = property.Presence is CodePresence.Required or CodePresence.RequiredNullable or CodePresence.RequiredOmittedWhenNull;
            words[words.Count - 1] |= isRequired ? 1UL << (index % BitsOfWord) : 0;
            index++;
        }

        if (words.Exists(word => word != 0))
        {
            writer.Line();
            writer.Line($"properties.Require({string.Join(", ", words.Select(word => $"0x{word.ToString("X", CultureInfo.InvariantCulture)}UL"))});");
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
