using System.Text.RegularExpressions;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Contract;

/// <summary>The response on docs/generator.md with several media types has the cases that the comments behind its lines tell.</summary>
public sealed partial class DocumentedResponseTests
{
    [Fact]
    public void TheResponseOfThePageHasTheCasesThatThePageTells()
    {
        var block = Block().Match(File.ReadAllText(Files.GeneratorPage).ReplaceLineEndings("\n")).Groups["code"].Value.Replace("\"200\":\n", "\"200\":\n  description: The report.\n", StringComparison.Ordinal);
        var cases = Case().Matches(block).Select(match => match.Groups["name"].Value).ToList();

        var generation = Generation.Of(DocumentWith(block));

        Assert.Equal(["Ok", "OkCsv", "OkPdf"], cases);
        Assert.Empty(generation.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(generation.CompileErrors());
        var code = string.Join('\n', generation.Sources.Values);
        Assert.All(cases, name => Assert.Contains($"class {name} ", code, StringComparison.Ordinal));
    }

    private static string DocumentWith(string response) => $$"""
        openapi: 3.0.3
        info: { title: Reports, version: "1" }
        servers: [{ url: https://reports.example.com }]
        paths:
          /report:
            get:
              operationId: getReport
              responses:
        {{string.Join('\n', response.TrimEnd('\n').Split('\n').Select(line => "        " + line))}}
        components:
          schemas:
            Report: { type: object, properties: { title: { type: string } } }
        """;

    [GeneratedRegex("^```yaml\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"# (?<name>\w+): Value", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Case();
}
