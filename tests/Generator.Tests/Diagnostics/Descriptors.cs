using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>The descriptors of the generator, wherever its assembly declares them.</summary>
internal static class Descriptors
{
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(ContractGenerator).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static DiagnosticDescriptor Of(string id) => All.Single(descriptor => descriptor.Id == id);

    public static string Title(DiagnosticDescriptor descriptor) => descriptor.Title.ToString(CultureInfo.InvariantCulture);

    public static string Message(DiagnosticDescriptor descriptor) => descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);

    public static string Severity(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
