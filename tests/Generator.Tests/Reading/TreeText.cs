using System.Text;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Tests.Reading;

/// <summary>Writes a tree as text, so that a test can say in one line what it expects.</summary>
internal static class TreeText
{
    public static string Of(SourceNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(SourceNode node, StringBuilder text)
    {
        switch (node)
        {
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    text.Append(entry.Key).Append(": ");
                    Write(entry.Value, text);
                    text.Append(", ");
                }

                Close(text, '}');
                break;
            case SequenceNode sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    Write(item, text);
                    text.Append(", ");
                }

                Close(text, ']');
                break;
            case ScalarNode { Kind: ScalarKind.String } scalar:
                text.Append('"').Append(scalar.Text).Append('"');
                break;
            case ScalarNode scalar:
                text.Append(scalar.Text);
                break;
        }
    }

    private static void Close(StringBuilder text, char bracket)
    {
        if (text[^1] == ' ')
        {
            text.Length -= 2;
        }

        text.Append(bracket);
    }
}
