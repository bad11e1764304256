namespace KaptureContracts.Generator.Reading.Json;

/// <summary>Says what is wrong with a value that is written without quotes: a number or a word.</summary>
internal static class JsonWordError
{
    public static string Explain(string word) => JsonGrammar.StartsNumber(word[0]) ? Number(word) : Word(word);

    private static string Word(string word)
    {
        var shown = ReadingReport.Excerpt(word);
        return word.ToUpperInvariant() switch
        {
            "TRUE" or "FALSE" => $"'{shown}' is not how JSON writes it; write {word.ToLowerInvariant()}",
            "NULL" or "NONE" or "NIL" or "UNDEFINED" => $"'{shown}' is not how JSON writes it; write null",
            "NAN" or "INFINITY" => $"'{shown}' is no number that JSON knows; leave it out, or write a number",
            _ => $"'{shown}' is no value that JSON knows; a text stands in double quotes",
        };
    }

    private static string Number(string word)
    {
        var digits = word.TrimStart('-', '+');
        var shown = ReadingReport.Excerpt(word);
        if (word[0] == '+')
        {
            return $"a number has no plus sign in front; write {ReadingReport.Excerpt(digits)}";
        }

        if (digits.Length == 0 || !JsonGrammar.IsDigit(digits[0]))
        {
            return $"'{shown}' is no number, for a digit must come first; write 0.5, not .5";
        }

        if (digits.Length > 1 && digits[0] == '0' && JsonGrammar.IsDigit(digits[1]))
        {
            return $"the number {shown} has a zero in front; remove it, or put the number in quotes if it is a text";
        }

        return IsCutOff(digits)
            ? $"the number {shown} is not complete; digits must follow '.', 'e' and the exponent's sign"
            : $"'{shown}' is no number; put it in double quotes if it is a text";
    }

    private static bool IsCutOff(string digits) => digits[digits.Length - 1] is '.' or 'e' or 'E' or '+' or '-';
}
