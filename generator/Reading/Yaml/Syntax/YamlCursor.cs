namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>A position in the document that knows its line, and passes over what separates the parts of one.</summary>
internal sealed class YamlCursor(DocumentText document)
{
    /// <summary>Behind the document stands <see cref="YamlCharacters.End"/>, so that a look at the next character needs no check.</summary>
    public readonly char[] Characters = document.Characters;

    public readonly int Start = document.Start;

    public readonly int End = document.End;

    public int At = document.Start;

    /// <summary>Where the current line begins.</summary>
    public int LineStart = document.Start;

    /// <summary>The first tab between the line's start, or where separation began on it, and the position; or -1.</summary>
    public int Tab = -1;

    public char Current => Characters[At];

    public char Next => At < End ? Characters[At + 1] : YamlCharacters.End;

    public int Column => At - LineStart;

    public bool IsAtEnd => At == End;

    /// <summary>Passes over blanks, comments and line breaks. True if what follows is the first thing on its line.</summary>
    public bool SkipSeparation()
    {
        var isFresh = At == LineStart;
        Tab = -1;
        while (true)
        {
            SkipSpaces();
            switch (Characters[At])
            {
                case '\t':
                    Tab = Tab < 0 ? At : Tab;
                    At++;
                    break;
                case '\n' or '\r':
                    BreakLine();
                    Tab = -1;
                    isFresh = true;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return isFresh;
            }
        }
    }

    public void SkipBlanks()
    {
        while (YamlCharacters.IsBlank(Characters[At]))
        {
            At++;
        }
    }

    public void SkipSpaces()
    {
        var characters = Characters;
        var at = At;
        while (characters[at] == ' ')
        {
            at++;
        }

        At = at;
    }

    /// <summary>Goes to the end of the line, in front of its break.</summary>
    public void SkipLine()
    {
        var length = Characters.AsSpan(At, End - At).IndexOfAny('\n', '\r');
        At = length < 0 ? End : At + length;
    }

    /// <summary>Goes behind the line break at which the position stands.</summary>
    public void BreakLine()
    {
        At += Characters[At] == '\r' && Next == '\n' ? 2 : 1;
        LineStart = At;
    }

    public void SkipComment()
    {
        if (At > LineStart && !YamlCharacters.IsBlank(Characters[At - 1]))
        {
            throw new YamlSyntaxException(At, YamlErrorWords.Comment);
        }

        SkipLine();
    }

    /// <summary>Whether <c>---</c> or <c>...</c> stands at the position, alone, at the beginning of its line.</summary>
    public bool IsAtDocumentMarker() =>
        At == LineStart
        && Characters[At] is '-' or '.'
        && At + 3 <= End
        && Characters[At + 1] == Characters[At]
        && Characters[At + 2] == Characters[At]
        && YamlCharacters.IsBlankOrEnd(Characters[At + 3]);

    /// <summary>Where on this line, behind blanks, the ':' of a key stands; or -1.</summary>
    public int FindKeyColon(bool inFlow, bool isAdjacentAllowed)
    {
        var position = At;
        while (YamlCharacters.IsBlank(Characters[position]))
        {
            position++;
        }

        return Characters[position] == ':' && (isAdjacentAllowed || YamlCharacters.EndsIndicator(Characters[position + 1], inFlow))
            ? position
            : -1;
    }
}
