using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads anchors, tags and the names of aliases (YAML 1.2.2, sections 6.9 and 7.1).</summary>
internal sealed class PropertiesReader(YamlCursor cursor, TagReader tags)
{
    /// <summary>Reads the anchor or tag at the position, and joins it with what stands in front of it.</summary>
    public YamlProperties Read(in YamlProperties before, bool inFlow)
    {
        var start = cursor.At;
        var read = cursor.Current == '&'
            ? new YamlProperties(Name(inFlow), null, TextSpan.FromBounds(start, cursor.At))
            : new YamlProperties(null, tags.Read(inFlow), TextSpan.FromBounds(start, cursor.At));
        return Join(before, read);
    }

    /// <summary>Reads the name behind <c>&amp;</c> or <c>*</c>.</summary>
    public string Name(bool inFlow)
    {
        var start = ++cursor.At;
        while (!YamlCharacters.IsBlankOrEnd(cursor.Current) && !YamlCharacters.IsFlowIndicator(cursor.Current))
        {
            cursor.At++;
        }

        if (cursor.At == start || !YamlCharacters.EndsIndicator(cursor.Current, inFlow))
        {
            throw new YamlSyntaxException(cursor.At, YamlErrorWords.AnchorName);
        }

        return cursor.Characters.AsSpan(start, cursor.At - start).ToString();
    }

    public static YamlProperties Join(in YamlProperties outer, in YamlProperties inner)
    {
        if (outer.IsEmpty || inner.IsEmpty)
        {
            return outer.IsEmpty ? inner : outer;
        }

        if (Conflict(outer, inner) is { } conflict)
        {
            throw conflict;
        }

        var span = TextSpan.FromBounds(outer.Span.Start, inner.Span.End);
        return new YamlProperties(outer.Anchor ?? inner.Anchor, outer.Tag ?? inner.Tag, span);
    }

    /// <summary>Why the two cannot be of one node, if they cannot.</summary>
    public static YamlSyntaxException? Conflict(in YamlProperties outer, in YamlProperties inner)
    {
        if (outer.Anchor is not null && inner.Anchor is not null)
        {
            return new YamlSyntaxException(inner.Span.Start, YamlErrorWords.AnchorTwice);
        }

        return outer.Tag is not null && inner.Tag is not null
            ? new YamlSyntaxException(inner.Span.Start, YamlErrorWords.TagTwice)
            : null;
    }
}
