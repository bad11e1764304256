using System.Globalization;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes the reader of a model: a constructor of one pass, in which the last of two equal names counts.</summary>
internal static class ModelReaderEmitter
{
    /// <summary>The property that holds the names which the constructor finds properties by.</summary>
    public const string Names = "JsonNames";

    private const string JsonRead = RuntimeNames.Json + "JsonRead";
    private const int BitsOfWord = 64;

    /// <summary>The constructor that reads.</summary>
    public static void EmitConstructor(CodeWriter writer, CodeClass model)
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Braces($"private {model.Name}({RuntimeNames.Input})"))
        {
            EmitDefault(writer, model.Assignment);
            writer.Line($"var properties = new {RuntimeNames.Json}JsonObjectReader(ref json, {Names});");
            using (writer.Braces("while (properties.Next(ref json, out var property))"))
            {
                EmitSwitch(writer, model);
            }

            EmitRequired(writer, model);
        }
    }

    /// <summary>The names of the properties, and the method that reads an object of this class or of a derived one.</summary>
    public static void EmitMethod(CodeWriter writer, CodeClass model)
    {
        writer.Line($"private static {RuntimeNames.Bytes} {Names} => {Literal.Utf8(model.JsonNames)};");
        writer.Line();
        if (model.Dispatch is not { } dispatch)
        {
            writer.Line($"{RuntimeNames.Read(model.Name)} => new(ref json);");
            return;
        }

        using (writer.Braces($"{RuntimeNames.Read(model.Name)}"))
        {
            EmitDispatch(writer, dispatch);
            writer.Line("return new(ref json);");
        }
    }

    /// <summary>A property tells the class of the object, wherever it stands.</summary>
    private static void EmitDispatch(CodeWriter writer, CodeDispatch dispatch)
    {
        using (writer.Braces($"switch ({JsonRead}.PeekText(json, {Literal.Utf8(dispatch.JsonName)}))"))
        {
            foreach (var item in dispatch.Cases)
            {
                writer.Line($"case {Literal.Of(item.Value)}:");
                using (writer.Indented())
                {
                    writer.Line($"return json.ReadModel<{item.TypeName}>();");
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
                EmitCase(writer, index++, property);
            }

            writer.Line($"default: {Unknown(model.Additional)}; break;");
        }
    }

    private static void EmitCase(CodeWriter writer, int index, CodeProperty property)
    {
        var type = property.Type;
        var (before, after) = property.Presence == CodePresence.OptionalNullable ? ("new(", ")") : ("", "");
        if (type.CodecReadsNull)
        {
            var orNull = property.Presence is CodePresence.RequiredNullable or CodePresence.OptionalNullable ? "json.IsNull ? null : " : "";
            writer.Line($"case {index}: {Member(property.Name)} = {before}{orNull}{type.Codec}.Read(ref json){after}; break;");
            return;
        }

        var suffix = property.Presence is CodePresence.Required or CodePresence.RequiredOmittedWhenNull ? "" : "OrNull";
        writer.Line($"case {index}: {Member(property.Name)} = {before}json.Read{type.Method}{suffix}{type.TypeArguments}(){after}; break;");
    }

    private static string Unknown(CodeAdditionalProperties additional) => additional.Kind switch
    {
        AdditionalPropertiesKind.None => "json.Skip()",
        AdditionalPropertiesKind.FreeForm => $"{JsonRead}.AddAdditional(ref json, ref {ModelEmitter.AdditionalField})",
        _ => $"{JsonRead}.AddAdditional<{additional.Value!.Name}, {additional.Value.Codec}>(ref json, ref {ModelEmitter.AdditionalField})",
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

    /// <summary>A member may be spelled like a variable of the constructor, if the document has chosen its name.</summary>
    private static string Member(string name) => name is "json" or "properties" or "property" ? "this." + name : name;
}
