using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Which OpenAPI a document is written in.</summary>
internal static class OpenApiVersion
{
    private const string Key = "openapi";

    /// <summary>Whether the version is supported. If not, that has been reported.</summary>
    public static bool Check(BindingContext context)
    {
        switch (context.Root[Key])
        {
            case null:
                ReportMissing(context);
                return false;
            case ScalarNode { Kind: ScalarKind.String or ScalarKind.Number } version:
                return IsSupported(context, version);
            case var node:
                context.Report(
                    ContractDiagnostics.NotOpenApi,
                    node.Span,
                    $"its member 'openapi' must be a version such as '3.0.3', but is {BindingContext.Describe(node)}");
                return false;
        }
    }

    private static bool IsSupported(BindingContext context, ScalarNode version)
    {
        var isNewer = IsVersion(version.Text, "3.2");
        if (isNewer)
        {
            context.Report(CoverageDiagnostics.NewerVersion, version.Span, version.Text);
        }

        context.IsVersion31 = isNewer || IsVersion(version.Text, "3.1");
        if (context.IsVersion31 || IsVersion(version.Text, "3.0"))
        {
            return true;
        }

        context.Report(
            ContractDiagnostics.UnsupportedVersion, version.Span, $"OpenAPI {version.Text}", "write the document in OpenAPI 3.0 or 3.1");
        return false;
    }

    private static void ReportMissing(BindingContext context)
    {
        var root = context.Root;
        if (root["swagger"] is ScalarNode swagger)
        {
            context.Report(
                ContractDiagnostics.UnsupportedVersion,
                swagger.Span,
                $"Swagger {swagger.Text}",
                "convert the document to OpenAPI 3.0, for instance with swagger2openapi");
            return;
        }

        foreach (var entry in root.Entries)
        {
            if (context.Spelling.Nearest(entry.Key, [Key]) is not null)
            {
                context.Report(ContractDiagnostics.NotOpenApi, entry.KeySpan, $"it has no member 'openapi'; did you mean this, '{entry.Key}'?");
                return;
            }
        }

        var start = new TextSpan(root.Span.Start, Math.Min(1, root.Span.Length));
        context.Report(
            ContractDiagnostics.NotOpenApi, start, "it has no member 'openapi'; add it with the version, such as '3.0.3', as the value");
    }

    private static bool IsVersion(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);
}
