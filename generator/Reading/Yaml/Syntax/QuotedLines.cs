namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>The line breaks within a quoted scalar, and what the lines behind them must keep to.</summary>
internal sealed class QuotedLines(YamlCursor cursor)
{
    private int _indentation;
    private bool _inFlow;
    private YamlSyntaxException? _error;

    public void Begin(int indentation, bool inFlow)
    {
        _indentation = indentation;
        _inFlow = inFlow;
        _error = null;
    }

    /// <summary>Goes from a line break to the next line's first character that is not white space. Gives the number of breaks.</summary>
    public int Cross()
    {
        var breaks = 0;
        var spaces = 0;
        for (; YamlCharacters.IsBreak(cursor.Current); breaks++)
        {
            cursor.BreakLine();
            if (cursor.IsAtDocumentMarker())
            {
                throw new YamlSyntaxException(cursor.At, YamlErrorWords.MarkerWithinQuotes);
            }

            cursor.SkipSpaces();
            spaces = cursor.Column;
            cursor.SkipBlanks();
        }

        if (spaces < _indentation && !cursor.IsAtEnd)
        {
            _error ??= TooFarLeft(spaces);
        }

        return breaks;
    }

    /// <summary>
    /// At the closing quote: says if a line was too far left. It waits for the quote, for where there is none, that is the cause.
    /// </summary>
    public void Finish()
    {
        if (_error is not null)
        {
            throw _error;
        }
    }

    private YamlSyntaxException? TooFarLeft(int spaces)
    {
        if (cursor.Column == spaces)
        {
            return new YamlSyntaxException(cursor.At, YamlErrorWords.LineTooFarLeft);
        }

        // Within brackets tabs count as indentation: much JSON is indented with them.
        return _inFlow ? null : YamlSyntaxException.Tab(cursor.LineStart + spaces);
    }
}
