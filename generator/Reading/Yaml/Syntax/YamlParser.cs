using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>
/// Parses YAML 1.2 (yaml.org/spec/1.2.2) in one pass, forwards, without recursion: what is open stands on a stack of its own. Between
/// its steps the position is known to stand at a node or an indicator.
/// </summary>
internal sealed class YamlParser
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly YamlCursor _cursor;
    private readonly YamlDirectives _directives;
    private readonly YamlParserState _state;
    private readonly BlockParser _block;
    private readonly FlowParser _flow;
    private readonly IYamlEvents _events;
    private int _steps;

    public YamlParser(DocumentText document, IYamlEvents events)
    {
        var cursor = new YamlCursor(document);
        var scalars = new YamlScalars(cursor);
        _cursor = cursor;
        _events = events;
        _directives = new YamlDirectives(cursor);
        _state = new YamlParserState(cursor, events);
        var properties = new PropertiesReader(cursor, new TagReader(cursor, _directives));
        _block = new BlockParser(cursor, _state, scalars, properties, events);
        _flow = new FlowParser(cursor, _state, scalars, properties, _block, events);
    }

    /// <summary>The innermost open brackets: where they begin, and whether they are those of a mapping.</summary>
    public (int Start, bool IsMapping)? OpenBrackets
    {
        get
        {
            if (_state.Depth == 0 || !_state.Top.IsFlow)
            {
                return null;
            }

            ref var level = ref _state.Top;
            if (level.Kind == YamlLevelKind.FlowPair)
            {
                level = ref _state.Below;
            }

            return (level.Start, level.Kind == YamlLevelKind.FlowMapping);
        }
    }

    /// <summary>Parses document after document, until the text or the interest in it ends.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML.</exception>
    public void Parse(CancellationToken cancellationToken)
    {
        while (!_events.IsDone && TryBeginDocument())
        {
            ReadDocument(cancellationToken);
        }
    }

    private bool TryBeginDocument()
    {
        var hasDirectives = SkipToDocument();
        if (_cursor.IsAtEnd)
        {
            return hasDirectives ? throw WithoutDocument() : false;
        }

        _state.BeginDocument();
        if (_cursor.IsAtDocumentMarker())
        {
            _events.StartDocument(new TextSpan(_cursor.At, 3));
            _cursor.At += 3;
            _state.EmptyAt = _cursor.At;
            return true;
        }

        if (hasDirectives)
        {
            throw WithoutDocument();
        }

        _events.StartDocument(new TextSpan(_cursor.At, 1));

        // The first line's indentation counts.
        _cursor.At = _cursor.LineStart;
        return true;
    }

    /// <summary>Goes to a document's '---' or first character. True if there are directives in front.</summary>
    private bool SkipToDocument()
    {
        var hasDirectives = false;
        _directives.Clear();
        while (true)
        {
            _ = _cursor.SkipSeparation();
            if (_cursor.Current == ByteOrderMark && _cursor.At == _cursor.LineStart)
            {
                _cursor.LineStart = ++_cursor.At;
            }
            else if (_cursor.Current == '%' && _cursor.At == _cursor.LineStart)
            {
                _directives.Read();
                hasDirectives = true;
            }
            else if (_cursor.Current == '.' && _cursor.IsAtDocumentMarker())
            {
                EndMarker(hasDirectives);
            }
            else
            {
                return hasDirectives;
            }
        }
    }

    private void EndMarker(bool hasDirectives)
    {
        if (hasDirectives)
        {
            throw WithoutDocument();
        }

        _cursor.At += 3;
        _cursor.SkipBlanks();
        if (_cursor.Current != '#' && !YamlCharacters.IsBreakOrEnd(_cursor.Current))
        {
            throw new YamlSyntaxException(_cursor.At, YamlErrorWords.DocumentMarkerLine);
        }
    }

    private YamlSyntaxException WithoutDocument() => new(_cursor.At, YamlErrorWords.DirectiveWithoutDocument);

    private void ReadDocument(CancellationToken cancellationToken)
    {
        while (!_events.IsDone)
        {
            if ((++_steps & (ReadingLimits.TokensBetweenCancellationChecks - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var isFresh = _cursor.SkipSeparation();
            var isEnd = _cursor.IsAtEnd || _cursor.IsAtDocumentMarker();
            if (_state.Top.IsFlow)
            {
                RequireMore(isEnd);
                _flow.Step(isFresh);
            }
            else if (isEnd)
            {
                _block.CloseAll();
                _events.EndDocument();
                return;
            }
            else
            {
                _block.Step(isFresh);
            }
        }
    }

    private void RequireMore(bool isEnd)
    {
        if (isEnd)
        {
            throw new YamlSyntaxException(_cursor.At, YamlErrorWords.MarkerWithinBrackets);
        }
    }
}
