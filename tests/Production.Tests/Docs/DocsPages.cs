using System.Text.RegularExpressions;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>A fenced block on a page, in whatever language.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Of its first line of code.</param>
/// <param name="Language">What stands behind the fence; empty for a drawing.</param>
/// <param name="Marker">The comment right before it; empty without one.</param>
/// <param name="Code">Its lines.</param>
public sealed record DocsFence(string File, int Line, string Language, string Marker, string Code)
{
    public override string ToString() => $"{File}({Line})";
}

/// <summary>The pages that users read, and what stands on them.</summary>
public static partial class DocsPages
{
    public static string Root { get; } = FindRoot();

    /// <summary>README, CONTRIBUTING and the like, docs/, and the READMEs of packages and of folders.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.GetFiles(Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Projects().SelectMany(folder => Directory.GetFiles(folder, "PACKAGE.md")))
            .Append(Path.Combine(Root, "benchmarks", "README.md"))
            .Append(Path.Combine(Root, "spec", "README.md"))
            .Append(Path.Combine(Root, "tests", "consumers", "README.md"))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<DocsFence> Fences => All.SelectMany(Read);

    public static string Text(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    private static IEnumerable<DocsFence> Read(string page)
    {
        var text = Text(page);
        return Fence().Matches(text).Select(match => new DocsFence(
            page,
            text.AsSpan(0, match.Groups["code"].Index).Count('\n') + 1,
            match.Groups["language"].Value,
            match.Groups["marker"].Value,
            match.Groups["code"].Value));
    }

    private static IEnumerable<string> Projects() => new[] { "spec", "runtime", "generator/package", "mock-server", "mock-server/library", "verify", "verify/library" }
        .Select(folder => Path.Combine(Root, folder));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "KaptureContracts.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie below the repository.");
    }

    [GeneratedRegex(@"(<!-- (?<marker>(?:(?!-->).)*) -->\s*)?^```(?<language>[a-z]*)\n(?<code>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, 2000)]
    private static partial Regex Fence();
}
