using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// KAP3nnn: a document is right, and the emitted client leaves out or does not use something that it says. One page each in
/// docs/diagnostics.
/// </summary>
internal static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor IgnoredMember = new(
        "KAP3001",
        "A member is ignored",
        "'{0}' in {1} is ignored: {2}",
        Categories.Coverage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OperationLeftOut = Warning(
        "KAP3002",
        "An operation is left out",
        "{0} is left out of the client: {1}");

    public static readonly DiagnosticDescriptor SchemaNotTyped = Warning(
        "KAP3003",
        "A schema has no C# type of its own",
        "The value is a JsonElement in the client: {0}");

    public static readonly DiagnosticDescriptor SecurityNotApplied = Warning(
        "KAP3004",
        "A security scheme is not applied",
        "The client sends no credential for '{0}': {1}");

    public static readonly DiagnosticDescriptor NewerVersion = new(
        "KAP3005",
        "The version of OpenAPI is newer",
        "OpenAPI {0} is read as OpenAPI 3.1: what the version adds is ignored, and reported where it stands",
        Categories.Coverage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Categories.Coverage, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
