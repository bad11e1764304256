using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>How a response's text is encoded. JSON is UTF-8; a server that says otherwise is believed.</summary>
internal static class ResponseCharset
{
    /// <summary>The encoding that the body must be converted from; null when it is UTF-8, or cannot be told.</summary>
    public static Encoding? Foreign(MediaTypeHeaderValue? contentType, ReadOnlySpan<byte> body)
    {
        var charset = contentType?.CharSet?.Trim('"');
        var encoding = string.IsNullOrEmpty(charset) ? ByteOrderMark.ForeignEncoding(body) : Named(charset);
        return encoding is UTF8Encoding or ASCIIEncoding ? null : encoding;
    }

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
