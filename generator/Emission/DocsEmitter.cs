using System.Text;
using KaptureContracts.Generator.Planning;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes XML documentation in the document's own words.</summary>
internal static class DocsEmitter
{
    public static void Emit(CodeWriter writer, CodeDocs docs)
    {
        Element(writer, "summary", [docs.Summary]);
        if (docs.Remarks.Count > 0)
        {
            Element(writer, "remarks", docs.Remarks);
        }

        EmitObsolete(writer, docs);
    }

    public static void EmitObsolete(CodeWriter writer, CodeDocs docs)
    {
        if (docs.Obsolete is { } message)
        {
            writer.Line($"[global::System.Obsolete({Literal.Of(message)})]");
        }
    }

    public static void Param(CodeWriter writer, string name, string text) => Element(writer, $"param name=\"{name.TrimStart('@')}\"", [text]);

    private static void Element(CodeWriter writer, string tag, IEnumerable<string> paragraphs)
    {
        var lines = paragraphs.SelectMany(Lines).ToArray();
        var name = tag.Split(' ')[0];
        if (lines.Length == 1)
        {
            writer.Line($"/// <{tag}>{lines[0]}</{name}>");
            return;
        }

        writer.Line($"/// <{tag}>");
        foreach (var line in lines)
        {
            writer.Line("/// " + line);
        }

        writer.Line($"/// </{name}>");
    }

    private static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Escape(line.TrimEnd());
            }
        }
    }

    /// <summary>Escapes XML, and sets in code what Markdown sets in code.</summary>
    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        var parts = line.Split('`');
        var isBalanced = parts.Length % 2 == 1;
        for (var index = 0; index < parts.Length; index++)
        {
            var isCode = isBalanced && index % 2 == 1;
            if (isCode && parts[index].Length > 0)
            {
                escaped.Append("<c>");
                AppendText(escaped, parts[index]);
                escaped.Append("</c>");
                continue;
            }

            if (index > 0 && (!isBalanced || isCode))
            {
                escaped.Append('`');
            }

            AppendText(escaped, parts[index]);
            if (isCode)
            {
                escaped.Append('`');
            }
        }

        return escaped.ToString();
    }

    private static void AppendText(StringBuilder escaped, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                case var c:
                    escaped.Append(PlainText.IsPlain(text, index) ? c : '\uFFFD');
                    break;
            }
        }
    }
}
