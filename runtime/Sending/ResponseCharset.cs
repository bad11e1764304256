using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>How a response's text is encoded. JSON is UTF-8; a server that says otherwise is believed.</summary>
internal static class ResponseCharset
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The encoding that the body must be converted from; null when it is UTF-8, or cannot be told.</summary>
    public static Encoding? Foreign(MediaTypeHeaderValue? contentType, ReadOnlySpan<byte> body)
    {
        var charset = contentType?.CharSet?.Trim('"');
        var encoding = string.IsNullOrEmpty(charset) ? Marked(body) : Named(charset);
        return encoding is UTF8Encoding or ASCIIEncoding ? null : encoding;
    }

    /// <summary>How many bytes of a byte order mark stand before UTF-8 text.</summary>
    public static int MarkLength(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;

    private static Encoding? Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Named(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // A name that .NET does not know, or UTF-7: the body is taken for UTF-8, and whatever is not shows in the result.
            return null;
        }
    }
}
