using System.Buffers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>Percent-encodings of RFC 3986 and of forms.</summary>
internal static class PercentEncoding
{
    private const int TripletLength = 3;

    /// <summary>What <c>allowReserved</c> lets through besides the unreserved characters. What would end a value or the query stays encoded.</summary>
    private static readonly SearchValues<char> Kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$'()*,;=");

    /// <summary>Everything but the unreserved characters is encoded.</summary>
    public static string Strict(string text) => Uri.EscapeDataString(text);

    /// <summary>As <c>application/x-www-form-urlencoded</c> has it: a space is a plus, and the tilde is encoded.</summary>
    public static string Form(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal).Replace("~", "%7E", StringComparison.Ordinal);

    /// <summary>Reserved characters and what is encoded already stay as they are (<c>allowReserved</c>).</summary>
    public static string Reserved(string text)
    {
        var encoded = new StringBuilder(text.Length);
        var index = 0;
        while (index < text.Length)
        {
            var length = KeptLength(text, index);
            if (length > 0)
            {
                encoded.Append(text, index, length);
                index += length;
                continue;
            }

            length = char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            encoded.Append(Uri.EscapeDataString(text.AsSpan(index, length)));
            index += length;
        }

        return encoded.ToString();
    }

    private static int KeptLength(string text, int index)
    {
        if (Kept.Contains(text[index]))
        {
            return 1;
        }

        var isTriplet = text[index] == '%' && index + 2 < text.Length
            && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]);
        return isTriplet ? TripletLength : 0;
    }
}
