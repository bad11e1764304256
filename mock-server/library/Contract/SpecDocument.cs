using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KaptureContracts.MockServer.Contract;

/// <summary>The document as a JSON tree, with the errors that name a place in it.</summary>
internal sealed class SpecDocument
{
    private readonly SpecSource _source;

    private SpecDocument(SpecSource source, JsonObject root)
    {
        _source = source;
        Root = root;
    }

    public JsonObject Root { get; }

    public SpecSource Source => _source;

    public static SpecDocument Parse(SpecSource source)
    {
        var tree = source.Text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? ParseJson(source)
            : ParseYaml(source);
        return tree is JsonObject root
            ? new(source, root)
            : throw new InvalidSpecException($"{source.Name}: the spec is not an OpenAPI document: its root must be an object.");
    }

    /// <summary>An error at the place that the pointer names: file, line, column, pointer, problem.</summary>
    public InvalidSpecException ErrorAt(SpecPointer pointer, string problem, Exception? cause = null) =>
        new($"{_source.Name}{Position(pointer)}: {problem} (at {pointer})", cause);

    /// <summary>Follows <c>$ref</c>s until a node that is none.</summary>
    public SpecPlace Resolve(SpecPlace place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (place.Node is JsonObject node && node["$ref"] is JsonValue reference)
        {
            var target = reference.ToString();
            if (!seen.Add(target))
            {
                throw ErrorAt(place.Pointer, $"the reference '{target}' leads back to itself");
            }

            place = Find(target) ?? throw ErrorAt(place.Pointer, $"the reference '{target}' leads nowhere");
        }

        return place;
    }

    public SpecPlace? Find(string reference)
    {
        if (!SpecPointer.TryParse(reference, out var pointer))
        {
            return null;
        }

        JsonNode? node = Root;
        foreach (var segment in pointer.Segments)
        {
            node = node switch
            {
                JsonObject o => o[segment],
                JsonArray a
                    when int.TryParse(segment, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < a.Count => a[
                    index
                ],
                _ => null,
            };
        }

        return node is null ? null : new(node, pointer);
    }

    private static JsonNode? ParseJson(SpecSource source)
    {
        try
        {
            return JsonNode.Parse(source.Text, documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = 200 });
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"({line + 1},{e.BytePositionInLine + 1})" : string.Empty;
            throw new InvalidSpecException($"{source.Name}{place}: the spec is not valid JSON: {e.Message}", e);
        }
    }

    private static JsonNode? ParseYaml(SpecSource source)
    {
        try
        {
            return LoadYaml(source.Text) is { } root ? YamlToJson.Convert(root) : null;
        }
        catch (YamlException e)
        {
            throw new InvalidSpecException(
                $"{source.Name}({e.Start.Line},{e.Start.Column}): the spec is not valid YAML: {e.Message}",
                e
            );
        }
    }

    private static YamlNode? LoadYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    private string Position(SpecPointer pointer)
    {
        try
        {
            // Every JSON document that got this far is YAML as well, so one reader finds the line of both.
            var node = LoadYaml(_source.Text);
            foreach (var segment in pointer.Segments)
            {
                node = node switch
                {
                    YamlMappingNode m when m.Children.TryGetValue(new YamlScalarNode(segment), out var child) => child,
                    YamlSequenceNode s
                        when int.TryParse(segment, CultureInfo.InvariantCulture, out var index) && index < s.Children.Count =>
                        s.Children[index],
                    _ => node,
                };
            }

            return node is null ? string.Empty : $"({node.Start.Line},{node.Start.Column})";
        }
        catch (YamlException)
        {
            return string.Empty;
        }
    }
}
