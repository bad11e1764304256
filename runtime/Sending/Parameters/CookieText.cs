using System.Buffers;
using System.Globalization;

namespace KaptureContracts.Runtime;

/// <summary>Which texts may stand in a cookie as they are.</summary>
internal static class CookieText
{
    /// <summary>RFC 6265, 4.1.1 (<c>cookie-octet</c>): visible ASCII that neither quotes nor ends a cookie.</summary>
    private static readonly SearchValues<char> Octets = SearchValues.Create(
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['"', ',', ';', '\\'])]);

    /// <summary>What in a text no cookie can hold, in a sentence that does not quote the text; null when all of it can stand there.</summary>
    public static string? Complaint(string text)
    {
        var bad = text.AsSpan().IndexOfAnyExcept(Octets);
        return bad < 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"a cookie holds visible ASCII without spaces, quotes, commas, semicolons and backslashes; the character at index {bad} is another.");
    }

    /// <exception cref="ArgumentException">A cookie cannot hold the text.</exception>
    public static string Checked(string text, string name) => Complaint(text) is { } complaint
        ? throw new ArgumentException($"'{name}' goes into a cookie as it is: {complaint}", name)
        : text;
}
