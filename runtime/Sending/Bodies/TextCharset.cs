using System.Net.Http.Headers;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>Texts in bodies, in the charset that their media type names.</summary>
internal static class TextCharset
{
    /// <summary>The text in the charset of a media type; in UTF-8, which is added to it, where it names none.</summary>
    /// <exception cref="ArgumentException">.NET does not know the charset, or the charset does not have a character of the text.</exception>
    public static (byte[] Bytes, string MediaType) Encode(string text, string mediaType, string name)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType, out var parsed) || parsed.CharSet?.Trim('"') is not { Length: > 0 } charset)
        {
            return (Encoding.UTF8.GetBytes(text), $"{mediaType}; charset=utf-8");
        }

        // An encoder's own exception would quote the character.
        var encoding = Named(charset, name);
        var bytes = encoding.GetBytes(text);
        return encoding.GetString(bytes) == text
            ? (bytes, mediaType)
            : throw new ArgumentException(
                $"'{name}' is sent in the charset '{charset}' of the contract, which does not have all of its characters.", name);
    }

    private static Encoding Named(string charset, string name)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                $"'{name}' is to be sent in the charset '{charset}' of the contract, which .NET does not know: see Encoding.RegisterProvider.", name, exception);
        }
    }
}
