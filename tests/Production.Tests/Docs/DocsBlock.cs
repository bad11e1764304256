using System.Text.RegularExpressions;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>A block of C# in the documentation.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Line">Of its first line of code.</param>
/// <param name="Given">What the text around it takes for granted: statements in a comment <c>given:</c> right before it.</param>
/// <param name="Code">The code.</param>
public sealed partial record DocsBlock(string File, int Line, string Given, string Code)
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<DocsBlock> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Root, "README.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    public override string ToString() => $"{File}({Line})";

    private static IEnumerable<DocsBlock> Read(string path)
    {
        var text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
        return Block().Matches(text).Select(match => new DocsBlock(
            Path.GetRelativePath(Root, path).Replace('\\', '/'),
            text.AsSpan(0, match.Groups["code"].Index).Count('\n') + 1,
            match.Groups["given"].Value.Trim(),
            match.Groups["code"].Value));
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !System.IO.File.Exists(Path.Combine(directory.FullName, "KaptureContracts.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie below the repository.");
    }

    [GeneratedRegex(@"(<!-- given:(?<given>(?:(?!-->).)*)-->\s*)?^```csharp\n(?<code>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline, 2000)]
    private static partial Regex Block();
}
