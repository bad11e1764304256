namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>What stands on the line of a block scalar's <c>|</c> or <c>&gt;</c>.</summary>
/// <param name="IsFolded">Line breaks become spaces.</param>
/// <param name="Chomping">What becomes of the line breaks at the end: '-' none is kept, '+' all are, else one.</param>
/// <param name="Indentation">How much deeper than its parent the text is indented; 0 if the text is to tell.</param>
internal readonly record struct BlockScalarHeader(bool IsFolded, char Chomping, int Indentation)
{
    private const char Clip = ' ';

    public static BlockScalarHeader Read(YamlCursor cursor)
    {
        var isFolded = cursor.Current == '>';
        var chomping = Clip;
        var indentation = 0;
        for (cursor.At++; ; cursor.At++)
        {
            if (cursor.Current is '+' or '-' && chomping == Clip)
            {
                chomping = cursor.Current;
            }
            else if (cursor.Current is >= '0' and <= '9' && indentation == 0)
            {
                indentation = cursor.Current - '0';
                if (indentation == 0)
                {
                    throw new YamlSyntaxException(cursor.At, YamlErrorWords.ZeroIndentation);
                }
            }
            else
            {
                break;
            }
        }

        Finish(cursor);
        return new BlockScalarHeader(isFolded, chomping, indentation);
    }

    private static void Finish(YamlCursor cursor)
    {
        cursor.SkipBlanks();
        if (cursor.Current == '#')
        {
            cursor.SkipComment();
        }

        if (!YamlCharacters.IsBreakOrEnd(cursor.Current))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.RestOfBlockHeader);
        }

        if (!cursor.IsAtEnd)
        {
            cursor.BreakLine();
        }
    }
}
