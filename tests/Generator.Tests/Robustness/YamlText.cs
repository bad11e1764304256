using System.Text;
using System.Text.Json.Nodes;
using KaptureContracts.Generator.Tests.Driving;

namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>Writes a tree in YAML's block style, one member a line, as people write it.</summary>
internal static class YamlText
{
    public static string Write(JsonNode? tree)
    {
        var text = new StringBuilder();
        Write(text, tree, indent: "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string indent)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } mapping:
                foreach (var (key, value) in mapping)
                {
                    text.Append(indent).Append(DocumentTree.Write(key)).Append(':');
                    WriteValue(text, value, indent);
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (var item in list)
                {
                    text.Append(indent).Append('-');
                    WriteValue(text, item, indent);
                }

                break;
            default:
                text.Append(indent).Append(DocumentTree.Write(node)).Append('\n');
                break;
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, string indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Write(text, value, indent + "  ");
            return;
        }

        text.Append(' ').Append(DocumentTree.Write(value)).Append('\n');
    }
}
