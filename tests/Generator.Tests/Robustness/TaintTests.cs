using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>
/// A payload in one place of a document that uses much of OpenAPI, for every key and every text in it: it may stand in literals and
/// comments, and is nowhere code. Whether the document is still valid with it does not matter; where the generator says the same of it as
/// of a harmless text in that place, the syntax trees have the same shape.
/// </summary>
public sealed class TaintTests
{
    private const int Stride = 6;

    /// <summary>No name of a header, a path or a type, as the payloads; and harmless.</summary>
    private const string Harmless = "aé harmless";

    /// <summary>Stands for half of a surrogate pair that is escaped in JSON.</summary>
    private const char EscapedSurrogate = '\uE000';

    /// <summary>Stands for half of a surrogate pair as it is.</summary>
    private const char BareSurrogate = '\uE001';

    /// <summary>Each would leave a name of its own in the code if it got out of where it belongs.</summary>
    private static readonly string[] Payloads =
    [
        "\"; class Pwned { } //", "\\\"; class Pwned { } //", "\"\"\"; class Pwned { } //", "*/ class Pwned { } /*", "\nclass Pwned { }\n",
        "\rclass Pwned { }\r", "\r\n#if Pwned\r\n", "\n#line 1 \"Pwned\"\n", "\u0085class Pwned { }", "\u2028class Pwned { }",
        "\u2029class Pwned { }", "{{Pwned}}{Pwned}", "</summary>]]><Pwned>", "\u202E}Pwned\u2066", "\0 Pwned();", "'; Pwned(); '",
        "#pragma Pwned", $"{EscapedSurrogate} Pwned();", $"{BareSurrogate}\"; class Pwned {{ }} //", "\\u0022; class Pwned { } //",
    ];

    /// <summary>Set the environment variable to try every payload in every place: the slow script does. Otherwise they take turns, in every sixth place.</summary>
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("KAPTURE_TAINT") == "all";

    [Fact]
    public void NoTextOfADocumentBecomesCode()
    {
        var document = DocumentTree.Read(File.ReadAllText(Files.Library))!;
        var places = Places(document).Count();
        var failures = new ConcurrentQueue<string>();
        var compared = 0;
        Parallel.For(0, (places + Step - 1) / Step, EachCore, index =>
        {
            var place = index * Step;
            var shape = Shape.Of(Tainted(document, place, Harmless));
            for (var turn = 0; turn < (IsWhole ? Payloads.Length : 1); turn++)
            {
                // The letter in front is a part of whatever name is made of the text: the sentinel alone is no name.
                var payload = "a" + Payloads[(place + turn) % Payloads.Length];
                var generation = Tainted(document, place, payload);
                var own = Shape.Of(generation);
                var complaint = Complaint(generation);
                if (complaint is null && own.Diagnostics == shape.Diagnostics)
                {
                    Interlocked.Increment(ref compared);
                    complaint = own == shape ? null : "The tree has another shape than with a harmless text";
                }

                if (complaint is not null)
                {
                    failures.Enqueue($"{complaint} ({payload} at place {place.ToString(CultureInfo.InvariantCulture)})");
                }
            }
        });

        Assert.True(places > 500, "The document has too few places for this test to tell much.");
        Assert.Empty(failures.Take(10));
        Assert.True(compared > places / Step / 2, $"Only {compared} shapes were compared.");
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

    [Fact]
    public void NoNameOfAReferencedFileBecomesCode()
    {
        foreach (var payload in Payloads)
        {
            var main = $$"""
                { "openapi": "3.1.0", "info": { "title": "Files", "version": "1" }, "paths": {},
                  "components": { "schemas": { "Thing": { "properties": { "other": { "$ref": {{DocumentTree.Write(Uri.EscapeDataString(payload) + ".json#/x")}} } } } } } }
                """;
            var other = new TestDocument("""{ "x": { "type": "object", "properties": { "a": { "type": "string" } } } }""", payload + ".json");
            var generation = Generation.Of(new TestDocument(main, "api.openapi.json"), other.With("OpenApiContract", "reference"));

            Assert.Null(Complaint(generation));
        }
    }

    /// <summary>More runs at once than there are cores would only fill the memory.</summary>
    private static ParallelOptions EachCore { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private static int Step => IsWhole ? 1 : Stride;

    private static Generation Tainted(JsonNode document, int place, string payload)
    {
        var tainted = document.DeepClone();
        Places(tainted).ElementAt(place)(payload);
        var text = DocumentTree.Write(tainted).Replace(EscapedSurrogate.ToString(), "\\uD800", StringComparison.Ordinal).Replace(BareSurrogate, '\uD800');
        return Generation.Of(text, "api.openapi.json");
    }

    private static string? Complaint(Generation generation) =>
        generation.Result.Exception?.ToString()
        ?? generation.Result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "KAP9001")?.ToString()
        ?? generation.Result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).AsSpan().ContainsAny('\n', '\r', '\u2028'))?.ToString()
        ?? generation.Result.GeneratedSources.Select(source => EmittedShape.Of(source).Complaint).FirstOrDefault(complaint => complaint is not null);

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

    /// <summary>What kinds of nodes and tokens a run's files are made of, without names, texts and comments; and what was told.</summary>
    private sealed record Shape(string Diagnostics, string Trees)
    {
        public static Shape Of(Generation generation) => new(
            string.Join(' ', generation.Result.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)),
            string.Join(' ', generation.Result.GeneratedSources.Select(source => EmittedShape.Of(source).Kinds).Order(StringComparer.Ordinal)));
    }
}
