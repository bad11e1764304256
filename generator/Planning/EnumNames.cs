using System.Globalization;
using System.Text;
using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Names the values of enumerations, also those that are signs, or that differ by a sign.</summary>
internal static class EnumNames
{
    private const int MostSigns = 8;

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['<'] = "LessThan",
        ['>'] = "GreaterThan",
        ['='] = "Equal",
        ['!'] = "Not",
        ['+'] = "Plus",
        ['-'] = "Minus",
        ['*'] = "Asterisk",
        ['/'] = "Slash",
        ['\\'] = "Backslash",
        ['%'] = "Percent",
        ['&'] = "And",
        ['|'] = "Or",
        ['~'] = "Tilde",
        ['^'] = "Caret",
        ['#'] = "Hash",
        ['@'] = "At",
        ['$'] = "Dollar",
        ['.'] = "Dot",
        [','] = "Comma",
        [':'] = "Colon",
        [';'] = "Semicolon",
        ['?'] = "QuestionMark",
        ['_'] = "Underscore",
        [' '] = "Space",
        ['('] = "OpeningParenthesis",
        [')'] = "ClosingParenthesis",
        ['['] = "OpeningBracket",
        [']'] = "ClosingBracket",
        ['{'] = "OpeningBrace",
        ['}'] = "ClosingBrace",
        ['"'] = "Quote",
        ['\''] = "Apostrophe",
        ['`'] = "Backtick",
    };

    public static string Of(EnumValue value)
    {
        if (value.Name is { } chosen && Identifier.Pascal(chosen, "") is { Length: > 0 } name)
        {
            return name;
        }

        var text = value.Text;
        if (text.Length == 0)
        {
            return "Empty";
        }

        if (!value.IsText && text[0] is not ('t' or 'f'))
        {
            return Number(text);
        }

        // Sort orders come as name and -name.
        var isSigned = text.Length > 1 && text[0] is '-' or '+' && char.IsLetter(text, 1);
        var words = Identifier.Pascal(text, "");
        return words.Length == 0 ? OfSigns(text) : isSigned ? Identifier.Cut(Signs[text[0]] + words) : words;
    }

    /// <summary><c>1.5</c> and <c>15</c> are two names.</summary>
    private static string Number(string text) =>
        Identifier.Cut((text[0] == '-' ? "Minus" : "_") + text.TrimStart('-').Replace('.', '_').Replace("+", "").Replace("-", "Minus"));

    private static string OfSigns(string text)
    {
        var name = new StringBuilder();
        foreach (var sign in text.Take(MostSigns))
        {
            name.Append(Signs.TryGetValue(sign, out var word) ? word : "U" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture));
        }

        return Identifier.Cut(name.ToString());
    }
}
