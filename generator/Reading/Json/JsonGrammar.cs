namespace KaptureContracts.Generator.Reading.Json;

/// <summary>What JSON lets a character be.</summary>
internal static class JsonGrammar
{
    public static bool IsWhiteSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsHexadecimal(char character) =>
        IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool StartsNumber(char character) => IsDigit(character) || character is '-' or '+' or '.';

    /// <summary>Whether a word is a value as it stands: a number or a literal.</summary>
    public static bool IsValue(string word)
    {
        if (word is "true" or "false" or "null")
        {
            return true;
        }

        var integer = word[0] == '-' ? 1 : 0;
        var end = SkipDigits(word, integer);
        if (end == integer || (word[integer] == '0' && end > integer + 1))
        {
            return false;
        }

        if (end < word.Length && word[end] == '.')
        {
            var fraction = end + 1;
            end = SkipDigits(word, fraction);
            if (end == fraction)
            {
                return false;
            }
        }

        if (end < word.Length && word[end] is 'e' or 'E')
        {
            var exponent = end + 1 < word.Length && word[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = SkipDigits(word, exponent);
            return end == word.Length && end > exponent;
        }

        return end == word.Length;
    }

    /// <summary>What belongs to a word or number that is written without quotes, be it right or wrong.</summary>
    public static bool IsBare(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '$' or '-' or '+' or '.';

    private static int SkipDigits(string word, int position)
    {
        while (position < word.Length && IsDigit(word[position]))
        {
            position++;
        }

        return position;
    }
}
