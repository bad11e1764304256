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

    /// <summary>Keywords that combine schemas, or decide between them.</summary>
    public static readonly string[] Composition =
    [
        "allOf", "oneOf", "anyOf", "not", "if", "then", "else", "dependentSchemas", "dependentRequired", "patternProperties",
        "propertyNames", "prefixItems", "contains", "unevaluatedItems", "unevaluatedProperties", "discriminator", "$dynamicRef",
    ];

    /// <summary>Keywords that say something of a value, or of when it is sent, which the client does not make use of yet.</summary>
    public static readonly string[] NotUsed = ["const", "contentEncoding", "contentMediaType", "contentSchema", "readOnly", "writeOnly"];

    /// <summary>Keywords without any say in the shape of a value.</summary>
    public static readonly string[] Annotations =
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs", "xml",
        "$comment", "$id", "$schema", "$anchor", "$dynamicAnchor", "$vocabulary", "nullable",
    ];

    private static readonly string[] Shape =
    [
        "type", "format", "enum", "const", "properties", "required", "additionalProperties", "items", "$ref", "$defs",
        "definitions", "minContains", "maxContains", "contentEncoding", "contentMediaType", "contentSchema",
    ];

    public static readonly HashSet<string> All =
        new(Constraints.Concat(Composition).Concat(Annotations).Concat(Shape), StringComparer.Ordinal);

    /// <summary>Whether a keyword has a say in which values are valid.</summary>
    public static bool Constrains(string keyword) =>
        All.Contains(keyword) && Array.IndexOf(Annotations, keyword) < 0 && keyword is not ("$ref" or "$defs" or "definitions");

    /// <summary>Whether something beside a reference would change the client if it counted.</summary>
    public static bool WouldCount(string member) => Constrains(member)
        || member is "description" or "deprecated" or "nullable" or ExtensionBinder.CSharpNameKey or ExtensionBinder.ProvenanceKey
            or DateTimeBinder.Key;
}
