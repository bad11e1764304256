namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>Files of the repository that the build copies beside the tests.</summary>
internal static class Files
{
    public static string KaptureSpec { get; } = Path.Combine(AppContext.BaseDirectory, "spec", "kapture-add-ticket.openapi.yaml");

    public static string Library { get; } = Path.Combine(AppContext.BaseDirectory, "Robustness", "library.openapi.yaml");

    public static string DiagnosticPages { get; } = Path.Combine(AppContext.BaseDirectory, "docs", "diagnostics");

    public static string PackageConsumer { get; } = Path.Combine(AppContext.BaseDirectory, "package-consumer.sh");

    public static string GeneratorPage { get; } = Path.Combine(AppContext.BaseDirectory, "docs", "generator.md");

    public static string ExtensionsPage { get; } = Path.Combine(AppContext.BaseDirectory, "docs", "spec-extensions.md");

    public static string UnshippedReleases { get; } = Path.Combine(AppContext.BaseDirectory, "AnalyzerReleases.Unshipped.md");

    public static string BuildFile(string name) => Path.Combine(AppContext.BaseDirectory, "generator", "build", name);

    public static string Example(string name) => Path.Combine(AppContext.BaseDirectory, "spec", "examples", name);
}
