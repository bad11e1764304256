using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// A payload in one place of a document that uses much of OpenAPI, for every key and every text in it: it may stand in literals and
/// comments, and is nowhere code. Whether the document is still valid with it does not matter.
/// </summary>
public sealed class TaintTests
{
    private const string Sentinel = "Pwned";
    private const int Stride = 6;

    /// <summary>Each would leave a name of its own in the code if it got out of where it belongs.</summary>
    private static readonly string[] Payloads =
    [
        "\"; class Pwned { } //", "\\\"; class Pwned { } //", "\"\"\"; class Pwned { } //", "*/ class Pwned { } /*", "\nclass Pwned { }\n",
        "\r\n#if Pwned\r\n", "\u0085class Pwned { }", "\u2028class Pwned { }", "\u2029class Pwned { }", "{{Pwned}}{Pwned}", "</summary>]]><Pwned>",
        "\u202E}Pwned\u2066", "\0 Pwned();", "\uD800 Pwned();", "'; Pwned(); '", "#pragma Pwned",
    ];

    /// <summary>Set the environment variable to try every payload in every place: the slow script does. Otherwise they take turns, in every sixth place.</summary>
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("KAPTURE_TAINT") == "all";

    [Fact]
    public void NoTextOfADocumentBecomesCode()
    {
        var document = DocumentTree.Read(File.ReadAllText(Files.Library))!;
        var places = Places(document).Count();
        var failures = new List<string>();
        for (var place = 0; place < places && failures.Count < 10; place += IsWhole ? 1 : Stride)
        {
            for (var turn = 0; turn < (IsWhole ? Payloads.Length : 1); turn++)
            {
                // The letter in front is a part of whatever name is made of the text: the sentinel alone is no name.
                var payload = "a" + Payloads[(place + turn) % Payloads.Length];
                if (Complaint(document, place, payload) is { } complaint)
                {
                    failures.Add($"{complaint} ({payload} at place {place.ToString(System.Globalization.CultureInfo.InvariantCulture)})");
                }
            }
        }

        Assert.True(places > 500, "The document has too few places for this test to tell much.");
        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("OpenApiNamespace")]
    [InlineData("OpenApiClientName")]
    [InlineData("OpenApiVisibility")]
    [InlineData("OpenApiOperations")]
    [InlineData("Path")]
    public void NoMetadataBecomesCode(string metadata)
    {
        foreach (var payload in Payloads)
        {
            var document = new TestDocument(Documents.Minimal, metadata == "Path" ? $"a{payload}.openapi.yaml" : TestDocument.DefaultPath);
            var generation = Generation.Of(metadata == "Path" ? document.With("OpenApiClientName", "") : document.With(metadata, $"Acme{payload}"));

            Assert.Null(Complaint(generation));
        }
    }

    private static string? Complaint(JsonNode document, int place, string payload)
    {
        var tainted = document.DeepClone();
        Places(tainted).ElementAt(place)(payload);
        return Complaint(Generation.Of(DocumentTree.Write(tainted), "api.openapi.json"));
    }

    private static string? Complaint(Generation generation) =>
        generation.Result.Exception?.ToString()
        ?? generation.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "KAP9001")?.ToString()
        ?? generation.Result.GeneratedSources.Select(source => Complaint(source.SyntaxTree)).FirstOrDefault(complaint => complaint is not null);

    private static string? Complaint(SyntaxTree tree)
    {
        if (tree.GetDiagnostics(TestContext.Current.CancellationToken).FirstOrDefault() is { } broken)
        {
            return broken.ToString();
        }

        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        var escaped = root.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == Sentinel);
        if (escaped != default)
        {
            return $"{escaped.Parent} is code";
        }

        return root.DescendantTrivia()
            .Where(trivia => trivia.IsDirective)
            .FirstOrDefault(trivia => !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia) && !trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)) is { } directive
            && directive != default
            ? $"{directive} is a directive"
            : null;
    }

    /// <summary>For each key and each text of a tree, what puts a payload behind it.</summary>
    private static IEnumerable<Action<string>> Places(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                foreach (var (key, value) in mapping.ToArray())
                {
                    yield return payload => Rename(mapping, key, key + payload);
                    foreach (var place in Places(value))
                    {
                        yield return place;
                    }
                }

                break;
            case JsonArray list:
                foreach (var place in list.ToArray().SelectMany(Places))
                {
                    yield return place;
                }

                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                yield return payload => value.ReplaceWith(text + payload);
                break;
        }
    }

    private static void Rename(JsonObject mapping, string key, string name)
    {
        var value = mapping[key];
        mapping.Remove(key);
        mapping[name] = value;
    }
}
