namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Parses what indentation structures (YAML 1.2.2, chapter 8), one node or indicator at a time.</summary>
internal sealed class BlockParser
{
    private readonly BlockEntry _entry = new();
    private readonly YamlCursor _cursor;
    private readonly YamlParserState _state;
    private readonly PropertiesReader _properties;
    private readonly BlockLevels _levels;
    private readonly BlockIndicators _indicators;
    private readonly BlockNodes _nodes;

    public BlockParser(YamlCursor cursor, YamlParserState state, YamlScalars scalars, PropertiesReader properties, IYamlEvents events)
    {
        _cursor = cursor;
        _state = state;
        _properties = properties;
        _levels = new BlockLevels(cursor, state, _entry, events);
        _indicators = new BlockIndicators(cursor, state, _entry, _levels);
        _nodes = new BlockNodes(cursor, state, _entry, _levels, scalars, properties, events);
    }

    /// <summary>Takes what stands at the position, which has been separated from what stands before.</summary>
    public void Step(bool isFresh)
    {
        _entry.Start = _cursor.At;
        _entry.Tab = isFresh || _state.IsCompact ? _cursor.Tab : -1;
        if (isFresh)
        {
            _levels.Outdent();
        }

        _entry.KeyPlace = KeyPlace(isFresh);
        _entry.CommentBehindText = -1;
        _state.IsCompact = false;
        var inner = Properties();
        switch (_cursor.Current)
        {
            case '\n' or '\r' or '#' or YamlCharacters.End:
                KeepProperties(inner);
                break;
            case '-' when YamlCharacters.IsBlankOrEnd(_cursor.Next):
                _indicators.Item(inner);
                break;
            case '?' when YamlCharacters.IsBlankOrEnd(_cursor.Next):
                _indicators.ExplicitKey(inner);
                break;
            case ':' when YamlCharacters.IsBlankOrEnd(_cursor.Next):
                _indicators.Colon(inner);
                break;
            default:
                RequireNode();
                _nodes.Take(inner);
                break;
        }
    }

    /// <summary>Ends what is still open, down to the document.</summary>
    public void CloseAll() => _levels.CloseAll();

    /// <summary>Behind the closing bracket of a mapping or list that stands in a block: it may have been a key.</summary>
    public void EndBrackets(in YamlLevel ended) => _nodes.EndBrackets(ended);

    private YamlKeyPlace KeyPlace(bool isFresh)
    {
        ref var top = ref _state.Top;
        if (_entry.Tab >= 0 || !(isFresh || _state.IsCompact))
        {
            return YamlKeyPlace.None;
        }

        if (top.Awaits)
        {
            return YamlKeyPlace.First;
        }

        return isFresh && top.Kind == YamlLevelKind.BlockMapping && top.Indent == _cursor.Column ? YamlKeyPlace.Entry : YamlKeyPlace.None;
    }

    /// <summary>Reads the anchor and the tag at the position, which belong to what follows on the line.</summary>
    private YamlProperties Properties()
    {
        var read = default(YamlProperties);
        while (_cursor.Current is '&' or '!')
        {
            RequireNode();
            read = _properties.Read(read, inFlow: false);
            _cursor.SkipBlanks();
        }

        return read;
    }

    /// <summary>Nothing follows the properties on their line: they belong to the node on the next ones.</summary>
    private void KeepProperties(in YamlProperties inner)
    {
        if (!_state.Top.Awaits)
        {
            throw new YamlSyntaxException(inner.Span.Start, YamlErrorWords.PropertiesWithoutKey);
        }

        _state.Pending = PropertiesReader.Join(_state.Pending, inner);
    }

    private void RequireNode()
    {
        if (_state.Top.Awaits || _entry.KeyPlace == YamlKeyPlace.Entry)
        {
            return;
        }

        throw new YamlSyntaxException(_cursor.At, YamlErrorWords.RestOfLine);
    }
}
