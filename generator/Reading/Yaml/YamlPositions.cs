using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KaptureContracts.Generator.Reading.Yaml;

/// <summary>Finds the characters of a node in the document: the scanner counts from behind the byte order mark, and takes a node's
/// anchor and tag for part of it.</summary>
internal sealed class YamlPositions(DocumentText document)
{
    private readonly char[] _characters = document.Characters;

    public int Of(in Mark mark) => (int)Math.Min(document.Start + mark.Index, document.End);

    public TextSpan Of(ParsingEvent parsed) => TextSpan.FromBounds(Of(parsed.Start), Math.Max(Of(parsed.Start), Of(parsed.End)));

    /// <summary>The scalar alone. One that is left out has an empty span where it would stand.</summary>
    public TextSpan OfScalar(Scalar scalar)
    {
        var start = ContentStart(scalar, out var propertiesEnd);
        if (scalar is { Style: ScalarStyle.Plain, Value.Length: 0 })
        {
            return new TextSpan(propertiesEnd, 0);
        }

        return TextSpan.FromBounds(start, Math.Max(start, Of(scalar.End)));
    }

    public int StartOf(NodeEvent node) => ContentStart(node, out _);

    /// <summary>The anchor and tag in front of a node.</summary>
    public TextSpan OfProperties(NodeEvent node)
    {
        _ = ContentStart(node, out var end);
        return TextSpan.FromBounds(Of(node.Start), end);
    }

    /// <summary>The first tab in front of a position, if nothing but white space and indicators lies between it and the line's start.</summary>
    public int? TabInIndentation(int position)
    {
        int? tab = null;
        for (var i = position - 1; i >= document.Start && _characters[i] is not ('\n' or '\r'); i--)
        {
            if (_characters[i] == '\t')
            {
                tab = i;
            }
            else if (_characters[i] is not (' ' or '-' or '?'))
            {
                return null;
            }
        }

        return tab;
    }

    private int ContentStart(NodeEvent node, out int propertiesEnd)
    {
        var position = Of(node.Start);
        propertiesEnd = position;
        var properties = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        for (; properties > 0; properties--)
        {
            propertiesEnd = EndOfProperty(position);
            position = SkipSeparation(propertiesEnd);
        }

        return position;
    }

    private int EndOfProperty(int position)
    {
        var isVerbatim = position + 1 < document.End && _characters[position] == '!' && _characters[position + 1] == '<';
        while (position < document.End && !EndsProperty(_characters[position], isVerbatim))
        {
            position++;
        }

        return isVerbatim && position < document.End && _characters[position] == '>' ? position + 1 : position;
    }

    private static bool EndsProperty(char character, bool isVerbatim) => isVerbatim
        ? character is '>' or ' ' or '\t' or '\r' or '\n'
        : character is ' ' or '\t' or '\r' or '\n' or ',' or '[' or ']' or '{' or '}';

    private int SkipSeparation(int position)
    {
        while (position < document.End)
        {
            if (_characters[position] == '#')
            {
                position = Array.IndexOf(_characters, '\n', position, document.End - position) is var end and >= 0 ? end : document.End;
            }
            else if (_characters[position] is not (' ' or '\t' or '\r' or '\n'))
            {
                break;
            }
            else
            {
                position++;
            }
        }

        return position;
    }
}
