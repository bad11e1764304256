using System.Globalization;
using System.Text;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes JSON.</summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <summary>A string with its quotes.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>What stands between the quotes of a string: with those escapes alone that JSON asks for.</summary>
    public static string Escaped(string text)
    {
        if (PlainText.IsSimple(text))
        {
            return text;
        }

        var json = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append(Control(c));
            }
            else
            {
                // Half a surrogate pair is no text that JSON could hold.
                json.Append(char.IsSurrogate(c) && !IsPaired(text, index) ? Replacement : c);
            }
        }

        return json.ToString();
    }

    private static string Control(char c) => c switch
    {
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
