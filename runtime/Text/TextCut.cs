namespace KaptureContracts.Runtime;

/// <summary>Shortens texts without leaving half a character behind.</summary>
internal static class TextCut
{
    /// <summary>At most <paramref name="longest"/> UTF-16 units of a text, never the first half of a surrogate pair alone.</summary>
    public static ReadOnlySpan<char> At(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var splitsPair = longest > 0 && char.IsHighSurrogate(text[longest - 1]) && char.IsLowSurrogate(text[longest]);
        return text[..(splitsPair ? longest - 1 : longest)];
    }
}
