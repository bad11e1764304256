using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Parses what brackets structure (YAML 1.2.2, section 7.4), one node or indicator at a time.</summary>
internal sealed class FlowParser(
    YamlCursor cursor,
    YamlParserState state,
    YamlScalars scalars,
    PropertiesReader properties,
    BlockParser block,
    IYamlEvents events)
{
    /// <summary>Takes what stands at the position, which has been separated from what stands before.</summary>
    public void Step(bool isFresh)
    {
        var character = cursor.Current;
        if (isFresh && character is not (']' or '}'))
        {
            CheckIndentation();
        }

        switch (character)
        {
            case ',':
                Comma();
                break;
            case ']' or '}':
                Close(character);
                break;
            case ':' when IsColon():
                Colon();
                break;
            case '?' when YamlCharacters.IsBlankOrEnd(cursor.Next):
                ExplicitKey();
                break;
            default:
                RequireNode();
                Node(character);
                break;
        }
    }

    private void Node(char character)
    {
        switch (character)
        {
            case '&' or '!':
                state.Pending = properties.Read(state.Pending, inFlow: true);
                break;
            case '[' or '{':
                Open();
                break;
            case '*':
                Alias();
                break;
            case '"' or '\'':
                var line = cursor.LineStart;
                Scalar(scalars.Quoted(state.Top.Indent, inFlow: true), isJson: true, line);
                break;
            default:
                Plain();
                break;
        }
    }

    /// <summary>
    /// Within brackets, too, lines are indented deeper than the key in front. Closing brackets are let through, as all readers do,
    /// and so are tabs: much JSON is indented with them.
    /// </summary>
    private void CheckIndentation()
    {
        if (cursor.Tab < 0 && cursor.Column < state.Top.Indent)
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.TooFarLeft);
        }
    }

    private void RequireNode()
    {
        var isFree = state.Top.Stage == YamlStage.Entry || state.Top.Awaits;
        if (!isFree)
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Here);
        }
    }

    private bool IsColon() =>
        YamlCharacters.EndsIndicator(cursor.Next, inFlow: true)
        || state.Top is { Stage: YamlStage.AfterKey, HasJsonKey: true };

    private void Colon()
    {
        if (state.Top is { Kind: YamlLevelKind.FlowSequence, Stage: YamlStage.Entry })
        {
            OpenPair(state.Pending.IsEmpty ? cursor.At : state.Pending.Span.Start);
            state.Top.Stage = YamlStage.ExplicitKey;
        }

        if (state.Top.Stage is YamlStage.Entry or YamlStage.ExplicitKey)
        {
            state.EmptyAt = cursor.At;
            state.CompleteEmpty();
        }

        if (state.Top.Stage != YamlStage.AfterKey)
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Colon);
        }

        state.TakeColon(cursor.At);
    }

    private void ExplicitKey()
    {
        if (state.Top.Stage != YamlStage.Entry || !state.Pending.IsEmpty)
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Here);
        }

        if (state.Top.Kind == YamlLevelKind.FlowSequence)
        {
            OpenPair(cursor.At);
        }

        state.Top.Stage = YamlStage.ExplicitKey;
        cursor.At++;
        state.EmptyAt = cursor.At;
    }

    private void Comma()
    {
        FinishEntry(isComma: true);
        state.Top.Stage = YamlStage.Entry;
        cursor.At++;
        state.EmptyAt = cursor.At;
    }

    /// <summary>Puts empty nodes for what the last entry lacks.</summary>
    private void FinishEntry(bool isComma)
    {
        while (state.Top.Stage != YamlStage.Done)
        {
            if (state.Top.Stage == YamlStage.AfterKey)
            {
                state.CompleteMissingValue();
            }
            else if (state.Top.Stage != YamlStage.Entry || !state.Pending.IsEmpty)
            {
                state.CompleteEmpty();
            }
            else
            {
                break;
            }
        }

        if (isComma && state.Top.Stage == YamlStage.Entry)
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.CommaTwice);
        }
    }

    private void Open()
    {
        var level = new YamlLevel
        {
            Kind = cursor.Current == '{' ? YamlLevelKind.FlowMapping : YamlLevelKind.FlowSequence,
            Indent = state.Top.Indent,
            Start = cursor.At,
            KeyStart = state.Pending.IsEmpty ? cursor.At : state.Pending.Span.Start,
            LineStart = cursor.LineStart,
        };
        events.Open(new YamlOpening(level, state.Pending));
        state.Pending = default;
        state.Push(level);
        cursor.At++;
        state.EmptyAt = cursor.At;
    }

    private void Close(char bracket)
    {
        FinishEntry(isComma: false);
        var ended = state.Top;
        if (ended.Kind != (bracket == ']' ? YamlLevelKind.FlowSequence : YamlLevelKind.FlowMapping))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.Here);
        }

        cursor.At++;
        state.Pop();
        if (!state.Top.IsFlow)
        {
            block.EndBrackets(ended);
            return;
        }

        var colon = PairColon(isJson: true);
        if (colon < 0)
        {
            events.Close(cursor.At);
            state.Complete(isJson: true);
            return;
        }

        YamlParserState.CheckImplicitKey(ended.KeyStart, colon, cursor.LineStart == ended.LineStart);
        events.CloseAsKey(cursor.At, isFlow: true);
        PushPair(ended.KeyStart);
        state.TakeColon(colon);
    }

    private void Alias()
    {
        var start = cursor.At;
        var name = properties.Name(inFlow: true);
        var span = TextSpan.FromBounds(start, cursor.At);
        if (!state.Pending.IsEmpty)
        {
            throw new YamlSyntaxException(start, YamlErrorWords.AliasWithProperties);
        }

        var colon = PairColon(isJson: false);
        if (colon >= 0)
        {
            OpenPair(start);
        }

        events.Alias(name, span);
        Continue(colon, isJson: false);
    }

    private void Plain()
    {
        if (!scalars.IsPlainFirst(inFlow: true))
        {
            throw new YamlSyntaxException(cursor.At, cursor.Current switch
            {
                '-' => YamlErrorWords.DashWithinBrackets,
                '|' or '>' => YamlErrorWords.BlockWithinBrackets,
                _ => YamlErrorWords.Character,
            });
        }

        var line = cursor.LineStart;
        Scalar(scalars.Plain(state.Top.Indent, inFlow: true, isOnOneLine: false), isJson: false, line);
    }

    private void Scalar(ReadOnlySpan<char> value, bool isJson, int line)
    {
        var own = state.Pending;
        var colon = PairColon(isJson);
        if (colon >= 0)
        {
            var start = own.IsEmpty ? scalars.Span.Start : own.Span.Start;
            YamlParserState.CheckImplicitKey(start, colon, cursor.LineStart == line);
            OpenPair(start);
        }

        state.Pending = default;
        events.Scalar(value, scalars.Style, scalars.Span, own);
        Continue(colon, isJson);
    }

    private void Continue(int colon, bool isJson)
    {
        if (colon >= 0)
        {
            state.TakeColon(colon);
            return;
        }

        state.Complete(isJson);
    }

    /// <summary>Where the ':' stands that makes a pair of the item of a list that has just been read; or -1.</summary>
    private int PairColon(bool isJson) => state.Top is { Kind: YamlLevelKind.FlowSequence, Stage: YamlStage.Entry }
        ? cursor.FindKeyColon(inFlow: true, isAdjacentAllowed: isJson)
        : -1;

    private void OpenPair(int start)
    {
        PushPair(start);
        events.Open(new YamlOpening(state.Top, default));
    }

    private void PushPair(int start) =>
        state.Push(new YamlLevel { Kind = YamlLevelKind.FlowPair, Indent = state.Top.Indent, Start = start });
}
