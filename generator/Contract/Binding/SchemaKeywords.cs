using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>The keywords of a schema, by what the binder does with them.</summary>
internal static class SchemaKeywords
{
    /// <summary>Told to the caller in the documentation; the server checks them.</summary>
    public static readonly string[] Constraints =
    [
        "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    /// <summary>Keywords that only a validator could obey: the schema is typed by what else it says.</summary>
    public static readonly string[] NotUsed =
    [
        "not", "if", "then", "else", "dependentSchemas", "dependentRequired", "dependencies", "propertyNames", "contains", "minContains",
        "maxContains", "unevaluatedItems", "unevaluatedProperties", "contentMediaType", "contentSchema", "$dynamicRef",
    ];

    /// <summary>Keywords without any say in the shape of a value.</summary>
    public static readonly string[] Annotations =
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml",
        "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary", "nullable",
    ];

    /// <summary>Keywords by which the type of a value is told.</summary>
    private static readonly string[] Shape =
    [
        "type", "format", "enum", "const", "properties", "required", "additionalProperties", "patternProperties", "items", "prefixItems",
        "allOf", "oneOf", "anyOf", "discriminator", "contentEncoding",
    ];

    private static readonly string[] References = ["$ref", "$defs", "definitions"];

    public static readonly HashSet<string> All =
        new(Constraints.Concat(NotUsed).Concat(Annotations).Concat(Shape).Concat(References), StringComparer.Ordinal);

    /// <summary>Whether a member has a say in the C# type of the value.</summary>
    public static bool Shapes(MappingEntry entry) => Array.IndexOf(Shape, entry.Key) >= 0
        && entry.Value is not (MappingNode { Entries.Length: 0 } or SequenceNode { Items.Length: 0 })
        && entry.Key != "allOf";

    /// <summary>Whether something beside a reference would change the client if it counted.</summary>
    public static bool WouldCount(string member) =>
        Array.IndexOf(Constraints, member) >= 0 || Array.IndexOf(NotUsed, member) >= 0 || Array.IndexOf(Shape, member) >= 0
        || member is "description" or "deprecated" or "nullable" or "readOnly" or "writeOnly" or ExtensionBinder.CSharpNameKey
            or ExtensionBinder.ProvenanceKey or DateTimeBinder.Key;
}
