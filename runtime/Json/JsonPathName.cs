using System.Globalization;
using System.Text;

namespace KaptureContracts.Runtime.Json;

/// <summary>Writes a property's name into a JSON path: on one line and bounded, whatever the server chose for a name.</summary>
internal static class JsonPathName
{
    private const int LongestName = 100;

    public static void Append(StringBuilder path, string name)
    {
        var isPlain = name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (isPlain)
        {
            path.Append('.').Append(name);
            return;
        }

        path.Append("['");
        foreach (var c in TextCut.At(name, LongestName))
        {
            Append(path, c);
        }

        path.Append(name.Length > LongestName ? "...']" : "']");
    }

    private static void Append(StringBuilder path, char c)
    {
        if (char.IsControl(c))
        {
            path.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            return;
        }

        if (c is '\\' or '\'')
        {
            path.Append('\\');
        }

        path.Append(c);
    }
}
