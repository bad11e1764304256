namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads scalars in single quotes (YAML 1.2.2, section 7.3.2): a quote within is written twice.</summary>
internal sealed class SingleQuotedReader(YamlCursor cursor, ScalarText text, QuotedLines lines)
{
    /// <summary>Reads from the opening quote to behind the closing one.</summary>
    public ReadOnlySpan<char> Read(int indentation, bool inFlow)
    {
        var quote = cursor.At++;
        var run = cursor.At;
        SkipRun();
        if (cursor.Current == '\'' && cursor.Next != '\'')
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
        while (characters[at] > '\'' || characters[at] is not ('\'' or '\n' or '\r' or YamlCharacters.End))
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
            case '\'' when cursor.Next == '\'':
                text.Append(characters);
                text.Append('\'');
                cursor.At += 2;
                return false;
            case '\'':
                text.Append(characters);
                cursor.At++;
                return true;
            case YamlCharacters.End:
                throw new YamlSyntaxException(quote, YamlErrorWords.NoClosingQuote);
            default:
                text.Append(characters.TrimEnd(" \t".AsSpan()));
                text.Fold(lines.Cross());
                return false;
        }
    }
}
