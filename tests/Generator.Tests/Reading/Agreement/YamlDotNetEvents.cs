using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KaptureContracts.Generator.Tests.Reading.Agreement;

/// <summary>What YamlDotNet's parser finds in a text, in the notation of yaml-test-suite.</summary>
internal static class YamlDotNetEvents
{
    /// <summary>The events of a stream, or null and the parser's message if it is refused.</summary>
    public static string? Parse(string yaml, out string? error)
    {
        var lines = new List<string>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
            while (parser.MoveNext())
            {
                lines.Add(Line(parser.Current!));
            }
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            error = exception.Message;
            return null;
        }

        error = null;
        return string.Join('\n', lines);
    }

    private static string Line(ParsingEvent parsed) => parsed switch
    {
        StreamStart => "+STR",
        StreamEnd => "-STR",
        DocumentStart => "+DOC",
        DocumentEnd => "-DOC",
        AnchorAlias alias => "=ALI *" + alias.Value.Value,
        MappingStart mapping => (mapping.Style == MappingStyle.Flow ? "+MAP {}" : "+MAP") + Properties(mapping),
        SequenceStart sequence => (sequence.Style == SequenceStyle.Flow ? "+SEQ []" : "+SEQ") + Properties(sequence),
        MappingEnd => "-MAP",
        SequenceEnd => "-SEQ",
        Scalar scalar => $"=VAL{Properties(scalar)} {Mark(scalar.Style)}{YamlEventText.Escape(scalar.Value)}",
        _ => throw new ArgumentException($"{parsed.GetType().Name} is no event that is compared.", nameof(parsed)),
    };

    private static string Properties(NodeEvent node)
    {
        var tag = node.Tag.IsEmpty ? "" : $" <{(node.Tag.IsNonSpecific ? "!" : node.Tag.Value)}>";
        return (node.Anchor.IsEmpty ? "" : " &" + node.Anchor.Value) + tag;
    }

    private static char Mark(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        ScalarStyle.Literal => '|',
        ScalarStyle.Folded => '>',
        _ => ':',
    };
}
