using System.Globalization;
using System.Text;

namespace KaptureContracts.Generator.Emission;

/// <summary>C# string literals. No text of a document gets into code by another way than this or a comment.</summary>
internal static class Literal
{
    public static string Of(string text) => Of(text, "\"");

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string text) => Of(text, "\"u8");

    private static string Of(string text, string end)
    {
        if (PlainText.IsSimple(text))
        {
            return string.Concat("\"", text, end);
        }

        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            Append(literal, text, index);
        }

        return literal.Append(end).ToString();
    }

    private static void Append(StringBuilder literal, string text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                if (PlainText.IsPlain(text, index))
                {
                    literal.Append(c);
                    break;
                }

                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
