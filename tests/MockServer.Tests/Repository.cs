using System.Reflection;

namespace KaptureContracts.MockServer.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string MockTool => Metadata("MockTool");

    public static string SpecFile => PathOf("spec/kapture-add-ticket.openapi.yaml");

    public static string PathOf(string relative) => Path.Combine(Metadata("RepositoryRoot"), relative);

    public static byte[] Example(string name) => File.ReadAllBytes(PathOf($"spec/examples/{name}.json"));

    public static string Spec() => File.ReadAllText(SpecFile);

    private static string Metadata(string key) =>
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
