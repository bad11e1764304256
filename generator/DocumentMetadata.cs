using KaptureContracts.Generator.Planning;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KaptureContracts.Generator;

/// <summary>The metadata of an <c>OpenApiContract</c> item as the compiler hands it on, unchecked.</summary>
internal sealed record DocumentMetadata(string Namespace, string ClientName, string Visibility, string Operations)
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    /// <summary>The metadata; null when the file is not marked as a contract.</summary>
    public static DocumentMetadata? Read(string path, AnalyzerConfigOptions options, AnalyzerConfigOptions globalOptions)
    {
        var isContract = Value(options, "OpenApiContract").Equals("true", StringComparison.OrdinalIgnoreCase);
        if (!isContract)
        {
            return null;
        }

        var chosen = Value(options, "OpenApiNamespace");
        if (chosen.Length == 0 && globalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace))
        {
            chosen = rootNamespace;
        }

        var clientName = Value(options, "OpenApiClientName");
        return new DocumentMetadata(
            chosen.Length == 0 ? "Api" : chosen,
            clientName.Length == 0 ? Identifier.Pascal(FileStem(path), "Api") + "Client" : clientName,
            Value(options, "OpenApiVisibility"),
            Value(options, "OpenApiOperations"));
    }

    /// <summary>Whether a file is there only for the references of others.</summary>
    public static bool IsReference(AnalyzerConfigOptions options) =>
        Value(options, "OpenApiContract").Equals("reference", StringComparison.OrdinalIgnoreCase);

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) ? value.Trim() : "";

    /// <summary>The file's name up to its first dot: <c>petstore</c> of <c>petstore.openapi.yaml</c>.</summary>
    private static string FileStem(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }
}
