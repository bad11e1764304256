using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Which OpenAPI a document is written in.</summary>
internal static class OpenApiVersion
{
    /// <summary>Whether the version is supported. If not, that has been reported.</summary>
    public static bool Check(BindingContext context)
    {
        var root = context.Root;
        if (root["openapi"] is not ScalarNode version)
        {
            return Refuse(context);
        }

        if (IsVersion(version.Text, "3.0"))
        {
            return true;
        }

        if (IsVersion(version.Text, "3.1"))
        {
            context.IsVersion31 = true;
            return true;
        }

        context.Report(
            ContractDiagnostics.UnsupportedVersion, version.Span, version.Text, "write the document in OpenAPI 3.0 or 3.1");
        return false;
    }

    private static bool Refuse(BindingContext context)
    {
        if (context.Root["swagger"] is ScalarNode swagger)
        {
            context.Report(
                ContractDiagnostics.UnsupportedVersion,
                swagger.Span,
                swagger.Text,
                "convert the Swagger document to OpenAPI 3.0, for example with swagger2openapi");
            return false;
        }

        var start = new TextSpan(context.Root.Span.Start, 1);
        context.Report(
            ContractDiagnostics.NotOpenApi, start, "its root must have the member 'openapi' with the version, such as 3.0.3");
        return false;
    }

    private static bool IsVersion(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);
}
