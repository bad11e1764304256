using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>How a response's text is encoded. JSON is UTF-8; a server that says otherwise is believed.</summary>
internal static class ResponseCharset
{
    /// <summary>The encoding that the body must be converted from; null when it is UTF-8, or cannot be told.</summary>
    public static Encoding? Foreign(HttpContentHeaders headers, ReadOnlySpan<byte> body)
    {
        var charset = Charset(headers);
        var encoding = string.IsNullOrEmpty(charset) ? ByteOrderMark.ForeignEncoding(body) : Named(charset);
        return encoding is UTF8Encoding or ASCIIEncoding ? null : encoding;
    }

    /// <summary>The charset of the media type. To take a header apart makes half a dozen objects: the usual ones are known as they stand.</summary>
    private static string? Charset(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Type", out var values))
        {
            return null;
        }

        var text = values.ToString();
        if (!text.Contains("charset", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var last = text.LastIndexOf(';');
        var isUtf8 = text.IndexOf(';', StringComparison.Ordinal) == last
            && text.AsSpan(last + 1).Trim().Equals("charset=utf-8", StringComparison.OrdinalIgnoreCase);
        return isUtf8 ? Encoding.UTF8.WebName : headers.ContentType?.CharSet?.Trim('"');
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
