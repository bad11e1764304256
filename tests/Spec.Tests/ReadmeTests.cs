using System.Text.RegularExpressions;

namespace KaptureContracts.Spec.Tests;

/// <summary>What the documentation says of the spec is still there.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void EveryPointerInTheReadmeLeadsToSomething()
    {
        var pointers = BacktickedPointer().Matches(ReadDocument("spec-README.md")).Select(match => match.Groups["pointer"].Value).ToList();

        Assert.True(pointers.Count > 20);
        Assert.All(pointers, pointer => Assert.NotNull(JsonPointer.Find(Contract.Tree, pointer)));
    }

    [Fact]
    public void EveryExtensionOfTheSpecHasAChapterInItsDocumentation()
    {
        var chapters = Chapter().Matches(ReadDocument("spec-extensions.md")).Select(match => match.Groups["name"].Value);
        var used = ExtensionName().Matches(Contract.Text).Select(match => match.Groups["name"].Value);

        Assert.Equal(
            used.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            chapters.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string ReadDocument(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "documents", name));

    [GeneratedRegex("`#(?<pointer>/[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BacktickedPointer();

    [GeneratedRegex("^## (?<name>x-[a-z-]+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Chapter();

    [GeneratedRegex("^ *(?<name>x-[a-z-]+):", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ExtensionName();
}
