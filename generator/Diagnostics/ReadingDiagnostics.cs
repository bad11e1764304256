using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>KAP1nnn: the text of a document cannot be read, or something of it is lost while it is. One page each in docs/diagnostics.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidJson = Error(
        "KAP1001",
        "The document is not valid JSON",
        "Not valid JSON: {0}");

    public static readonly DiagnosticDescriptor InvalidYaml = Error(
        "KAP1002",
        "The document is not valid YAML",
        "Not valid YAML: {0}");

    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        "KAP1003",
        "A key stands twice",
        "The key '{0}' already stands at {1}, and what stands there is lost; remove or rename one of the two");

    public static readonly DiagnosticDescriptor Empty = Error(
        "KAP1004",
        "The document is empty",
        "The document is empty; write an OpenAPI document into it, or take it out of the project's OpenApiContract items");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "KAP1005",
        "The document is too deep or too large",
        "The document is too deep or too large: {0}");

    public static readonly DiagnosticDescriptor TabIndentation = Error(
        "KAP1006",
        "YAML is indented with a tab",
        "This line is indented with a tab, and YAML is indented with spaces only; replace the tab by spaces");

    public static readonly DiagnosticDescriptor SeveralDocuments = Warning(
        "KAP1007",
        "The file holds several YAML documents",
        "A second YAML document begins here, and only the first is read; give each document a file of its own");

    public static readonly DiagnosticDescriptor InvalidAlias = Error(
        "KAP1008",
        "A YAML alias stands for nothing",
        "The alias '*{0}' {1}");

    public static readonly DiagnosticDescriptor NothingToMerge = Warning(
        "KAP1009",
        "A YAML merge key has no mapping to merge",
        "The merge key '<<' takes a mapping or a list of mappings, and what stands here is neither, so it is left out; "
        + "give it an alias of a mapping, or write the key in quotes if '<<' is its name");

    public static readonly DiagnosticDescriptor ComplexKey = Warning(
        "KAP1010",
        "A YAML key is a mapping or a list",
        "This key is a mapping or a list, and a key of an OpenAPI document is a text, so the entry is left out; write the key as a text");

    public static readonly DiagnosticDescriptor TagWithoutEffect = Warning(
        "KAP1011",
        "A YAML tag has no effect",
        "The tag '{0}' {1}");

    public static readonly DiagnosticDescriptor NotANumberOfJson = Warning(
        "KAP1012",
        "A YAML number has no counterpart in JSON",
        "{0} is a number to YAML that JSON cannot hold, so it is read as a text; write a number, or put the text in quotes");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Categories.Reading, DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Categories.Reading, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
