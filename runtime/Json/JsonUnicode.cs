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

    /// <summary>Checks every name and string of the value that <paramref name="reader"/>, a copy of the caller's, stands on.</summary>
    /// <exception cref="JsonException">One is not UTF-8, or holds half a surrogate pair.</exception>
    public static void Require(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsValid(ref reader))
            {
                throw new JsonException(Complaint);
            }
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }

    private static bool IsValid(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
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
