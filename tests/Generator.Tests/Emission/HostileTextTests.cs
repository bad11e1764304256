using System.Text.Json;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Emission;

/// <summary>
/// No text of a document becomes code: with a payload in every place that holds text, the emitted syntax has the same shape as with a
/// harmless word, and it compiles.
/// </summary>
public sealed class HostileTextTests
{
    private const string Harmless = "harmless";

    public static TheoryData<string> Payloads { get; } =
    [
        "\"", "\\", "\"\"\"", "\\\"; }", "*/ class Evil {} /*", "\r", "\n", "\r\n#line 1 \"x\"", "\u0085class Evil {}", "\u2028class Evil {}",
        "\u2029class Evil {}", "{{", "{0}", "]]>", "</summary><script>", "&lt;", "<!--", "`", "``", "\0", "\u0007", "\uFEFF", "\u202Eevil\u202C",
        "\u2066", "#if false", "//", "/*", "$\"{x}\"", "@\"", "%00", "~0~1", "\uFFFE", "🎫", "日本", "global::", "x\ty",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void TextOfADocumentStaysText(string payload)
    {
        var expected = Shape(Harmless);

        Assert.Equal(expected, Shape($"{Harmless}{payload}"));
    }

    /// <summary>The kinds of all nodes and tokens that are emitted, file by file, without the text of literals and comments.</summary>
    private static IEnumerable<string> Shape(string text)
    {
        var generation = Generation.Of(new TestDocument(Document(text), "api.json"));
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        generation.Compile();
        return generation.Result.GeneratedSources
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => string.Join(' ', source.SyntaxTree.GetRoot(TestContext.Current.CancellationToken)
                .DescendantNodesAndTokens()
                .Select(node => node.Kind())));
    }

    private static string Document(string text) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["openapi"] = "3.0.3",
        ["info"] = new { title = text, version = text, description = text },
        ["x-envelope"] = new { property = text, success = text + "s", failure = text + "f", message = text },
        ["servers"] = new object[]
        {
            new { url = "https://{host}.example/" + Uri.EscapeDataString(Harmless), description = text, variables = new { host = new { @default = text, description = text, @enum = new[] { text } } } },
        },
        ["security"] = new object[] { new Dictionary<string, string[]> { ["key"] = [] } },
        ["paths"] = new Dictionary<string, object>
        {
            ["/a"] = new
            {
                post = new Dictionary<string, object>
                {
                    ["operationId"] = "post",
                    ["tags"] = new[] { Harmless },
                    ["summary"] = text,
                    ["description"] = text,
                    ["requestBody"] = new { description = text, content = new Dictionary<string, object> { ["application/json"] = new { schema = Schema(text) } } },
                    ["responses"] = new Dictionary<string, object>
                    {
                        ["200"] = new Dictionary<string, object>
                        {
                            ["description"] = text,
                            ["content"] = new Dictionary<string, object> { ["application/json"] = new { schema = Schema(text) } },
                            ["x-invariants"] = new { unique = new[] { "/" + text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) + "/id" } },
                        },
                        ["400"] = new { description = text },
                    },
                },
            },
        },
        ["components"] = new Dictionary<string, object>
        {
            ["schemas"] = new Dictionary<string, object>
            {
                ["Thing"] = Schema(text),
                ["Base"] = new
                {
                    type = "object",
                    discriminator = new { propertyName = text, mapping = new Dictionary<string, string> { [text] = "Derived" } },
                    properties = new Dictionary<string, object> { [text] = new Dictionary<string, object> { ["type"] = "string", ["default"] = text, ["x-csharp-name"] = "Text" } },
                },
                ["Derived"] = new { allOf = new object[] { new Dictionary<string, string> { ["$ref"] = "#/components/schemas/Base" }, new { description = text } } },
                ["Union"] = new
                {
                    title = text,
                    oneOf = new object[] { new Dictionary<string, string> { ["$ref"] = "#/components/schemas/Derived" }, Branch(text, "First"), Branch(text + "2", "Second") },
                    discriminator = new { propertyName = text, mapping = new Dictionary<string, string> { [text] = "Derived" } },
                },
                ["Known"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = new[] { text, text + "2" }, ["x-enum-varnames"] = new[] { "First", "Second" }, ["x-enum-descriptions"] = new[] { text, text } },
                ["Mixed"] = new Dictionary<string, object> { ["enum"] = new object[] { text, 1, true }, ["x-enum-varnames"] = new[] { "First", "Second", "Third" }, ["description"] = text },
            },
            ["securitySchemes"] = new { key = new Dictionary<string, object> { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Key", ["description"] = text, ["x-value-prefix"] = text } },
        },
    });

    private static Dictionary<string, object> Branch(string text, string name) => new()
    {
        ["type"] = "object",
        ["x-csharp-name"] = name,
        ["required"] = new[] { text },
        ["properties"] = new Dictionary<string, object>
        {
            [text] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = new[] { text }, ["x-enum-varnames"] = new[] { "Only" }, ["x-csharp-name"] = "Text" },
        },
        ["additionalProperties"] = false,
    };

    private static Dictionary<string, object> Schema(string text) => new()
    {
        ["type"] = "object",
        ["description"] = text,
        ["required"] = new[] { text },
        ["properties"] = new Dictionary<string, object>
        {
            [text] = new Dictionary<string, object> { ["type"] = "string", ["pattern"] = text, ["description"] = text, ["x-csharp-name"] = "Text" },
            ["kind"] = new { type = "string", @enum = new[] { text }, description = text },
            ["at"] = new Dictionary<string, object> { ["type"] = "string", ["x-datetime"] = new { format = "yyyy-MM-dd'" + Quoted(text) + "'", offset = "+00:00" } },
        },
    };

    /// <summary>As a literal part of a date format, which has its own quotes.</summary>
    private static string Quoted(string text) => text.Replace("\\", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
}
