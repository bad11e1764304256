using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>What is open, and what has been read but not yet been given away: what the block and the flow half of the parser share.</summary>
internal sealed class YamlParserState(YamlCursor cursor, IYamlEvents events)
{
    /// <summary>YAML 1.2.2, section 7.4: how long a key may be that has no '?' in front.</summary>
    private const int LongestImplicitKey = 1_024;

    private YamlLevel[] _levels = new YamlLevel[32];

    /// <summary>Anchor and tag that have been read and whose node has not.</summary>
    public YamlProperties Pending;

    /// <summary>Where an empty node would stand: behind the last indicator.</summary>
    public int EmptyAt;

    /// <summary>Whether the last indicator lets a block collection begin on its own line.</summary>
    public bool IsCompact;

    public int Depth { get; private set; }

    public ref YamlLevel Top => ref _levels[Depth - 1];

    public ref YamlLevel Below => ref _levels[Depth - 2];

    public void BeginDocument()
    {
        Depth = 0;
        Pending = default;
        EmptyAt = cursor.At;
        IsCompact = false;
        Push(new YamlLevel { Kind = YamlLevelKind.Document, Stage = YamlStage.Item, Indent = -1, Start = cursor.At });
    }

    public void Push(in YamlLevel level)
    {
        if (Depth == _levels.Length)
        {
            Array.Resize(ref _levels, Depth * 2);
        }

        _levels[Depth++] = level;
    }

    public void Pop() => Depth--;

    /// <summary>The node that was awaited, or the next entry's, has been read: the level that it stands in goes on.</summary>
    public void Complete(bool isJson = false)
    {
        ref var top = ref Top;
        switch (top.Stage)
        {
            case YamlStage.Item:
                top.Stage = top.Kind == YamlLevelKind.Document ? YamlStage.Done : YamlStage.Entry;
                break;
            case YamlStage.ExplicitKey:
                top.Stage = YamlStage.AfterKey;
                top.HasJsonKey = isJson;
                break;
            case YamlStage.Entry:
                top.Stage = top.Kind == YamlLevelKind.FlowMapping ? YamlStage.AfterKey : YamlStage.Done;
                top.HasJsonKey = isJson;
                break;
            case YamlStage.Value when top.Kind == YamlLevelKind.FlowPair:
                events.Close(YamlOpening.WithLastChild);
                Pop();
                Complete();
                break;
            default:
                top.Stage = top.Kind == YamlLevelKind.FlowMapping ? YamlStage.Done : YamlStage.Entry;
                break;
        }
    }

    /// <summary>Puts an empty node where one is left out, with the anchor and tag that stand there.</summary>
    public void CompleteEmpty()
    {
        EmitEmpty(Pending);
        Pending = default;
        Complete();
    }

    /// <summary>Puts an empty node where the value of a key is left out together with its ':'.</summary>
    public void CompleteMissingValue()
    {
        Top.Stage = YamlStage.Value;
        CompleteEmpty();
    }

    public void EmitEmpty(in YamlProperties properties)
    {
        var position = properties.IsEmpty ? EmptyAt : properties.Span.End;
        events.Scalar(default, YamlStyle.Plain, new TextSpan(position, 0), properties);
    }

    /// <summary>Goes behind the ':' of a key that has been read.</summary>
    public void TakeColon(int colon, bool isCompact = false)
    {
        cursor.At = colon + 1;
        EmptyAt = cursor.At;
        IsCompact = isCompact;
        Top.Stage = YamlStage.Value;
    }

    /// <summary>A key without '?' stands on one line, and is not too long.</summary>
    public static void CheckImplicitKey(int start, int colon, bool isOnOneLine)
    {
        if (!isOnOneLine)
        {
            throw new YamlSyntaxException(colon, YamlErrorWords.Colon);
        }

        if (colon - start > LongestImplicitKey)
        {
            throw new YamlSyntaxException(start, YamlErrorWords.KeyTooLong);
        }
    }
}
