namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Takes the indicators that structure a block: <c>-</c>, <c>?</c> and <c>:</c>.</summary>
internal sealed class BlockIndicators(YamlCursor cursor, YamlParserState state, BlockEntry entry, BlockLevels levels)
{
    public void Item(in YamlProperties inner)
    {
        if (!inner.IsEmpty)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.AnchorAtItem);
        }

        var isNext = entry.Tab < 0 && state.Top is { Kind: YamlLevelKind.BlockSequence, Stage: YamlStage.Entry } && cursor.Column == state.Top.Indent;
        if (!isNext)
        {
            RequireBlock(YamlErrorWords.Item);
            levels.Open(YamlLevelKind.BlockSequence, cursor.At);
        }

        TakeIndicator(YamlStage.Item);
    }

    public void ExplicitKey(in YamlProperties inner)
    {
        if (!inner.IsEmpty)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.AnchorAtKeyMark);
        }

        if (entry.KeyPlace == YamlKeyPlace.Entry)
        {
            levels.CompleteEntry();
        }
        else
        {
            RequireBlock(YamlErrorWords.Key);
            levels.Open(YamlLevelKind.BlockMapping, cursor.At);
        }

        TakeIndicator(YamlStage.ExplicitKey);
    }

    public void Colon(in YamlProperties inner)
    {
        if (entry.KeyPlace == YamlKeyPlace.Entry && state.Top.Stage == YamlStage.AfterKey && inner.IsEmpty)
        {
            state.TakeColon(cursor.At, isCompact: true);
            return;
        }

        levels.BeginKey(cursor.At, isOnOneLine: true);
        state.EmptyAt = cursor.At;
        state.EmitEmpty(inner);
        state.TakeColon(cursor.At);
    }

    /// <summary>A block collection can begin here only where one is awaited, with nothing but spaces in front.</summary>
    private void RequireBlock(string words)
    {
        if (entry.KeyPlace == YamlKeyPlace.First)
        {
            return;
        }

        if (entry.Tab >= 0)
        {
            throw YamlSyntaxException.Tab(entry.Tab);
        }

        throw new YamlSyntaxException(cursor.At, entry.KeyPlace == YamlKeyPlace.Entry ? YamlErrorWords.KeyExpected : words);
    }

    private void TakeIndicator(YamlStage stage)
    {
        cursor.At++;
        state.EmptyAt = cursor.At;
        state.IsCompact = true;
        state.Top.Stage = stage;
    }
}
