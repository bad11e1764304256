using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Takes the scalars, aliases and brackets that stand in a block, each of which may be a key.</summary>
internal sealed class BlockNodes(
    YamlCursor cursor,
    YamlParserState state,
    BlockEntry entry,
    BlockLevels levels,
    YamlScalars scalars,
    PropertiesReader properties,
    IYamlEvents events)
{
    /// <summary>Takes the node at the position.</summary>
    /// <param name="inner">Its anchor and tag on this line.</param>
    public void Take(in YamlProperties inner)
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

    private void Plain(in YamlProperties inner, int line)
    {
        if (!scalars.IsPlainFirst(inFlow: false))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Character);
        }

        var isOnOneLine = entry.KeyPlace == YamlKeyPlace.Entry;
        Scalar(scalars.Plain(state.Top.Indent + 1, inFlow: false, isOnOneLine), inner, line);
        entry.CommentBehindText = cursor.Current == '#' ? cursor.At : -1;
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

        levels.BeginKey(colon, cursor.LineStart == line);
        events.Scalar(value, scalars.Style, scalars.Span, inner);
        state.TakeColon(colon);
    }

    private void EmitScalar(ReadOnlySpan<char> value, in YamlProperties inner)
    {
        if (state.Pending.IsEmpty)
        {
            events.Scalar(value, scalars.Style, scalars.Span, inner);
        }
        else
        {
            events.Scalar(value, scalars.Style, scalars.Span, PropertiesReader.Join(state.Pending, inner));
            state.Pending = default;
        }

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

        levels.BeginKey(colon, isOnOneLine: true);
        events.Alias(name, span);
        state.TakeColon(colon);
    }

    private void OpenBrackets(in YamlProperties inner)
    {
        if (entry.KeyPlace == YamlKeyPlace.Entry)
        {
            levels.CompleteEntry();
        }

        var outer = state.Pending;
        state.Pending = default;
        var level = new YamlLevel
        {
            Kind = cursor.Current == '{' ? YamlLevelKind.FlowMapping : YamlLevelKind.FlowSequence,
            Indent = state.Top.Indent + 1,
            Start = cursor.At,
            KeyPlace = entry.KeyPlace,
            KeyStart = entry.Start,
            LineStart = cursor.LineStart,
            Conflict = PropertiesReader.Conflict(outer, inner),
        };

        // If this may be a key, only the closing bracket shows whose the properties on the lines above are.
        var isOpen = entry.KeyPlace == YamlKeyPlace.First && !outer.IsEmpty;
        var opening = isOpen ? new YamlOpening(level, inner, outer) : new YamlOpening(level, PropertiesReader.Join(outer, inner));
        events.Open(opening);
        state.Push(level);
        cursor.At++;
        state.EmptyAt = cursor.At;
    }

    private void RequireNoKey()
    {
        if (entry.KeyPlace == YamlKeyPlace.Entry)
        {
            throw new YamlSyntaxException(entry.Start, YamlErrorWords.KeyExpected);
        }
    }
}
