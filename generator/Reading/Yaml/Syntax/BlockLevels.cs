namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Opens the collections that a column begins, and closes those that a column ends (YAML 1.2.2, section 8.2).</summary>
internal sealed class BlockLevels(YamlCursor cursor, YamlParserState state, BlockEntry entry, IYamlEvents events)
{
    /// <summary>At the first thing on a line: ends the collections that are indented deeper, and what else its column ends.</summary>
    public void Outdent()
    {
        if (entry.Tab >= 0)
        {
            // Only a value may stand behind a tab, and only where it is indented with spaces deep enough.
            if (!state.Top.Awaits || entry.Tab - cursor.LineStart <= state.Top.Indent)
            {
                throw YamlSyntaxException.Tab(entry.Tab);
            }

            return;
        }

        var column = cursor.Column;
        var isItem = cursor.Current == '-' && YamlCharacters.IsBlankOrEnd(cursor.Next);
        while (state.Top.Indent > column || (state.Top.Indent == column && state.Top.Kind == YamlLevelKind.BlockSequence && !isItem))
        {
            var wasList = state.Top.Indent == column;
            CloseTop();
            if (wasList && state.Top.Indent != column)
            {
                throw new YamlSyntaxException(cursor.At, YamlErrorWords.ItemExpected);
            }
        }

        ref var top = ref state.Top;
        if (top.Indent < column)
        {
            RequireAwaited();
        }
        else if (top.Awaits && !(isItem && top.Kind == YamlLevelKind.BlockMapping))
        {
            // The next entry begins, and the last one is left empty. A list may stand no deeper than the key in front of it.
            state.CompleteEmpty();
        }
    }

    /// <summary>Ends what is still open, down to the document.</summary>
    public void CloseAll()
    {
        while (state.Depth > 1)
        {
            CloseTop();
        }

        if (state.Top.Awaits)
        {
            state.CompleteEmpty();
        }
    }

    /// <summary>Opens the block collection whose first key or dash stands at a position of this line.</summary>
    public void Open(YamlLevelKind kind, int start)
    {
        var level = new YamlLevel { Kind = kind, Indent = start - cursor.LineStart, Start = start };
        events.Open(new YamlOpening(level, state.Pending));
        state.Pending = default;
        state.Push(level);
    }

    /// <summary>A key has been read whose ':' stands on its line: its mapping goes on or begins.</summary>
    public void BeginKey(int colon, bool isOnOneLine)
    {
        if (entry.KeyPlace == YamlKeyPlace.None)
        {
            throw entry.Tab >= 0 ? YamlSyntaxException.Tab(entry.Tab) : new YamlSyntaxException(colon, YamlErrorWords.Colon);
        }

        YamlParserState.CheckImplicitKey(entry.Start, colon, isOnOneLine);
        if (entry.KeyPlace == YamlKeyPlace.Entry)
        {
            CompleteEntry();
        }
        else
        {
            Open(YamlLevelKind.BlockMapping, entry.Start);
        }
    }

    /// <summary>The next entry of the mapping begins: the last one may still lack its value.</summary>
    public void CompleteEntry()
    {
        if (state.Top.Stage == YamlStage.AfterKey)
        {
            state.CompleteMissingValue();
        }
    }

    private void CloseTop()
    {
        if (state.Top.Awaits)
        {
            state.CompleteEmpty();
        }

        CompleteEntry();
        events.Close(YamlOpening.WithLastChild);
        state.Pop();
        state.Complete();
    }

    private void RequireAwaited()
    {
        ref var top = ref state.Top;
        if (top.Awaits)
        {
            return;
        }

        throw new YamlSyntaxException(cursor.At, top.Kind switch
        {
            _ when entry.CommentBehindText >= 0 => YamlErrorWords.CommentWithinText,
            YamlLevelKind.Document => YamlErrorWords.DocumentEnded,
            YamlLevelKind.BlockSequence => YamlErrorWords.ItemExpected,
            _ => YamlErrorWords.KeyExpected,
        });
    }
}
