using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// Refuses text that is not Unicode while it is read: <see cref="JsonElement"/> keeps such text, and fails where it is used.
/// </summary>
internal static class JsonUnicode
{
    public const string Complaint = "A string is not valid Unicode.";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="JsonException">The text holds half a surrogate pair.</exception>
    public static byte[] GetBytes(string json)
    {
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException exception)
        {
            throw new JsonException(Complaint, exception);
        }
    }

    /// <summary>Checks every name and string of a JSON text.</summary>
    /// <exception cref="JsonException">One is not UTF-8, or holds half a surrogate pair.</exception>
    public static void Require(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsValid(ref reader))
            {
                throw new JsonException(Complaint);
            }
        }
    }

    private static bool IsValid(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
