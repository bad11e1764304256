using System.Runtime.CompilerServices;

namespace KaptureContracts.Generator.Emission;

/// <summary>Interpolated lines of C#: their parts go straight into the writer, each line indented but those that are empty.</summary>
[InterpolatedStringHandler]
internal ref struct CodeLines
{
    private readonly CodeWriter _writer;
    private bool _isInLine;

    /// <param name="literalLength">The compiler's.</param>
    /// <param name="formattedCount">The compiler's.</param>
    /// <param name="writer">Where the lines begin.</param>
    public CodeLines(int literalLength, int formattedCount, CodeWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
    }

    public void AppendLiteral(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            AppendInLine(text, start, (end < 0 ? text.Length : end) - start);
            if (end < 0)
            {
                return;
            }

            _writer.Line();
            _isInLine = false;
            start = end + 1;
        }
    }

    public void AppendFormatted(string? text) => AppendLiteral(text ?? "");

    private void AppendInLine(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (!_isInLine)
        {
            _writer.BeginLine();
            _isInLine = true;
        }

        _writer.Append(text, start, length);
    }
}
