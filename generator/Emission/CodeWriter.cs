using System.Text;

namespace KaptureContracts.Generator.Emission;

/// <summary>Writes indented C#. Lines end with <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter(CancellationToken cancellationToken)
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line()
    {
        _text.Append('\n');
    }

    public void Line(string line)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _text.Append(' ', _indent * IndentSize).Append(line).Append('\n');
    }

    /// <summary>Several lines, each indented.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length == 0)
            {
                Line();
                continue;
            }

            Line(line);
        }
    }

    /// <summary>A header and braces around what follows, until the result is disposed.</summary>
    public Block Braces(string header)
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

    public override string ToString() => _text.ToString();

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
