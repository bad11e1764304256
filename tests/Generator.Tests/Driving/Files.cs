namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>Files of the repository that the build copies beside the tests.</summary>
internal static class Files
{
    public static string KaptureSpec { get; } = Path.Combine(AppContext.BaseDirectory, "spec", "kapture-add-ticket.openapi.yaml");

    public static string Library { get; } = Path.Combine(AppContext.BaseDirectory, "Robustness", "library.openapi.yaml");

    public static string DiagnosticPages { get; } = Path.Combine(AppContext.BaseDirectory, "docs", "diagnostics");

    public static string UnshippedReleases { get; } = Path.Combine(AppContext.BaseDirectory, "AnalyzerReleases.Unshipped.md");

    public static string Example(string name) => Path.Combine(AppContext.BaseDirectory, "spec", "examples", name);
}
