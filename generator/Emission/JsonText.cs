using System.Globalization;
using System.Text;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes JSON.</summary>
internal static class JsonText
{
    /// <summary>A string with its quotes, in ASCII.</summary>
    public static string Quoted(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                json.Append(c);
                continue;
            }

            // Half a surrogate pair is no text that JSON could hold.
            json.Append("\\u").Append((char.IsSurrogate(c) ? 0xFFFD : (int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return json.Append('"').ToString();
    }
}
