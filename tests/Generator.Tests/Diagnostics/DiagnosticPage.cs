using System.Text.RegularExpressions;
using System.Xml.Linq;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics: the example that it shows, the messages that this gives, and the example when it is mended.</summary>
internal sealed partial class DiagnosticPage
{
    private const string ExampleName = "example.openapi";

    private static readonly string AnyDocument = Documents.WithThing("type: object\nproperties: { message: { type: string } }")
        .Replace("Thing:", "Failure:", StringComparison.Ordinal);

    /// <summary>Fenced blocks, in the order of the page.</summary>
    private readonly (string Language, string Text)[] _blocks;

    private DiagnosticPage(string id)
    {
        Id = id;
        Text = File.ReadAllText(Path.Combine(Files.DiagnosticPages, $"{id}.md"));
        _blocks = [.. Fence().Matches(Text).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value))];
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>The messages, as a build shows them.</summary>
    public string[] Messages => [.. _blocks.Where(block => block.Language == "text").SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Whether the page shows the example once more, without the mistake.</summary>
    public bool HasMended => Examples.Length == 2;

    public string Example => Examples[0].Text;

    private (string Language, string Text)[] Examples => [.. _blocks.Where(block => block.Language is "json" or "yaml" or "xml")];

    public static DiagnosticPage Of(string id) => new(id);

    public Generation RunExample() => Run(Examples[0]);

    public Generation RunMended() => Run(Examples[1]);

    private static Generation Run((string Language, string Text) block) =>
        block.Language == "xml" ? RunProject(block.Text) : Generation.Of(block.Text, $"{ExampleName}.{block.Language}");

    /// <summary>Items and properties of a project. What the page does not show, the documents, is any sound document.</summary>
    private static Generation RunProject(string text)
    {
        var project = XElement.Parse($"<Project>{text}</Project>");
        var options = CSharpParseOptions.Default.WithLanguageVersion(Language(project.Descendants("LangVersion").SingleOrDefault()?.Value ?? "latest"));
        return Generation.Of("", options, [.. project.Descendants("OpenApiContract").Select(Document)]);
    }

    private static LanguageVersion Language(string text)
    {
        Assert.True(LanguageVersionFacts.TryParse(text, out var version));
        return version;
    }

    private static TestDocument Document(XElement item)
    {
        var path = item.Attribute("Include")!.Value;
        var document = path.StartsWith("no-such-file", StringComparison.Ordinal)
            ? new TestDocument(path, text: null)
            : new TestDocument(AnyDocument, path);
        foreach (var name in new[] { "Namespace", "ClientName", "Visibility", "Operations" })
        {
            document = document.With($"OpenApi{name}", item.Attribute(name)?.Value ?? "");
        }

        return document;
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
