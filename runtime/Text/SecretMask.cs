using System.Globalization;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>
/// Masks credentials in a text that the server chose, also where it escaped them: as JSON does (<c>\u003d</c>, <c>\/</c>), as URLs do
/// (<c>%3D</c>, and once more <c>%253D</c>), or as HTML does (<c>&amp;#61;</c>, <c>&amp;amp;</c>).
/// </summary>
internal static class SecretMask
{
    /// <summary>The most characters that one character of a secret is escaped with.</summary>
    public const int LongestEscape = 6;

    private const string Mask = "***";

    // Servers shorten what they repeat. So much of a secret's beginning is no chance, wherever it stands; a text that is cut may end
    // with less of it.
    private const int TellingBeginning = 12;
    private const int TellingBeginningAtCut = 4;

    /// <summary>The text with its secrets masked.</summary>
    public static string Apply(string text, IReadOnlyList<string> secrets) =>
        secrets.Count == 0 ? text : Apply(text, secrets, int.MaxValue, isWhole: true).ToString();

    /// <summary>
    /// Masks a text until <paramref name="longest"/> characters are written, looking at what follows them: a secret on the border is seen
    /// as one. Where the text is not whole, its end may be the beginning of a secret, and is masked as well.
    /// </summary>
    public static StringBuilder Apply(ReadOnlySpan<char> text, IReadOnlyList<string> secrets, int longest, bool isWhole)
    {
        var masked = new StringBuilder(Math.Min(text.Length, longest));
        var position = 0;
        while (position < text.Length && masked.Length < longest)
        {
            var length = LongestMatch(text[position..], secrets, isWhole);
            if (length > 0)
            {
                masked.Append(Mask);
                position += length;
                continue;
            }

            masked.Append(text[position++]);
        }

        return masked;
    }

    private static int LongestMatch(ReadOnlySpan<char> text, IReadOnlyList<string> secrets, bool isWhole)
    {
        var longest = 0;
        foreach (var secret in secrets)
        {
            var mayStart = text[0] == secret[0] || Escape(text, secret[0]) > 0;
            longest = mayStart ? Math.Max(longest, Match(text, secret, isWhole)) : longest;
        }

        return longest;
    }

    /// <summary>
    /// How many characters at the start of a text spell a secret, or enough of its beginning; 0 when they do not. A percent sign may be
    /// itself or begin an escape: every place that can be reached is followed.
    /// </summary>
    private static int Match(ReadOnlySpan<char> text, string secret, bool isWhole)
    {
        List<int> places = [0];
        List<int> next = [];
        for (var index = 0; index < secret.Length; index++)
        {
            var endsHere = false;
            foreach (var place in places)
            {
                endsHere |= IsCut(text[place..]);
                Follow(text, place, secret[index], next);
            }

            if (next.Count == 0)
            {
                return endsHere && !isWhole && index >= TellingBeginningAtCut ? text.Length
                    : index >= TellingBeginning ? places.Max()
                    : 0;
            }

            (places, next) = (next, places);
            next.Clear();
        }

        return places.Max();
    }

    private static void Follow(ReadOnlySpan<char> text, int place, char c, List<int> next)
    {
        var rest = text[place..];
        if (rest.IsEmpty)
        {
            return;
        }

        if (rest[0] == c && !next.Contains(place + 1))
        {
            next.Add(place + 1);
        }

        if (Escape(rest, c) is > 0 and var width && !next.Contains(place + width))
        {
            next.Add(place + width);
        }
    }

    /// <summary>Whether a text ends here, or within an escape.</summary>
    private static bool IsCut(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length < LongestEscape && text[0] is '\\' or '%' or '&');

    /// <summary>How many characters at the start of a text are an escape of <paramref name="c"/>; 0 when none is.</summary>
    private static int Escape(ReadOnlySpan<char> text, char c) => text[0] switch
    {
        '\\' when text.Length > 1 && text[1] == c && c is '/' or '"' or '\'' or '\\' => 2,
        '\\' when text.Length >= 6 && text[1] == 'u' && IsHex(text.Slice(2, 4), c) => 6,
        '%' when text.Length >= 3 && IsHex(text.Slice(1, 2), c) => 3,
        '%' when text.Length >= 5 && text[1] == '2' && text[2] == '5' && IsHex(text.Slice(3, 2), c) => 5,
        '+' when c == ' ' => 1,
        '&' => Entity(text, c),
        _ => 0,
    };

    private static int Entity(ReadOnlySpan<char> text, char c)
    {
        var end = text[..Math.Min(text.Length, LongestEscape)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = text[1..end];
        var isEntity = name switch
        {
            "amp" => c == '&',
            "lt" => c == '<',
            "gt" => c == '>',
            "quot" => c == '"',
            "apos" => c == '\'',
            ['#', 'x' or 'X', .. var digits] => IsHex(digits, c),
            ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code == c,
            _ => false,
        };
        return isEntity ? end + 1 : 0;
    }

    private static bool IsHex(ReadOnlySpan<char> digits, char c) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == c;
}
