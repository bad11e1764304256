using System.Buffers;
using System.Runtime.CompilerServices;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes indented C#, into a buffer that is lent. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter(CancellationToken cancellationToken) : IDisposable
{
    private const int IndentSize = 4;
    private const int SmallestBuffer = 1 << 14;

    private char[] _text = ArrayPool<char>.Shared.Rent(SmallestBuffer);
    private int _length;
    private int _indent;

    public void Line() => Append('\n');

    public void Line(string line)
    {
        BeginLine();
        Append(line);
        Append('\n');
    }

    /// <summary>A line whose parts are written one by one, and never put together elsewhere.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] CodeLine line)
    {
        _ = line;
        Append('\n');
    }

    /// <summary>Several lines, each indented.</summary>
    public void Lines([InterpolatedStringHandlerArgument("")] CodeLines lines)
    {
        _ = lines;
        Append('\n');
    }

    /// <inheritdoc cref="Lines(CodeLines)"/>
    public void Lines(string lines)
    {
        new CodeLines(lines.Length, 0, this).AppendLiteral(lines);
        Append('\n');
    }

    /// <summary>A header and braces around what follows, until the result is disposed.</summary>
    public Block Braces(string header)
    {
        Line(header);
        return Braces();
    }

    /// <inheritdoc cref="Braces(string)"/>
    public Block Braces([InterpolatedStringHandlerArgument("")] CodeLine header)
    {
        Line(header);
        return Braces();
    }

    public Block Braces(string open = "{", string close = "}")
    {
        Line(open);
        _indent++;
        return new Block(this, close);
    }

    /// <summary>An indentation without braces.</summary>
    public Block Indented()
    {
        _indent++;
        return new Block(this, null);
    }

    /// <summary>Begins a line that is written in parts.</summary>
    public void BeginLine()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var width = _indent * IndentSize;
        Reserve(width);
        _text.AsSpan(_length, width).Fill(' ');
        _length += width;
    }

    public void Append(char character)
    {
        Reserve(1);
        _text[_length++] = character;
    }

    public void Append(string text) => Append(text, 0, text.Length);

    /// <summary>A part of a text.</summary>
    public void Append(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
    }

    public override string ToString() => new(_text, 0, _length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
    }

    private void Reserve(int count)
    {
        if (_text.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + count));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    internal readonly struct Block(CodeWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (close is not null)
            {
                writer.Line(close);
            }
        }
    }
}
