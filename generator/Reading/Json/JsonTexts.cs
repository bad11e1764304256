using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Json;

/// <summary>
/// Gives the texts of JSON's strings and numbers. They are taken from the characters, not from their UTF-8 form: that is faster,
/// and an escaped half of a surrogate pair, which UTF-8 cannot hold, comes through as it is written.
/// </summary>
internal sealed class JsonTexts(char[] characters, StringTable strings)
{
    /// <summary>Values that are longer rarely repeat; keys are shared whatever their length.</summary>
    private const int LongestShared = 40;

    private char[] _unescaped = new char[256];

    public int Key(TextSpan quoted, bool isEscaped, out string text) => strings.Intern(Content(quoted, isEscaped), out text);

    public string Value(TextSpan quoted, bool isEscaped) => Share(Content(quoted, isEscaped));

    public string Number(TextSpan digits) => Share(characters.AsSpan(digits.Start, digits.Length));

    private string Share(ReadOnlySpan<char> content)
    {
        if (content.Length > LongestShared)
        {
            return content.ToString();
        }

        _ = strings.Intern(content, out var text);
        return text;
    }

    private ReadOnlySpan<char> Content(TextSpan quoted, bool isEscaped)
    {
        var content = characters.AsSpan(quoted.Start + 1, quoted.Length - 2);
        return isEscaped ? Unescape(content) : content;
    }

    /// <summary>The reader has already seen that every escape is whole.</summary>
    private ReadOnlySpan<char> Unescape(ReadOnlySpan<char> content)
    {
        if (_unescaped.Length < content.Length)
        {
            _unescaped = new char[Math.Max(content.Length, _unescaped.Length * 2)];
        }

        var length = 0;
        while (content.IndexOf('\\') is var plain and >= 0)
        {
            content.Slice(0, plain).CopyTo(_unescaped.AsSpan(length));
            length += plain;
            var escape = content[plain + 1];
            _unescaped[length++] = escape == 'u' ? Hexadecimal(content.Slice(plain + 2, 4)) : Single(escape);
            content = content.Slice(plain + (escape == 'u' ? 6 : 2));
        }

        content.CopyTo(_unescaped.AsSpan(length));
        return _unescaped.AsSpan(0, length + content.Length);
    }

    private static char Single(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };

    private static char Hexadecimal(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value << 4) | Digit(digit);
        }

        return (char)value;
    }

    private static int Digit(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
