using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KaptureContracts.MockServer.Contract;

/// <summary>
/// Turns YAML into JSON by YAML 1.2's core schema. NSwag's own conversion makes every scalar a string, which would turn the
/// numbers and booleans of an example body into text.
/// </summary>
internal sealed partial class YamlToJson
{
    // Aliases can make a small text grow without end; no contract comes near this.
    private const int MaxNodes = 2_000_000;
    private const int MaxDepth = 200;

    private int _nodes;

    public static JsonNode? Convert(YamlNode node) => new YamlToJson().Node(node, 0);

    private JsonNode? Node(YamlNode node, int depth)
    {
        if (++_nodes > MaxNodes || depth > MaxDepth)
        {
            throw new YamlException(node.Start, node.End, "the document is too large or nested too deeply");
        }

        return node switch
        {
            YamlMappingNode mapping => Mapping(mapping, depth),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => Node(child, depth + 1))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new YamlException(node.Start, node.End, $"a {node.NodeType} is not supported here"),
        };
    }

    private JsonObject Mapping(YamlMappingNode mapping, int depth)
    {
        var result = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                throw new YamlException(key.Start, key.End, "a key must be a plain text");
            }

            if (!result.TryAdd(name, Node(value, depth + 1)))
            {
                throw new YamlException(key.Start, key.End, $"the key '{name}' stands here twice");
            }
        }

        return result;
    }

    private static JsonNode? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Integer().IsMatch(text) => WholeNumber(
                BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            ),
            _ when Float().IsMatch(text) => JsonValue.Create(
                double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create(text),
        };
    }

    private static JsonNode? WholeNumber(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue
            ? JsonValue.Create((long)number)
            : JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"^[-+]?[0-9]+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Float();
}
