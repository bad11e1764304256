using System.Reflection;

namespace KaptureContracts.Verification.Tests;

/// <summary>What the tests read from the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string MockTool { get; } = Metadata("MockTool");

    public static string VerifyTool { get; } = Metadata("VerifyTool");

    public static string Spec { get; } = Path.Combine(Root, "spec", "kapture-add-ticket.openapi.yaml");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
