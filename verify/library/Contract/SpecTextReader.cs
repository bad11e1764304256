using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KaptureContracts.Verification.Contract;

/// <summary>
/// Reads YAML by its core schema, and JSON, which is YAML as well, into typed values, and notes the line of each. NSwag's own YAML
/// reader makes every scalar of an example a string and keeps no lines.
/// </summary>
internal sealed partial class SpecTextReader(string name)
{
    // Aliases can make a small text grow without end.
    private const int MaxNodes = 2_000_000;
    private const int MaxDepth = 200;

    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>Where each value stands; for a member, where its name stands.</summary>
    public IReadOnlyDictionary<string, (int Line, int Column)> Places => _places;

    public JToken? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : Read(stream.Documents[0].RootNode, string.Empty, 0);
        }
        catch (YamlException e)
        {
            throw new VerificationException($"{name}({e.Start.Line},{e.Start.Column}): the spec is not valid YAML or JSON: {e.Message}", e);
        }
    }

    private JToken Read(YamlNode node, string pointer, int depth)
    {
        if (++_nodes > MaxNodes || depth > MaxDepth)
        {
            throw new YamlException(node.Start, node.End, "the document is too large or nested too deeply");
        }

        _places.TryAdd(pointer, ((int)node.Start.Line, (int)node.Start.Column));
        return node switch
        {
            YamlMappingNode mapping => Members(mapping, pointer, depth),
            YamlSequenceNode sequence => new JArray(sequence.Children.Select((child, index) => Read(child, JsonPointer.Join(pointer, index), depth + 1))),
            YamlScalarNode scalar => new JValue(Scalar(scalar)),
            _ => throw new YamlException(node.Start, node.End, $"a {node.NodeType} is not supported here"),
        };
    }

    private JObject Members(YamlMappingNode mapping, string pointer, int depth)
    {
        var members = new JObject();
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } member })
            {
                throw new YamlException(key.Start, key.End, "a key must be a plain text");
            }

            var place = JsonPointer.Join(pointer, member);
            _places.TryAdd(place, ((int)key.Start.Line, (int)key.Start.Column));
            if (!members.TryAdd(member, Read(value, place, depth + 1)))
            {
                throw new YamlException(key.Start, key.End, $"the key '{member}' stands here twice");
            }
        }

        return members;
    }

    private static object? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? string.Empty;
        if (scalar.Style is not ScalarStyle.Plain)
        {
            return text;
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ when Integer().IsMatch(text) => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            _ when Float().IsMatch(text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => text,
        };
    }

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Float();
}
