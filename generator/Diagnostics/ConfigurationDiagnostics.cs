using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// KAP4nnn: the build's own settings are wrong; KAP9001: the generator is. One page each in docs/diagnostics. Settings have no line
/// of their own in the document, so these stand at its first character.
/// </summary>
internal static class ConfigurationDiagnostics
{
    public static readonly DiagnosticDescriptor BadNamespace = Error(
        "KAP4001",
        "The namespace is not valid",
        "'{0}' is not a C# namespace; set the metadata Namespace of the OpenApiContract item to one such as Acme.Api");

    public static readonly DiagnosticDescriptor BadClientName = Error(
        "KAP4002",
        "The client's name is not valid",
        "'{0}' cannot be the name of the client; set the metadata ClientName of the OpenApiContract item to a C# name such as AcmeClient");

    public static readonly DiagnosticDescriptor ListedTwice = Error(
        "KAP4003",
        "A document is listed twice",
        "The document is listed as OpenApiContract more than once; remove all but one of the items");

    public static readonly DiagnosticDescriptor SameClientTwice = Error(
        "KAP4004",
        "Two documents have the same client",
        "The client {0} is already generated from '{1}'; give the OpenApiContract items different Namespace or ClientName metadata");

    public static readonly DiagnosticDescriptor BadVisibility = Error(
        "KAP4005",
        "The visibility is not known",
        "'{0}' is not a visibility; set the metadata Visibility of the OpenApiContract item to public or internal");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "KAP4006",
        "The document cannot be read",
        "The compiler could not read the document; check that the file exists and is a text file");

    public static readonly DiagnosticDescriptor OldLanguage = Error(
        "KAP4007",
        "The version of C# is too old",
        "The client needs C# {0} or later, and this project is compiled as C# {1}; remove LangVersion from the project, or set it to latest");

    public static readonly DiagnosticDescriptor SameTypeTwice = Error(
        "KAP4008",
        "Two documents have the same type",
        "The type {0} is in the way of what is generated from '{1}'; give the OpenApiContract items different Namespace metadata");

    public static readonly DiagnosticDescriptor NoSuchOperation = new(
        "KAP4009",
        "A choice of operations chooses none",
        "'{0}' in the metadata Operations of the OpenApiContract item is no operation of the document, and {1}; "
        + "write an operationId, tag:NAME, or a path such as /tickets/*",
        Categories.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor GeneratorFailed = Error(
        "KAP9001",
        "The generator failed",
        "The generator failed on this document, which is a defect of the generator; please report it with the document: {0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Categories.Configuration, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
