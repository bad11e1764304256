using System.Globalization;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// A text of a document as it may stand in a message: on one line, so that no document can write lines of its own into a build's
/// log; visible; and not too long.
/// </summary>
internal static class MessageText
{
    private const int LongestText = 200;
    private const char Replacement = '?';

    public static string Of(string text)
    {
        var length = Math.Min(text.Length, LongestText);
        var characters = text.ToCharArray(0, length);
        for (var index = 0; index < length; index++)
        {
            if (!IsPlain(text, index))
            {
                characters[index] = Replacement;
            }
        }

        var shown = new string(characters);
        return text.Length > length ? shown + "..." : shown;
    }

    private static bool IsPlain(string text, int index)
    {
        // Half of a pair, by itself or cut off at the end, is no character.
        if (char.IsSurrogate(text[index]))
        {
            var first = char.IsLowSurrogate(text[index]) ? index - 1 : index;
            return first >= 0 && first < LongestText - 1 && first + 1 < text.Length && char.IsSurrogatePair(text, first);
        }

        return CharUnicodeInfo.GetUnicodeCategory(text[index])
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
