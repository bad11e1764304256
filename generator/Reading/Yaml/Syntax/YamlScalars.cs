using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading.Yaml.Syntax;

/// <summary>Reads the scalar that begins at the position, whatever its style.</summary>
internal sealed class YamlScalars
{
    private readonly YamlCursor _cursor;
    private readonly PlainScalarReader _plain;
    private readonly SingleQuotedReader _singleQuoted;
    private readonly DoubleQuotedReader _doubleQuoted;
    private readonly BlockScalarReader _block;

    public YamlScalars(YamlCursor cursor)
    {
        var text = new ScalarText();
        var lines = new QuotedLines(cursor);
        _cursor = cursor;
        _plain = new PlainScalarReader(cursor, text);
        _singleQuoted = new SingleQuotedReader(cursor, text, lines);
        _doubleQuoted = new DoubleQuotedReader(cursor, text, lines);
        _block = new BlockScalarReader(cursor, text);
    }

    /// <summary>The characters of the scalar that was read last.</summary>
    public TextSpan Span { get; private set; }

    public YamlStyle Style { get; private set; }

    public bool IsPlainFirst(bool inFlow) => _plain.IsFirst(inFlow);

    /// <summary>Reads a plain scalar, or at least its first line: what follows is not looked at where a key must end on its line.</summary>
    public ReadOnlySpan<char> Plain(int indentation, bool inFlow, bool isOnOneLine)
    {
        var start = _cursor.At;
        var value = _plain.ReadLine(inFlow);
        if (!isOnOneLine)
        {
            value = _plain.ReadOn(value, indentation, inFlow);
        }

        Style = YamlStyle.Plain;
        Span = TextSpan.FromBounds(start, _plain.End);
        return value;
    }

    public ReadOnlySpan<char> Quoted(int indentation, bool inFlow)
    {
        var start = _cursor.At;
        var isSingle = _cursor.Current == '\'';
        var value = isSingle ? _singleQuoted.Read(indentation, inFlow) : _doubleQuoted.Read(indentation, inFlow);
        Style = isSingle ? YamlStyle.SingleQuoted : YamlStyle.DoubleQuoted;
        Span = TextSpan.FromBounds(start, _cursor.At);
        return value;
    }

    public ReadOnlySpan<char> Block(int parentIndent)
    {
        var start = _cursor.At;
        Style = _cursor.Current == '|' ? YamlStyle.Literal : YamlStyle.Folded;
        var value = _block.Read(parentIndent);
        Span = TextSpan.FromBounds(start, _cursor.At);
        return value;
    }
}
