namespace KaptureContracts.Production.Tests.Docs;

/// <summary>Every block of C# on the pages that users read compiles against the runtime, the client and the libraries.</summary>
public sealed class DocsCodeTests
{
    public static TheoryData<string> Blocks { get; } = [.. DocsBlock.All.Select(block => block.ToString())];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void ABlockOfCodeCompiles(string block) =>
        Assert.Empty(DocsCompiler.Complaints(DocsBlock.All.Single(other => other.ToString() == block)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/generator.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/mock-server.md")]
    [InlineData("docs/production.md")]
    [InlineData("docs/verification.md")]
    [InlineData("mock-server/library/PACKAGE.md")]
    [InlineData("runtime/PACKAGE.md")]
    [InlineData("spec/PACKAGE.md")]
    [InlineData("verify/library/PACKAGE.md")]
    public void NoBlockIsOverlooked(string file)
    {
        var fences = File.ReadLines(Path.Combine(DocsPages.Root, file)).Count(line => line.TrimStart().StartsWith("```c", StringComparison.Ordinal));

        Assert.NotEqual(0, fences);
        Assert.Equal(fences, DocsBlock.All.Count(block => block.File == file));
    }

    [Fact]
    public void ABlockThatDoesNotCompileIsSeen() =>
        Assert.Contains("CS1061", Assert.Single(DocsCompiler.Complaints(new DocsBlock("x.md", 1, "var client = new KaptureClient(new());", "client.Nothing();"))), StringComparison.Ordinal);

    [Fact]
    public void TheRetryOfTheDocumentationIsTheOneThatTheChaosTries()
    {
        var tried = File.ReadAllText(Path.Combine(DocsPages.Root, "tests", "Production.Tests", "Resilience", "RetryOfWhatWasNotSent.cs")).ReplaceLineEndings("\n");

        Assert.Contains(tried[tried.IndexOf("internal static class", StringComparison.Ordinal)..].Trim(), File.ReadAllText(Path.Combine(DocsPages.Root, "docs", "production.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
