namespace KaptureContracts.Generator.Emission;

/// <summary>The lines of a text that are not blank, one after another, without the white space that ends them.</summary>
internal struct DocsLines(string text)
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private int _next;

    /// <summary>Where the line begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the line.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_next <= text.Length)
        {
            Start = _next;
            var end = text.IndexOfAny(LineEnds, _next);
            End = end < 0 ? text.Length : end;
            _next = End + 1;
            while (End > Start && char.IsWhiteSpace(text[End - 1]))
            {
                End--;
            }

            if (End > Start)
            {
                return true;
            }
        }

        return false;
    }
}
