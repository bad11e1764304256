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

    public static void Param(CodeWriter writer, string name, string text) => Element(writer, "param", [text], $" name=\"{name.TrimStart('@')}\"");

    private static void Element(CodeWriter writer, string name, IReadOnlyList<string> paragraphs, string attributes = "")
    {
        var isOneLine = HasOneLine(paragraphs);
        writer.BeginLine();
        writer.Append("/// <");
        writer.Append(name);
        writer.Append(attributes);
        writer.Append('>');
        for (var index = 0; index < paragraphs.Count; index++)
        {
            for (var lines = new DocsLines(paragraphs[index]); lines.MoveNext();)
            {
                if (!isOneLine)
                {
                    writer.Line();
                    writer.BeginLine();
                    writer.Append("/// ");
                }

                AppendLine(writer, paragraphs[index], lines.Start, lines.End);
            }
        }

        if (!isOneLine)
        {
            writer.Line();
            writer.BeginLine();
            writer.Append("/// ");
        }

        writer.Append("</");
        writer.Append(name);
        writer.Append('>');
        writer.Line();
    }

    private static bool HasOneLine(IReadOnlyList<string> paragraphs)
    {
        var count = 0;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            for (var lines = new DocsLines(paragraphs[index]); count < 2 && lines.MoveNext();)
            {
                count++;
            }
        }

        return count == 1;
    }

    /// <summary>A line with XML escaped, and with that set in code which Markdown sets in code.</summary>
    private static void AppendLine(CodeWriter writer, string text, int start, int end)
    {
        var isBalanced = IsBalanced(text, start, end);
        var isCode = false;
        while (true)
        {
            var tick = text.IndexOf('`', start, end - start);
            AppendPart(writer, text, start, tick < 0 ? end : tick, isCode);
            if (tick < 0)
            {
                return;
            }

            start = tick + 1;
            isCode = isBalanced && !isCode;
            if (!isBalanced)
            {
                writer.Append('`');
            }
        }
    }

    private static bool IsBalanced(string text, int start, int end)
    {
        var isBalanced = true;
        for (var index = start; index < end; index++)
        {
            isBalanced ^= text[index] == '`';
        }

        return isBalanced;
    }

    private static void AppendPart(CodeWriter writer, string text, int start, int end, bool isCode)
    {
        if (!isCode)
        {
            AppendText(writer, text, start, end);
            return;
        }

        if (start == end)
        {
            writer.Append("``");
            return;
        }

        writer.Append("<c>");
        AppendText(writer, text, start, end);
        writer.Append("</c>");
    }

    private static void AppendText(CodeWriter writer, string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            switch (text[index])
            {
                case '&':
                    writer.Append("&amp;");
                    break;
                case '<':
                    writer.Append("&lt;");
                    break;
                case '>':
                    writer.Append("&gt;");
                    break;
                case '\t':
                    writer.Append(' ');
                    break;
                case var c:
                    writer.Append(PlainText.IsPlain(text, index) ? c : '\uFFFD');
                    break;
            }
        }
    }
}
