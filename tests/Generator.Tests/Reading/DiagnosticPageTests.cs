using System.Reflection;
using System.Text.RegularExpressions;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KaptureContracts.Generator.Tests.Reading;

public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> Ids => new(Descriptors().Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleOnThePageGivesTheMessageOnThePage(string id)
    {
        var page = Page(id);
        var example = Example().Match(page);
        Assert.True(example.Success, "The page has no example in ```json or ```yaml, followed by its message in ```text.");
        var path = $"example.openapi.{example.Groups["language"].Value}";
        var message = Assert.Single(Document.Read(example.Groups["text"].Value, path).Problems).ToDiagnostic().ToString();
        Assert.Equal(example.Groups["message"].Value, message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageNamesTitleAndSeverity(string id)
    {
        var descriptor = Assert.Single(Descriptors(), descriptor => descriptor.Id == id);
        var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning";
        var title = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {title}\n\nSeverity: {severity}. ", Page(id), StringComparison.Ordinal);
        Assert.Contains("\n## How to mend it\n", Page(id), StringComparison.Ordinal);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => typeof(ReadingDiagnostics)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    private static string Page(string id)
    {
        using var stream = typeof(DiagnosticPageTests).Assembly.GetManifestResourceStream(id);
        Assert.True(stream is not null, $"docs/diagnostics/{id}.md is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("```(?<language>json|yaml)\\n(?<text>.*?)```\\n\\n```text\\n(?<message>[^\\n]*)\\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
