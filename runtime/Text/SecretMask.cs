using System.Globalization;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>
/// Masks credentials in a text that the server chose, also where it escaped them: as JSON does (<c>\u003d</c>, <c>\/</c>), as URLs do
/// (<c>%3D</c>), or as HTML does (<c>&amp;#61;</c>, <c>&amp;amp;</c>).
/// </summary>
internal static class SecretMask
{
    /// <summary>The most characters that one character of a secret is escaped with.</summary>
    public const int LongestEscape = 6;

    private const string Mask = "***";

    // Fewer would mask words that begin like a secret by chance.
    private const int ShortestBeginning = 4;

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
            longest = Math.Max(longest, Match(text, secret, isWhole, prefersEscapes: false));
            longest = Math.Max(longest, Match(text, secret, isWhole, prefersEscapes: true));
        }

        return longest;
    }

    /// <param name="text">Where the secret may start.</param>
    /// <param name="secret">What is looked for.</param>
    /// <param name="isWhole">Whether nothing is missing after the text.</param>
    /// <param name="prefersEscapes">Whether <c>%25</c> is a percent sign, where the secret has one, before it is itself.</param>
    private static int Match(ReadOnlySpan<char> text, string secret, bool isWhole, bool prefersEscapes)
    {
        var length = 0;
        for (var index = 0; index < secret.Length; index++)
        {
            var rest = text[length..];
            if (rest.IsEmpty)
            {
                return !isWhole && index >= ShortestBeginning ? length : 0;
            }

            var isLiteral = rest[0] == secret[index];
            var width = isLiteral && !prefersEscapes ? 1 : Escape(rest, secret[index]);
            width = width == 0 && isLiteral ? 1 : width;
            if (width == 0)
            {
                return 0;
            }

            length += width;
        }

        return length;
    }

    /// <summary>How many characters at the start of a text are an escape of <paramref name="c"/>; 0 when none is.</summary>
    private static int Escape(ReadOnlySpan<char> text, char c) => text[0] switch
    {
        '\\' when text.Length > 1 && text[1] == c && c is '/' or '"' or '\\' => 2,
        '\\' when text.Length >= 6 && text[1] == 'u' && IsHex(text.Slice(2, 4), c) => 6,
        '%' when text.Length >= 3 && IsHex(text.Slice(1, 2), c) => 3,
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
