using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>What is wrong with the build's own settings.</summary>
internal static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor BadNamespace = new(
        "KAP4001",
        "Invalid namespace",
        "'{0}' is not a C# namespace: set the metadata Namespace of the OpenApiContract item to one such as Acme.Api",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor BadClientName = new(
        "KAP4002",
        "Invalid client name",
        "'{0}' is not a C# identifier: set the metadata ClientName of the OpenApiContract item to one such as AcmeClient",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ListedTwice = new(
        "KAP4003",
        "Document listed twice",
        "The document is listed as OpenApiContract more than once: remove all but one of the items",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SameClientTwice = new(
        "KAP4004",
        "Two documents, one client",
        "The client {0} is already generated from '{1}': give the items different Namespace or ClientName metadata",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor BadVisibility = new(
        "KAP4005",
        "Unknown visibility",
        "'{0}' is not a visibility: the metadata Visibility of the OpenApiContract item takes public or internal",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Unreadable = new(
        "KAP4006",
        "Document cannot be read",
        "The compiler could not read the document: check that the file exists and that its encoding is UTF-8",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OldLanguage = new(
        "KAP4007",
        "C# version too old",
        "The emitted code needs C# {0} or later, and this project compiles C# {1}: set LangVersion to latest, or remove it",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor GeneratorFailed = new(
        "KAP9001",
        "The generator failed",
        "The generator failed on this document, which is a defect of the generator (please report it with the document): {0}",
        Categories.Configuration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
