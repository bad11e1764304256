namespace KaptureContracts.Benchmarks.Documents;

/// <summary>
/// The documents to measure on. Kapture's spec is always there; the others are public documents that are not part of the repository:
/// they are looked for below the folder that an environment variable names, or in <c>shared/corpus</c> beside the repository or
/// further up. What is not there is left out, with a message.
/// </summary>
internal static class Corpus
{
    private const string Variable = "KAPTURE_CORPUS";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Ancestors(new DirectoryInfo(AppContext.BaseDirectory)).Select(above => Path.Combine(above, "shared", "corpus")).FirstOrDefault(Directory.Exists);

    public static string Kapture { get; } = Path.Combine(AppContext.BaseDirectory, "kapture-add-ticket.openapi.yaml");

    /// <summary>The paths of those documents of the corpus that are there.</summary>
    public static IEnumerable<string> Find(params string[] names)
    {
        foreach (var name in names)
        {
            if (Folder is not null && Path.Combine(Folder, name) is var path && File.Exists(path))
            {
                yield return path;
            }
            else
            {
                Console.WriteLine($"// {name} is left out: there is none below {Folder ?? "../shared/corpus"}. Set {Variable} to the corpus's folder.");
            }
        }
    }

    private static IEnumerable<string> Ancestors(DirectoryInfo? directory)
    {
        for (; directory is not null; directory = directory.Parent)
        {
            yield return directory.FullName;
        }
    }
}
