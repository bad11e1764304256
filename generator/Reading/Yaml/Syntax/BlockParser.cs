using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Parses what indentation structures (YAML 1.2.2, chapter 8), one node or indicator at a time.</summary>
internal sealed class BlockParser(
    YamlCursor cursor,
    YamlParserState state,
    YamlScalars scalars,
    PropertiesReader properties,
    IYamlEvents events)
{
    /// <summary>Where on the line the current entry begins, with its anchor and tag.</summary>
    private int _start;

    private YamlKeyPlace _keyPlace;

    /// <summary>The first tab in front of the entry: nothing that depends on indentation can follow it. Or -1.</summary>
    private int _tab;

    /// <summary>Where a comment ended a plain scalar that would else go on.</summary>
    private int _commentBehindText = -1;

    /// <summary>Takes what stands at the position, which has been separated from what stands before.</summary>
    public void Step(bool isFresh)
    {
        _start = cursor.At;
        _tab = isFresh || state.IsCompact ? cursor.Tab : -1;
        if (isFresh)
        {
            Outdent();
        }

        _keyPlace = KeyPlace(isFresh);
        _commentBehindText = -1;
        state.IsCompact = false;
        var inner = Properties();
        switch (cursor.Current)
        {
            case '\n' or '\r' or '#' or YamlCharacters.End:
                KeepProperties(inner);
                break;
            case '-' when YamlCharacters.IsBlankOrEnd(cursor.Next):
                Item(inner);
                break;
            case '?' when YamlCharacters.IsBlankOrEnd(cursor.Next):
                ExplicitKey(inner);
                break;
            case ':' when YamlCharacters.IsBlankOrEnd(cursor.Next):
                Colon(inner);
                break;
            default:
                RequireNode();
                Node(inner);
                break;
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

    /// <summary>Behind the closing bracket of a mapping or list that stands in a block: it may have been a key.</summary>
    public void EndBrackets(in YamlLevel ended)
    {
        var colon = cursor.FindKeyColon(inFlow: false, isAdjacentAllowed: false);
        if (colon < 0)
        {
            EndBracketsOfNode(ended);
            return;
        }

        if (ended.KeyPlace == YamlKeyPlace.None)
        {
            throw new YamlSyntaxException(colon, YamlErrorWords.Colon);
        }

        YamlParserState.CheckImplicitKey(ended.KeyStart, colon, cursor.LineStart == ended.LineStart);
        if (ended.KeyPlace == YamlKeyPlace.Entry)
        {
            events.Close(cursor.At);
        }
        else
        {
            var indent = ended.KeyStart - cursor.LineStart;
            events.CloseAsKey(cursor.At, isFlow: false);
            state.Push(new YamlLevel { Kind = YamlLevelKind.BlockMapping, Indent = indent, Start = ended.KeyStart });
        }

        state.TakeColon(colon);
    }

    /// <summary>At the first thing on a line: ends the collections that are indented deeper, and what else its column ends.</summary>
    private void Outdent()
    {
        if (_tab >= 0)
        {
            // Only a value may stand behind a tab, and only where it is indented with spaces deep enough.
            if (!state.Top.Awaits || _tab - cursor.LineStart <= state.Top.Indent)
            {
                throw YamlSyntaxException.Tab(_tab);
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

    private void EndBracketsOfNode(in YamlLevel ended)
    {
        if (ended.KeyPlace == YamlKeyPlace.Entry)
        {
            throw new YamlSyntaxException(ended.KeyStart, YamlErrorWords.KeyExpected);
        }

        if (ended.Conflict is not null)
        {
            throw ended.Conflict;
        }

        events.Close(cursor.At);
        state.Complete(isJson: true);
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
            _ when _commentBehindText >= 0 => YamlErrorWords.CommentWithinText,
            YamlLevelKind.Document => YamlErrorWords.DocumentEnded,
            YamlLevelKind.BlockSequence => YamlErrorWords.ItemExpected,
            _ => YamlErrorWords.KeyExpected,
        });
    }

    private YamlKeyPlace KeyPlace(bool isFresh)
    {
        ref var top = ref state.Top;
        if (_tab >= 0 || !(isFresh || state.IsCompact))
        {
            return YamlKeyPlace.None;
        }

        if (top.Awaits)
        {
            return YamlKeyPlace.First;
        }

        return isFresh && top.Kind == YamlLevelKind.BlockMapping && top.Indent == cursor.Column ? YamlKeyPlace.Entry : YamlKeyPlace.None;
    }

    /// <summary>Reads the anchor and the tag at the position, which belong to what follows on the line.</summary>
    private YamlProperties Properties()
    {
        var read = default(YamlProperties);
        while (cursor.Current is '&' or '!')
        {
            RequireNode();
            read = properties.Read(read, inFlow: false);
            cursor.SkipBlanks();
        }

        return read;
    }

    /// <summary>Nothing follows the properties on their line: they belong to the node on the next ones.</summary>
    private void KeepProperties(in YamlProperties inner)
    {
        if (!state.Top.Awaits)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.PropertiesWithoutKey);
        }

        state.Pending = PropertiesReader.Join(state.Pending, inner);
    }

    private void RequireNode()
    {
        if (state.Top.Awaits || _keyPlace == YamlKeyPlace.Entry)
        {
            return;
        }

        throw state.Top.Kind == YamlLevelKind.Document || _tab < 0
            ? new YamlSyntaxException(cursor.At, YamlErrorWords.RestOfLine)
            : YamlSyntaxException.Tab(_tab);
    }

    private void Item(in YamlProperties inner)
    {
        if (!inner.IsEmpty)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.AnchorAtItem);
        }

        var isNext = _tab < 0 && state.Top is { Kind: YamlLevelKind.BlockSequence, Stage: YamlStage.Entry } && cursor.Column == state.Top.Indent;
        if (!isNext)
        {
            RequireBlock(YamlErrorWords.Item);
            OpenBlock(YamlLevelKind.BlockSequence, cursor.At);
        }

        TakeIndicator(YamlStage.Item);
    }

    private void ExplicitKey(in YamlProperties inner)
    {
        if (!inner.IsEmpty)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.AnchorAtKeyMark);
        }

        if (_keyPlace == YamlKeyPlace.Entry)
        {
            CompleteEntry();
        }
        else
        {
            RequireBlock(YamlErrorWords.Key);
            OpenBlock(YamlLevelKind.BlockMapping, cursor.At);
        }

        TakeIndicator(YamlStage.ExplicitKey);
    }

    private void Colon(in YamlProperties inner)
    {
        if (_keyPlace == YamlKeyPlace.Entry && state.Top.Stage == YamlStage.AfterKey && inner.IsEmpty)
        {
            state.TakeColon(cursor.At, isCompact: true);
            return;
        }

        BeginKey(cursor.At, isOnOneLine: true);
        state.EmptyAt = cursor.At;
        state.EmitEmpty(inner);
        state.TakeColon(cursor.At);
    }

    /// <summary>A block collection can begin here only where one is awaited, with nothing but spaces in front.</summary>
    private void RequireBlock(string words)
    {
        if (_keyPlace == YamlKeyPlace.First)
        {
            return;
        }

        if (_tab >= 0)
        {
            throw YamlSyntaxException.Tab(_tab);
        }

        throw new YamlSyntaxException(cursor.At, _keyPlace == YamlKeyPlace.Entry ? YamlErrorWords.KeyExpected : words);
    }

    private void OpenBlock(YamlLevelKind kind, int start)
    {
        var level = new YamlLevel { Kind = kind, Indent = start - cursor.LineStart, Start = start };
        events.Open(new YamlOpening(level, state.Pending));
        state.Pending = default;
        state.Push(level);
    }

    private void TakeIndicator(YamlStage stage)
    {
        cursor.At++;
        state.EmptyAt = cursor.At;
        state.IsCompact = true;
        state.Top.Stage = stage;
    }

    private void Node(in YamlProperties inner)
    {
        var line = cursor.LineStart;
        switch (cursor.Current)
        {
            case '[' or '{':
                OpenBrackets(inner);
                break;
            case '*':
                Alias(inner);
                break;
            case '"' or '\'':
                Scalar(scalars.Quoted(state.Top.Indent + 1, inFlow: false), inner, line);
                break;
            case '|' or '>':
                RequireNoKey();
                EmitScalar(scalars.Block(state.Top.Indent), inner);
                break;
            default:
                Plain(inner, line);
                break;
        }
    }

    private void Plain(in YamlProperties inner, int line)
    {
        if (!scalars.IsPlainFirst(inFlow: false))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Character);
        }

        var isOnOneLine = _keyPlace == YamlKeyPlace.Entry;
        Scalar(scalars.Plain(state.Top.Indent + 1, inFlow: false, isOnOneLine), inner, line);
        _commentBehindText = cursor.Current == '#' ? cursor.At : -1;
    }

    private void Scalar(ReadOnlySpan<char> value, in YamlProperties inner, int line)
    {
        var colon = cursor.FindKeyColon(inFlow: false, isAdjacentAllowed: false);
        if (colon < 0)
        {
            RequireNoKey();
            EmitScalar(value, inner);
            return;
        }

        BeginKey(colon, cursor.LineStart == line);
        events.Scalar(value, scalars.Style, scalars.Span, inner);
        state.TakeColon(colon);
    }

    private void EmitScalar(ReadOnlySpan<char> value, in YamlProperties inner)
    {
        events.Scalar(value, scalars.Style, scalars.Span, PropertiesReader.Join(state.Pending, inner));
        state.Pending = default;
        state.Complete();
    }

    private void Alias(in YamlProperties inner)
    {
        var start = cursor.At;
        var name = properties.Name(inFlow: false);
        var span = TextSpan.FromBounds(start, cursor.At);
        var colon = cursor.FindKeyColon(inFlow: false, isAdjacentAllowed: false);
        if (!inner.IsEmpty || (colon < 0 && !state.Pending.IsEmpty))
        {
            throw new YamlSyntaxException(start, YamlErrorWords.AliasWithProperties);
        }

        if (colon < 0)
        {
            RequireNoKey();
            events.Alias(name, span);
            state.Complete();
            return;
        }

        BeginKey(colon, isOnOneLine: true);
        events.Alias(name, span);
        state.TakeColon(colon);
    }

    private void OpenBrackets(in YamlProperties inner)
    {
        if (_keyPlace == YamlKeyPlace.Entry)
        {
            CompleteEntry();
        }

        var outer = state.Pending;
        state.Pending = default;
        var level = new YamlLevel
        {
            Kind = cursor.Current == '{' ? YamlLevelKind.FlowMapping : YamlLevelKind.FlowSequence,
            Indent = state.Top.Indent + 1,
            Start = cursor.At,
            KeyPlace = _keyPlace,
            KeyStart = _start,
            LineStart = cursor.LineStart,
            Conflict = PropertiesReader.Conflict(outer, inner),
        };

        // If this may be a key, only the closing bracket shows whose the properties on the lines above are.
        var isOpen = _keyPlace == YamlKeyPlace.First && !outer.IsEmpty;
        var opening = isOpen ? new YamlOpening(level, inner, outer) : new YamlOpening(level, PropertiesReader.Join(outer, inner));
        events.Open(opening);
        state.Push(level);
        cursor.At++;
        state.EmptyAt = cursor.At;
    }

    private void BeginKey(int colon, bool isOnOneLine)
    {
        if (_keyPlace == YamlKeyPlace.None)
        {
            throw _tab >= 0 ? YamlSyntaxException.Tab(_tab) : new YamlSyntaxException(colon, YamlErrorWords.Colon);
        }

        YamlParserState.CheckImplicitKey(_start, colon, isOnOneLine);
        if (_keyPlace == YamlKeyPlace.Entry)
        {
            CompleteEntry();
        }
        else
        {
            OpenBlock(YamlLevelKind.BlockMapping, _start);
        }
    }

    /// <summary>The next entry of the mapping begins: the last one may still lack its value.</summary>
    private void CompleteEntry()
    {
        if (state.Top.Stage == YamlStage.AfterKey)
        {
            state.CompleteMissingValue();
        }
    }

    private void RequireNoKey()
    {
        if (_keyPlace == YamlKeyPlace.Entry)
        {
            throw new YamlSyntaxException(_start, YamlErrorWords.KeyExpected);
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
}
