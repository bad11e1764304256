using System.Globalization;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>Which texts may stand in a header of a request.</summary>
internal static class HeaderText
{
    /// <summary>The text, if it is visible ASCII with spaces and tabs.</summary>
    /// <exception cref="ArgumentException">It is not; the message does not quote it.</exception>
    public static string Checked(string text, string name)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('\t' or (>= ' ' and <= '~')))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{name}' goes into a header and must be printable ASCII; the character at index {index} is not."), name);
            }
        }

        return text;
    }

    /// <summary>JSON in ASCII alone: whatever else stands in its strings, and only there, has an escape.</summary>
    public static string Json(string json)
    {
        if (json.All(static c => c is >= ' ' and <= '~'))
        {
            return json;
        }

        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            _ = c is >= ' ' and <= '~' ? text.Append(c) : text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return text.ToString();
    }
}
