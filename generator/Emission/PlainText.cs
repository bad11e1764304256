using System.Globalization;

namespace KaptureContracts.Generator.Emission;

/// <summary>Which characters may stand in emitted text as they are.</summary>
internal static class PlainText
{
    /// <summary>Whether a text is ASCII that stands for itself between quotes, in C# and in JSON: as nearly all names are.</summary>
    public static bool IsSimple(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the character at an index neither ends a line, nor is invisible, nor turns the direction of the text (a reader must
    /// see what the compiler sees), nor is half a surrogate pair.
    /// </summary>
    public static bool IsPlain(string text, int index)
    {
        var c = text[index];
        if (char.IsSurrogate(c))
        {
            return char.IsSurrogatePair(text, char.IsHighSurrogate(c) || index == 0 ? index : index - 1)
                && !(index == text.Length - 1 && char.IsHighSurrogate(c))
                && CharUnicodeInfo.GetUnicodeCategory(text, char.IsHighSurrogate(c) ? index : index - 1) is not UnicodeCategory.Format;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
            _ => true,
        };
    }
}
