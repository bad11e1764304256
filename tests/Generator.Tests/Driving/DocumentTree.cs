using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Tests.Driving;

/// <summary>A document as a tree of JSON, to be changed or written in another form.</summary>
internal static class DocumentTree
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = ReadingLimits.Depth + 1,
        WriteIndented = true,
    };

    /// <summary>Reads a document, YAML or JSON, that has nothing wrong with its text.</summary>
    public static JsonNode? Read(string text, string path = TestDocument.DefaultPath)
    {
        var problems = new ProblemSink(path, SourceText.From(text));
        var root = DocumentReader.Read(path, SourceText.From(text), problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems.ToProblems());
        return Convert(root!);
    }

    public static string Write(JsonNode? tree) => tree?.ToJsonString(Indented) ?? "null";

    private static JsonNode? Convert(SourceNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a document.", nameof(node)),
    };
}
