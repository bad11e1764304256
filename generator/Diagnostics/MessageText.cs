using System.Globalization;

namespace KaptureContracts.Generator.Diagnostics;

/// <summary>
/// A text of a document as it may stand in a message: on one line, so that no document can write lines of its own into a build's
/// log; visible; and not too long.
/// </summary>
internal static class MessageText
{
    private const int LongestText = 300;
    private const int LongestExcerpt = 60;
    private const char Replacement = '?';

    /// <summary>An argument of a message.</summary>
    public static string Of(string text) => Of(text, LongestText);

    /// <summary>A text of the document inside an argument that says more.</summary>
    public static string Excerpt(string text) => Of(text, LongestExcerpt);

    private static string Of(string text, int longest)
    {
        var length = Math.Min(text.Length, longest);
        var characters = text.ToCharArray(0, length);
        for (var index = 0; index < length; index++)
        {
            if (!IsPlain(text, index, length))
            {
                characters[index] = Replacement;
            }
        }

        var shown = new string(characters);
        return text.Length > length ? shown + "..." : shown;
    }

    private static bool IsPlain(string text, int index, int length)
    {
        // Half of a pair, by itself or cut off at the end, is no character.
        if (char.IsSurrogate(text[index]))
        {
            var first = char.IsLowSurrogate(text[index]) ? index - 1 : index;
            return first >= 0 && first + 1 < length && char.IsSurrogatePair(text, first);
        }

        return CharUnicodeInfo.GetUnicodeCategory(text[index])
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
