using System.Text.RegularExpressions;

namespace KaptureContracts.Production.Tests.Docs;

/// <summary>Every block on the pages that users read is used by somebody, and every link on them leads somewhere.</summary>
public sealed partial class DocsInventoryTests
{
    /// <summary>Who uses blocks of commands and fragments of projects.</summary>
    private static readonly string DocsScript = DocsPages.Text("tests/docs.sh");

    public static TheoryData<string> Pages { get; } = [.. DocsPages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryBlockHasAUser(string page) =>
        Assert.Empty(DocsPages.Fences.Where(fence => fence.File == page && User(fence) is null).Select(fence => $"{fence}: {fence.Language}"));

    /// <summary>The list is short, and whoever makes it longer sees this test.</summary>
    [Fact]
    public void WhatIsNotRunSaysWhyAndIsCounted() => Assert.Equal(
        ["benchmarks/README.md: not run: it measures, and wants a machine that does nothing else"],
        DocsPages.Fences.Where(fence => fence.Marker.StartsWith("not run", StringComparison.Ordinal)).Select(fence => $"{fence.File}: {fence.Marker}"));

    /// <summary>What a page shows as output is no command in disguise.</summary>
    [Fact]
    public void NoBlockOfOutputIsACommand() => Assert.Empty(
        DocsPages.Fences.Where(fence => fence.Language is "text" or "" && Command().IsMatch(fence.Code)).Select(fence => fence.ToString()));

    [Fact]
    public void ABlockThatAnotherScriptRunsIsNamedByIt() => Assert.All(
        DocsPages.Fences.Where(fence => fence.Marker.StartsWith("run by ", StringComparison.Ordinal)),
        fence => Assert.Contains(fence.File, DocsPages.Text(fence.Marker["run by ".Length..]), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsSomewhere(string page)
    {
        var links = Link().Matches(Blocks().Replace(DocsPages.Text(page), "")).Select(match => match.Groups["target"].Value);

        Assert.DoesNotContain(links, link => !link.StartsWith("https://", StringComparison.Ordinal) && !Exists(page, link));
    }

    [Fact]
    public void ALinkThatLeadsNowhereIsSeen()
    {
        Assert.True(Exists("docs/generator.md", "diagnostics/README.md#changing-a-severity"));
        Assert.False(Exists("docs/generator.md", "diagnostics/README.md#changing"));
        Assert.False(Exists("docs/generator.md", "nothing.md"));
    }

    /// <summary>Null when nobody uses the block.</summary>
    private static string? User(DocsFence fence) => (fence.Language, fence.File) switch
    {
        ("csharp", _) => nameof(DocsCodeTests),
        ("text" or "", _) => nameof(NoBlockOfOutputIsACommand),
        ("json" or "yaml" or "xml" or "ini", _) when DiagnosticPage().IsMatch(fence.File) => "Generator.Tests, DiagnosticPageTests",
        ("yaml", "docs/spec-extensions.md") => "Generator.Tests, DocumentedExtensionTests",
        ("yaml", "docs/generator.md") => "Generator.Tests, DocumentedResponseTests",
        ("json", "docs/production.md") => nameof(DocsSettingsTests),
        ("json" or "xml", "docs/verification.md") => "Verification.Tests, ReportBlockTests",
        ("sh" or "xml" or "ini", _) when IsPageOfTheScript(fence.File) => "tests/docs.sh",
        _ => null,
    };

    private static bool IsPageOfTheScript(string page) =>
        DocsScript.Contains(page, StringComparison.Ordinal) || (page.StartsWith("docs/", StringComparison.Ordinal) && page.LastIndexOf('/') == "docs".Length);

    private static bool Exists(string page, string link)
    {
        var parts = link.Split('#');
        var path = Path.GetFullPath(parts[0].Length == 0 ? Path.Combine(DocsPages.Root, page) : Path.Combine(DocsPages.Root, Path.GetDirectoryName(page)!, parts[0]));
        if (parts.Length == 1)
        {
            return File.Exists(path) || Directory.Exists(path);
        }

        return File.Exists(path) && Headings().Matches(File.ReadAllText(path)).Any(match => Anchor(match.Groups["title"].Value) == parts[1]);
    }

    /// <summary>As GitHub makes one of a heading.</summary>
    private static string Anchor(string title) => NoLetter().Replace(title.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"^docs/diagnostics/KAP\d+\.md$", RegexOptions.None, 1000)]
    private static partial Regex DiagnosticPage();

    [GeneratedRegex(@"^\$? ?(dotnet|curl|kapture-|tests/|bash|npm) ?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```$|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline, 2000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^#+ (?<title>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.None, 1000)]
    private static partial Regex NoLetter();
}
