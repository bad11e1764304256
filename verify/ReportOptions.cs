using System.CommandLine;
using KaptureContracts.Verification.Reporting;

namespace KaptureContracts.Verification.Tool;

/// <summary>The options that <c>run</c> and <c>har</c> share: the contract, and what becomes of the report.</summary>
internal static class ReportOptions
{
    /// <summary>Another contract than the bundled one.</summary>
    public static readonly Option<string?> Spec = new("--spec")
    {
        Description = "OpenAPI 3 document (YAML or JSON) to verify against. [default: the bundled Kapture contract]",
        HelpName = "FILE",
    };

    /// <summary>How much has to be exercised.</summary>
    public static readonly Option<double?> MinCoverage = new("--min-coverage")
    {
        Description = "Calls it a violation when less of the contract is exercised.",
        HelpName = "PERCENT",
    };

    private static readonly Option<string?> Junit = new("--junit") { Description = "Writes the report as JUnit XML.", HelpName = "FILE" };

    private static readonly Option<string?> Sarif = new("--sarif") { Description = "Writes the report as SARIF 2.1.0, each finding at its line of the contract.", HelpName = "FILE" };

    private static readonly Option<string?> Markdown = new("--markdown") { Description = "Writes the report as Markdown, for the summary of a job.", HelpName = "FILE" };

    public static List<Option> All => [Spec, Junit, Sarif, Markdown, MinCoverage];

    /// <summary>Writes the reports that were asked for; where GitHub Actions runs the tool, its annotations as well.</summary>
    public static void Write(ParseResult parsed, VerificationReport report)
    {
        Write(parsed.GetValue(Junit), () => JunitReport.Write(report));
        Write(parsed.GetValue(Sarif), () => SarifReport.Write(report));
        Write(parsed.GetValue(Markdown), () => MarkdownReport.Write(report));
        if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true")
        {
            foreach (var line in GitHubAnnotations.Lines(report))
            {
                Console.Out.WriteLine(line);
            }
        }
    }

    private static void Write(string? file, Func<string> text)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, text());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new VerificationException($"{file}: the report cannot be written: {e.Message}", e);
        }
    }
}
