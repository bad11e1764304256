using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;
using KaptureContracts.Generator.Tests.Robustness;
using Microsoft.CodeAnalysis.Text;

namespace CorpusRunner.Mutations;

/// <summary>Makes the changed document of each seed.</summary>
internal sealed class MutationCases(string[] files)
{
    /// <summary>Most cases are of documents up to this size: what goes wrong with large ones goes wrong with these, and sooner.</summary>
    private const int Small = 48 * 1024;

    private const int EveryOtherSize = 25;

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = ReadingLimits.Depth + 8 };

    private readonly string[] _small = [.. files.Where(file => new FileInfo(file).Length <= Small)];
    private readonly ConcurrentDictionary<string, (string Text, JsonNode? Tree)> _documents = new(StringComparer.Ordinal);

    public bool IsEmpty => files.Length == 0;

    /// <summary>By turns the nodes and the characters are changed; and what is written as JSON is read by the reader of YAML as well.</summary>
    public CorpusDocument Make(int seed)
    {
        var pool = _small.Length == 0 || seed % EveryOtherSize == 0 ? files : _small;
        var file = pool[seed / 2 % pool.Length];
        var (text, tree) = _documents.GetOrAdd(file, Read);
        if (seed % 2 == 0 || tree is null)
        {
            return new CorpusDocument(file, new TextMutator(seed).Mutate(text));
        }

        var extension = seed % 4 == 1 ? ".json" : ".yaml";
        return new CorpusDocument(Path.ChangeExtension(file, extension), new DocumentMutator(seed).Mutate(tree)?.ToJsonString(Deep) ?? "null");
    }

    private static (string Text, JsonNode? Tree) Read(string file)
    {
        var text = File.ReadAllText(file);
        var source = SourceText.From(text);
        var root = DocumentReader.Read(file, source, new ProblemSink(file, source), CancellationToken.None);
        return (text, root is null ? null : Convert(root));
    }

    private static JsonNode? Convert(SourceNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{node.GetType().Name} is no node of a document."), nameof(node)),
    };
}
