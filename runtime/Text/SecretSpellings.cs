using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>The texts that tell a credential: itself, what its base64 stands for, and base64 of it wherever in a longer text it stood.</summary>
/// <remarks><see cref="SecretMask"/> knows the escapes of single characters of ASCII.</remarks>
internal static class SecretSpellings
{
    private const string Basic = "Basic ";

    // Shorter ones are found in any text by chance, and masks of them would blot it out.
    private const int ShortestPassword = 4;
    private const int ShortestBase64 = 8;

    private const int BitsOfByte = 8;
    private const int BitsOfDigit = 6;
    private const int Alignments = 3;

    /// <summary>What a credential tells besides its own text: of HTTP's Basic scheme, user and password.</summary>
    public static IEnumerable<string> Meanings(string prefix, string value)
    {
        var bytes = new byte[value.Length];
        if (!prefix.Equals(Basic, StringComparison.OrdinalIgnoreCase)
            || !Convert.TryFromBase64String(value, bytes, out var length)
            || !System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)))
        {
            yield break;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.Length == 1)
        {
            yield break;
        }

        yield return text;
        if (text.Length - colon - 1 >= ShortestPassword)
        {
            yield return text[(colon + 1)..];
        }
    }

    /// <summary>All that tells the credentials of a request.</summary>
    public static IReadOnlyList<string> Of(RequestCredential? credentials)
    {
        var secrets = new List<string>();
        for (var credential = credentials; credential is { Value: { } value }; credential = credential.Next)
        {
            secrets.Add(value);
            secrets.AddRange(Meanings(credential.Prefix, value));
        }

        return All(secrets);
    }

    /// <summary>Secrets, and their spellings as URLs have them and in base64.</summary>
    public static IReadOnlyList<string> All(IReadOnlyList<string> secrets)
    {
        if (secrets.Count == 0)
        {
            return secrets;
        }

        var spellings = new HashSet<string>(secrets, StringComparer.Ordinal);
        foreach (var secret in secrets)
        {
            if (!Ascii.IsValid(secret))
            {
                spellings.Add(Uri.EscapeDataString(secret));
            }

            for (var before = 0; before < Alignments; before++)
            {
                var digits = Digits(secret, before);
                if (digits.Length >= ShortestBase64)
                {
                    spellings.Add(digits);
                    spellings.Add(digits.Replace('+', '-').Replace('/', '_'));
                }
            }
        }

        return [.. spellings];
    }

    /// <summary>The digits of base64 that a secret alone decides, when so many bytes stand before it in their group of three.</summary>
    private static string Digits(string secret, int before)
    {
        var bytes = new byte[before + Encoding.UTF8.GetByteCount(secret)];
        Encoding.UTF8.GetBytes(secret, bytes.AsSpan(before));
        var first = ((before * BitsOfByte) + BitsOfDigit - 1) / BitsOfDigit;
        var last = bytes.Length * BitsOfByte / BitsOfDigit;
        return Convert.ToBase64String(bytes)[first..last];
    }
}
