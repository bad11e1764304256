namespace KaptureContracts.Generator.Reading.Json;

/// <summary>What JSON lets a character be.</summary>
internal static class JsonGrammar
{
    public static bool IsWhiteSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsHexadecimal(char character) =>
        IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    public static bool StartsNumber(char character) => IsDigit(character) || character is '-' or '+' or '.';

    /// <summary>What belongs to a word or number that is written without quotes, be it right or wrong.</summary>
    public static bool IsBare(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '$' or '-' or '+' or '.';
}
