namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads scalars in double quotes (YAML 1.2.2, section 7.3.1), which know escapes.</summary>
internal sealed class DoubleQuotedReader(YamlCursor cursor, ScalarText text, QuotedLines lines)
{
    /// <summary>Reads from the opening quote to behind the closing one.</summary>
    public ReadOnlySpan<char> Read(int indentation, bool inFlow)
    {
        var quote = cursor.At++;
        var run = cursor.At;
        SkipRun();
        if (cursor.Current == '"')
        {
            return cursor.Characters.AsSpan(run, cursor.At++ - run);
        }

        text.Clear();
        lines.Begin(indentation, inFlow);
        for (; !TryEnd(quote, run); SkipRun())
        {
            run = cursor.At;
        }

        lines.Finish();
        return text.Characters;
    }

    private void SkipRun()
    {
        var characters = cursor.Characters;
        var at = cursor.At;
        while (characters[at] > '\\' || characters[at] is not ('"' or '\\' or '\n' or '\r' or YamlCharacters.End))
        {
            at++;
        }

        cursor.At = at;
    }

    private bool TryEnd(int quote, int run)
    {
        var characters = cursor.Characters.AsSpan(run, cursor.At - run);
        switch (cursor.Current)
        {
            case '"':
                text.Append(characters);
                cursor.At++;
                return true;
            case '\\':
                text.Append(characters);
                Unescape();
                return false;
            case YamlCharacters.End:
                throw new YamlSyntaxException(quote, YamlErrorWords.NoClosingQuote);
            default:
                text.Append(characters.TrimEnd(" \t".AsSpan()));
                text.Fold(lines.Cross());
                return false;
        }
    }

    private void Unescape()
    {
        var backslash = cursor.At;
        var escape = cursor.Next;
        cursor.At = Math.Min(cursor.At + 2, cursor.End);
        switch (escape)
        {
            case 'x':
                text.Append((char)Hexadecimal(2));
                break;
            case 'u':
                // Half of a surrogate pair comes through as it is written, as it does in JSON.
                text.Append((char)Hexadecimal(4));
                break;
            case 'U':
                AppendCodePoint(Hexadecimal(8), backslash);
                break;
            case '\n' or '\r':
                // The break is escaped, and so are not the blanks in front of it; empty lines behind it count.
                cursor.At = backslash + 1;
                text.Append('\n', lines.Cross() - 1);
                break;
            case YamlCharacters.End:
                // There is no closing quote either, which is said next.
                break;
            default:
                text.Append(Single(escape, backslash));
                break;
        }
    }

    private static char Single(char escape, int backslash) => escape switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '/' or '\\' => escape,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => throw new YamlSyntaxException(backslash, YamlErrorWords.Escape),
    };

    private long Hexadecimal(int length)
    {
        var start = cursor.At;
        var value = 0L;
        for (var i = 0; i < length; i++)
        {
            var digit = YamlCharacters.Digit(cursor.Current);
            if (digit < 0)
            {
                throw new YamlSyntaxException(start, YamlErrorWords.EscapeDigits);
            }

            value = (value << 4) | (uint)digit;
            cursor.At++;
        }

        return value;
    }

    private void AppendCodePoint(long codePoint, int backslash)
    {
        if (codePoint > 0x10FFFF)
        {
            throw new YamlSyntaxException(backslash, YamlErrorWords.EscapeValue);
        }

        if (codePoint <= char.MaxValue)
        {
            text.Append((char)codePoint);
            return;
        }

        text.Append((char)(0xD800 + ((codePoint - 0x10000) >> 10)));
        text.Append((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)));
    }
}
