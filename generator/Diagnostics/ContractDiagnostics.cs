using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>What contradicts the OpenAPI specification, or the document itself.</summary>
internal static class ContractDiagnostics
{
    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "KAP2001",
        "Not an OpenAPI document",
        "This is not an OpenAPI document: {0}",
        Categories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnsupportedVersion = new(
        "KAP2002",
        "Unsupported OpenAPI version",
        "OpenAPI version '{0}' is not supported: {1}",
        Categories.Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor WrongType = new(
        "KAP2003",
        "Value of the wrong type",
        "'{0}' must be {1}, found {2}: it is left out",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MissingMember = new(
        "KAP2004",
        "Missing member",
        "{0} must have the member '{1}': {2}",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "KAP2005",
        "Unresolved reference",
        "The reference '{0}' leads nowhere: {1}",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ReferenceCycle = new(
        "KAP2006",
        "Reference cycle",
        "The reference '{0}' leads back to itself without ever reaching a definition",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MisspelledMember = new(
        "KAP2007",
        "Misspelled member",
        "'{0}' is not a member of {1} and is ignored; did you mean '{2}'?",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "KAP2008",
        "Unknown value",
        "'{0}' is not a value of '{1}'; it takes {2}",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor BadExtension = new(
        "KAP2009",
        "Extension of the wrong form",
        "The extension '{0}' is ignored: {1}",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor DuplicateOperationId = new(
        "KAP2010",
        "Duplicate operationId",
        "The operationId '{0}' stands at another operation already: give each its own",
        Categories.Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
}
