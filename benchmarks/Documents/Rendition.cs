using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Benchmarks.Documents;

/// <summary>Writes a document in the other notation, so that both readers can be measured on the same content.</summary>
internal static class Rendition
{
    private static readonly JsonSerializerOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512, WriteIndented = true };

    public static ApiDocument Json(ApiDocument document) => document.IsYaml
        ? new(Path.ChangeExtension(document.Path, ".json"), Convert(document.Read())!.ToJsonString(Indented))
        : document;

    public static ApiDocument Yaml(ApiDocument document)
    {
        if (document.IsYaml)
        {
            return document;
        }

        var text = new StringBuilder();
        Write(text, document.Read(), indent: "");
        return new(Path.ChangeExtension(document.Path, ".yaml"), text.ToString());
    }

    private static JsonNode? Convert(SourceNode node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a document.", nameof(node)),
    };

    private static void Write(StringBuilder text, SourceNode node, string indent)
    {
        switch (node)
        {
            case MappingNode mapping:
                foreach (var entry in mapping.Entries)
                {
                    text.Append(indent).Append(Scalar(ScalarKind.String, entry.Key)).Append(':');
                    WriteValue(text, entry.Value, indent + "  ");
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    text.Append(indent).Append('-');
                    WriteValue(text, item, indent + "  ");
                }

                break;
        }
    }

    private static void WriteValue(StringBuilder text, SourceNode value, string indent)
    {
        switch (value)
        {
            case MappingNode { Entries.Length: > 0 } or SequenceNode { Items.Length: > 0 }:
                text.Append('\n');
                Write(text, value, indent);
                break;
            case ScalarNode scalar:
                text.Append(' ').Append(Scalar(scalar.Kind, scalar.Text)).Append('\n');
                break;
            default:
                text.Append(value is MappingNode ? " {}\n" : " []\n");
                break;
        }
    }

    /// <summary>Plain where that is safe without looking twice, as most people write; or else in double quotes.</summary>
    private static string Scalar(ScalarKind kind, string text) =>
        kind != ScalarKind.String || IsWord(text) ? text : JsonSerializer.Serialize(text, Indented);

    private static bool IsWord(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] == '/')
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '.' or ' ')
        && text[^1] != ' '
        && !(text.ToUpperInvariant() is "TRUE" or "FALSE" or "NULL");
}
