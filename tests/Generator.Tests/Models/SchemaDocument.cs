using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Models;

/// <summary>A document of nothing but named schemas.</summary>
internal static class SchemaDocument
{
    public const string Version30 = "3.0.3";
    public const string Version31 = "3.1.0";

    /// <param name="schemas">The schemas by name, as YAML without indentation.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static string Of(string schemas, string version = Version30) => $$"""
        openapi: {{version}}
        info: { title: Things, version: "1" }
        paths: {}
        components:
          schemas:
        {{Documents.Indent(schemas, 4)}}
        """;

    /// <summary>The model <c>Thing</c> of a document without a problem.</summary>
    public static EmittedModel Model(string schemas, string version = Version30)
    {
        var document = Of(schemas, version);
        Assert.Empty(Generation.Of(document).Diagnostics);
        return EmittedModel.OfDocument(document);
    }
}
