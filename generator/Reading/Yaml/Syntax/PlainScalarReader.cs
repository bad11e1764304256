namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads scalars without quotes (YAML 1.2.2, section 7.3.3).</summary>
internal sealed class PlainScalarReader(YamlCursor cursor, ScalarText text)
{
    /// <summary>The characters at which a plain scalar may end.</summary>
    private static readonly bool[] Stops = Table("\0\n\r:#,[]{}");

    private readonly YamlCursor _cursor = cursor;

    /// <summary>Behind the last character of the scalar that was read last.</summary>
    public int End { get; private set; }

    /// <summary>Whether a scalar can begin with the character at the position.</summary>
    public bool IsFirst(bool inFlow) => _cursor.Current switch
    {
        '-' or '?' or ':' => !YamlCharacters.EndsIndicator(_cursor.Next, inFlow),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };

    /// <summary>Reads to the end of the line, to a comment, or to the ':' of a key, and stops there.</summary>
    public ReadOnlySpan<char> ReadLine(bool inFlow)
    {
        var start = _cursor.At;
        SkipLine(inFlow);
        return _cursor.Characters.AsSpan(start, End - start);
    }

    /// <summary>Reads the lines that continue a scalar whose first line has been read.</summary>
    public ReadOnlySpan<char> ReadOn(ReadOnlySpan<char> first, int indentation, bool inFlow)
    {
        if (!YamlCharacters.IsBreak(_cursor.Current) || !TryContinue(indentation, inFlow, out var breaks))
        {
            return first;
        }

        text.Clear();
        text.Append(first);
        do
        {
            text.Fold(breaks);
            text.Append(ReadLine(inFlow));
        }
        while (YamlCharacters.IsBreak(_cursor.Current) && TryContinue(indentation, inFlow, out breaks));

        return text.Characters;
    }

    private void SkipLine(bool inFlow)
    {
        var characters = _cursor.Characters;
        var stops = Stops;
        var start = _cursor.At;
        var at = start;
        while (true)
        {
            var character = characters[at];
            if (character < stops.Length && stops[character] && IsStop(characters, at, start, inFlow))
            {
                break;
            }

            at++;
        }

        _cursor.At = at;
        while (at > start && YamlCharacters.IsBlank(characters[at - 1]))
        {
            at--;
        }

        End = at;
    }

    private static bool IsStop(char[] characters, int at, int start, bool inFlow) => characters[at] switch
    {
        ':' => YamlCharacters.EndsIndicator(characters[at + 1], inFlow),
        '#' => at > start && YamlCharacters.IsBlank(characters[at - 1]),
        ',' or '[' or ']' or '{' or '}' => inFlow,
        _ => true,
    };

    /// <summary>Goes to the text of the next line that has any, if that line continues the scalar; or else stays where it is.</summary>
    private bool TryContinue(int indentation, bool inFlow, out int breaks)
    {
        var (at, lineStart) = (_cursor.At, _cursor.LineStart);
        var spaces = 0;
        for (breaks = 0; YamlCharacters.IsBreak(_cursor.Current); breaks++)
        {
            _cursor.BreakLine();
            _cursor.SkipSpaces();
            spaces = _cursor.Column;
            _cursor.SkipBlanks();
        }

        // Within brackets tabs count as indentation: much JSON is indented with them.
        var isIndented = spaces >= indentation || (inFlow && _cursor.Column > spaces);
        if (isIndented && Continues(inFlow))
        {
            return true;
        }

        (_cursor.At, _cursor.LineStart) = (at, lineStart);
        return false;
    }

    private bool Continues(bool inFlow) => _cursor.Current switch
    {
        YamlCharacters.End or '#' => false,
        ':' => !YamlCharacters.EndsIndicator(_cursor.Next, inFlow),
        ',' or '[' or ']' or '{' or '}' => !inFlow,
        _ => !_cursor.IsAtDocumentMarker(),
    };

    private static bool[] Table(string characters)
    {
        var table = new bool[128];
        foreach (var character in characters)
        {
            table[character] = true;
        }

        return table;
    }
}
