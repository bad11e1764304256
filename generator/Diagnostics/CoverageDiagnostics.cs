using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>What a document rightly says, and the emitted client leaves out or does not use.</summary>
internal static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor IgnoredMember = new(
        "KAP3001",
        "Ignored member",
        "'{0}' in {1} is ignored: {2}",
        Categories.Coverage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OperationLeftOut = new(
        "KAP3002",
        "Operation left out",
        "The operation {0} is left out of the client: {1}",
        Categories.Coverage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SchemaNotTyped = new(
        "KAP3003",
        "Schema without a type of its own",
        "The value is handed out as JsonElement: {0}",
        Categories.Coverage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SecurityNotApplied = new(
        "KAP3004",
        "Security scheme not applied",
        "The client sends no credential for '{0}': {1}",
        Categories.Coverage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
}
