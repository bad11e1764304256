namespace KaptureContracts.Generator.Tests.Reading.Agreement;

/// <summary>
/// Public API documents, where they are at hand: below the folder that an environment variable names, or in <c>shared/corpus</c> beside
/// the repository or further up. They are not part of it, and tests that want them are skipped without them.
/// </summary>
internal static class Corpus
{
    private const string Variable = "KAPTURE_CORPUS";

    public static TheoryData<string> Json { get; } = Files("*.json");

    public static TheoryData<string> Yaml { get; } = Files("*.yaml");

    private static TheoryData<string> Files(string pattern)
    {
        var folder = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : Ancestors(new DirectoryInfo(AppContext.BaseDirectory)).Select(above => Path.Combine(above, "shared", "corpus")).FirstOrDefault(Directory.Exists);
        return folder is null ? [] : new(Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Ancestors(DirectoryInfo? directory)
    {
        for (; directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
