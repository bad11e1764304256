namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads literal and folded block scalars (YAML 1.2.2, section 8.1).</summary>
internal sealed class BlockScalarReader(YamlCursor cursor, ScalarText text)
{
    /// <summary>Reads from the <c>|</c> or <c>&gt;</c> to the beginning of the line behind the text and its empty lines.</summary>
    /// <param name="parentIndent">The column of the key or item in front; -1 if the scalar is the document.</param>
    public ReadOnlySpan<char> Read(int parentIndent)
    {
        text.Clear();
        var header = BlockScalarHeader.Read(cursor);
        var indentation = header.Indentation > 0
            ? Math.Max(parentIndent, 0) + header.Indentation
            : Detect(parentIndent + 1);
        ReadLines(header, indentation);
        return text.Characters;
    }

    /// <summary>The indentation of the first line that has text.</summary>
    private int Detect(int least)
    {
        var (at, lineStart) = (cursor.At, cursor.LineStart);
        var (deepest, deepestAt) = (0, cursor.At);
        cursor.SkipSpaces();
        while (YamlCharacters.IsBreak(cursor.Current))
        {
            if (cursor.Column > deepest)
            {
                (deepest, deepestAt) = (cursor.Column, cursor.LineStart);
            }

            cursor.BreakLine();
            cursor.SkipSpaces();
        }

        var spaces = cursor.Column;
        if (cursor.Current == '\t' && spaces < least)
        {
            throw YamlSyntaxException.Tab(cursor.At);
        }

        if (cursor.IsAtEnd || spaces < least || cursor.IsAtDocumentMarker())
        {
            spaces = Math.Max(least, Math.Max(deepest, cursor.IsAtEnd ? spaces : 0));
        }
        else if (deepest > spaces)
        {
            throw new YamlSyntaxException(deepestAt, YamlErrorWords.BlankBeforeText);
        }

        (cursor.At, cursor.LineStart) = (at, lineStart);
        return spaces;
    }

    private void ReadLines(in BlockScalarHeader header, int indentation)
    {
        var breaks = 0;
        var isFirst = true;
        var wasMoreIndented = false;
        while (TrySkipIndentation(indentation, ref breaks))
        {
            var start = cursor.At;
            cursor.SkipLine();
            var line = cursor.Characters.AsSpan(start, cursor.At - start);
            var isMoreIndented = YamlCharacters.IsBlank(line[0]);
            if (header.IsFolded && !isFirst && !isMoreIndented && !wasMoreIndented)
            {
                text.Fold(breaks);
            }
            else
            {
                text.Append('\n', breaks);
            }

            text.Append(line);
            isFirst = false;
            wasMoreIndented = isMoreIndented;

            // The end of the document counts as a break, as it does in yaml-test-suite: not every editor writes one there.
            breaks = 1;
            if (!cursor.IsAtEnd)
            {
                cursor.BreakLine();
            }
        }

        if (header.Chomping == '+')
        {
            text.Append('\n', breaks);
        }
        else if (header.Chomping != '-' && !isFirst)
        {
            text.Append('\n');
        }
    }

    /// <summary>Goes to the next line's text, counting the breaks of empty lines. False at the line that ends the scalar.</summary>
    private bool TrySkipIndentation(int indentation, ref int breaks)
    {
        while (!cursor.IsAtEnd)
        {
            while (cursor.Column < indentation && cursor.Current == ' ')
            {
                cursor.At++;
            }

            if (!YamlCharacters.IsBreakOrEnd(cursor.Current))
            {
                var isText = cursor.Column == indentation && !cursor.IsAtDocumentMarker();
                cursor.At = isText ? cursor.At : cursor.LineStart;
                return isText;
            }

            if (!cursor.IsAtEnd)
            {
                cursor.BreakLine();
            }

            breaks++;
        }

        return false;
    }
}
