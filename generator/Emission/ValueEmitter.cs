using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes how a single value is read and written.</summary>
internal static class ValueEmitter
{
    /// <summary>Reads a value that is there.</summary>
    public static string Read(CodeType type) =>
        type.CodecReadsNull ? $"{type.Codec}.Read(ref json)" : $"json.Read{type.Method}{type.TypeArguments}()";

    /// <summary>Reads a value, or null.</summary>
    public static string ReadOrNull(CodeType type) =>
        type.CodecReadsNull ? $"json.IsNull ? null : {Read(type)}" : $"json.Read{type.Method}OrNull{type.TypeArguments}()";

    /// <summary>Writes a value that stands by itself.</summary>
    public static string WriteItem(CodeType type, string value) => $"json.WriteItem<{type.Name}, {type.Codec}>({value});";

    /// <summary>Writes a property: null as null.</summary>
    public static string Write(CodeProperty property, string value) =>
        $"json.Write{property.Type.Method}{property.Type.TypeArguments}({Name(property)}, {value});";

    /// <summary>Writes a property, unless it is null.</summary>
    public static string WriteOptional(CodeProperty property, string value) =>
        $"json.WriteOptional{property.Type.Method}{property.Type.TypeArguments}({Name(property)}, {value});";

    /// <summary>A name as JSON holds it, so that nobody has to look for what to escape.</summary>
    public static string Name(CodeProperty property) => Literal.Utf8(JsonText.Escaped(property.JsonName));
}
