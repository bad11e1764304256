using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>KAP2nnn: a document contradicts the OpenAPI specification, or itself. One page each in docs/diagnostics.</summary>
internal static class ContractDiagnostics
{
    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "KAP2001",
        "The document is not an OpenAPI document",
        "Not an OpenAPI document: {0}");

    public static readonly DiagnosticDescriptor UnsupportedVersion = Error(
        "KAP2002",
        "The version of OpenAPI is not supported",
        "{0} is not supported; {1}");

    public static readonly DiagnosticDescriptor WrongType = Warning(
        "KAP2003",
        "A value has the wrong type",
        "'{0}' must be {1}, but is {2}; it is ignored");

    public static readonly DiagnosticDescriptor MissingMember = Warning(
        "KAP2004",
        "A required member is missing",
        "{0} has no '{1}'; add it: {2}");

    public static readonly DiagnosticDescriptor UnresolvedReference = Warning(
        "KAP2005",
        "A reference leads nowhere",
        "The reference '{0}' leads nowhere: {1}");

    public static readonly DiagnosticDescriptor ReferenceCycle = Warning(
        "KAP2006",
        "References go round in a circle",
        "The reference '{0}' leads back to itself and never to a definition; make one of the references on the way a definition");

    public static readonly DiagnosticDescriptor MisspelledMember = Warning(
        "KAP2007",
        "A member is misspelled",
        "'{0}' is not a member of {1} and is ignored; did you mean '{2}'?");

    public static readonly DiagnosticDescriptor UnknownValue = Warning(
        "KAP2008",
        "A value is not one of those allowed",
        "'{0}' is not a value of '{1}' and is ignored; {2}");

    public static readonly DiagnosticDescriptor BadExtension = Warning(
        "KAP2009",
        "An extension has the wrong form",
        "The extension '{0}' is ignored: {1}");

    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "KAP2010",
        "Two operations have the same operationId",
        "The operationId '{0}' already stands at {1}; give each operation its own");

    public static readonly DiagnosticDescriptor Contradiction = Warning(
        "KAP2020",
        "Schemas of an allOf contradict each other",
        "No value is both {0} and {1}, as this 'allOf' asks; the later one counts, {1}; remove one of the two");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Categories.Contract, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
