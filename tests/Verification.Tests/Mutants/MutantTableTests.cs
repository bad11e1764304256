using System.Text;

namespace KaptureContracts.Verification.Tests.Mutants;

/// <summary>The table in <c>docs/verification.md</c> is the tests' own.</summary>
public sealed class MutantTableTests
{
    private const string Begin = "<!-- mutants -->\n";
    private const string End = "<!-- end of mutants -->";

    private static string Page => File.ReadAllText(Path.Combine(Repository.Root, "docs", "verification.md"));

    [Fact]
    public void TheDocumentationListsEveryMutantBesideTheCheckThatCatchesIt()
    {
        var expected = Table();

        // To bring the page up to date, put this file between the two marks.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "mutants.md"), expected);
        Assert.Equal(expected, Page.Split(Begin)[1].Split(End)[0]);
    }

    [Fact]
    public void TheDocumentationListsEveryCheckWithItsDemand() =>
        Assert.All(new Checks.CheckSet().Described, check => Assert.Contains($"| `{check.Name}` | {check.Demands} |", Page, StringComparison.Ordinal));

    [Fact]
    public void EveryCheckIsShownToCatchSomething()
    {
        // These two never make a server wrong by themselves: one needs the caller's wish, the other leaves a case unjudged.
        // Kapture's contract describes no headers; HeaderTests shows that check.
        string[] elsewhere = ["response-time", "not-rate-limited", "headers-documented"];

        Assert.Empty(new Checks.CheckSet().All.Select(check => check.Name).Except(elsewhere, StringComparer.Ordinal).Except(Mutant.All.Select(mutant => mutant.CaughtBy), StringComparer.Ordinal));
    }

    private static string Table()
    {
        var text = new StringBuilder("| the server has one change | caught by |\n|---|---|\n");
        foreach (var mutant in Mutant.All)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {mutant.Name.Replace("|", "\\|", StringComparison.Ordinal)} | `{mutant.CaughtBy}` |\n");
        }

        return text.ToString();
    }
}
