using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Json;

/// <summary>Says what is wrong inside a JSON string.</summary>
internal sealed class JsonTextError(DocumentText document, ReadingReport report)
{
    private readonly char[] _characters = document.Characters;

    /// <summary>What is wrong with the string that begins at a quote, or null and where it ends.</summary>
    public (TextSpan Span, string Words)? Explain(int quote, out int end)
    {
        for (end = quote + 1; end < document.End; end++)
        {
            var character = _characters[end];
            if (character == '"')
            {
                end++;
                return null;
            }

            if (character < ' ')
            {
                return Control(quote, end);
            }

            if (character != '\\')
            {
                continue;
            }

            if (end + 1 == document.End)
            {
                break;
            }

            if (Escape(end) is { } wrong)
            {
                return wrong;
            }

            end++;
        }

        return (new TextSpan(document.End, 0), $"the file ends inside the text that begins at {report.Place(quote)}; its closing quote is missing");
    }

    private (TextSpan Span, string Words) Control(int quote, int position) => _characters[position] switch
    {
        '\r' or '\n' => (
            TextSpan.FromBounds(quote, position),
            "this text has no closing quote on its line; write the quote, or a line break within the text as \\n"),
        '\t' => (new TextSpan(position, 1), "a tab cannot stand in a text as it is; write it as \\t"),
        var control => (
            new TextSpan(position, 1),
            FormattableString.Invariant($"the control character U+{(int)control:X4} cannot stand in a text as it is; write it as \\u{(int)control:x4}")),
    };

    private (TextSpan Span, string Words)? Escape(int backslash)
    {
        var escape = _characters[backslash + 1];
        if (escape == 'u')
        {
            return IsHexadecimal(backslash + 2)
                ? null
                : (new TextSpan(backslash, 2), "four hexadecimal digits must follow \\u, such as \\u00e9");
        }

        return escape is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'
            ? null
            : (new TextSpan(backslash, 2), $"'\\{ReadingReport.Excerpt(escape.ToString())}' is no escape that JSON knows; write a backslash itself as \\\\");
    }

    private bool IsHexadecimal(int start)
    {
        for (var i = start; i < start + 4; i++)
        {
            if (i >= document.End || !JsonGrammar.IsHexadecimal(_characters[i]))
            {
                return false;
            }
        }

        return true;
    }
}
