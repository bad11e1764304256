namespace KaptureContracts.Verification.Recordings;

/// <summary>Lines and columns of places in a text, asked for in their order.</summary>
internal sealed class LineCounter(byte[] utf8)
{
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    public (int Line, int Column) At(int index)
    {
        for (; _counted < index; _counted++)
        {
            if (utf8[_counted] == (byte)'\n')
            {
                _line++;
                _lineStart = _counted + 1;
            }
        }

        return (_line, index - _lineStart + 1);
    }
}
