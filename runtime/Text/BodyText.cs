using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>A body as text for people to read: bounded, and with credentials masked.</summary>
internal static class BodyText
{
    // A UTF-16 unit comes from at most three bytes of UTF-8.
    private const int MostBytesPerUnit = 3;

    /// <param name="utf8">The body.</param>
    /// <param name="isWhole">Whether nothing is missing after it.</param>
    /// <param name="secrets">What the text must not show.</param>
    /// <param name="longest">The most characters that the text may have.</param>
    /// <param name="isCut">Whether the body goes on after the text.</param>
    public static string Of(ReadOnlySpan<byte> utf8, bool isWhole, IReadOnlyList<string> secrets, int longest, out bool isCut)
    {
        var units = longest + (secrets.Count == 0 ? 1 : secrets.Max(secret => secret.Length) * SecretMask.LongestEscape);
        var bytes = (int)Math.Min(utf8.Length, (long)units * MostBytesPerUnit);
        var text = Encoding.UTF8.GetString(utf8[..bytes]);
        isCut = !isWhole || bytes < utf8.Length || text.Length > longest;
        if (secrets.Count > 0)
        {
            text = SecretMask.Apply(text, secrets, longest + 1, isWhole && bytes == utf8.Length).ToString();
        }

        return text.Length <= longest ? text : TextCut.At(text, longest).ToString();
    }
}
