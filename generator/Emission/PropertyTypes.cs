using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>How the planned presence of a property is written as a C# type.</summary>
internal static class PropertyTypes
{
    public static string Declared(CodeProperty property) => property.Presence switch
    {
        CodePresence.Required => property.Type.Name,
        CodePresence.OptionalNullable => $"global::KaptureContracts.Runtime.Optional<{property.Type.Nullable}>",
        _ => property.Type.Nullable,
    };

    public static string Bag(CodeAdditionalProperties additional) => additional.Kind == AdditionalPropertiesKind.FreeForm
        ? "global::System.Text.Json.Nodes.JsonObject"
        : $"global::System.Collections.Generic.Dictionary<string, {additional.Value!.Name}>";
}
