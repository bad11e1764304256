namespace KaptureContracts.Generator.Tests.Robustness;

/// <summary>Changes the text of a document the way bad disks, bad merges and bad tools do: bits flip, pieces are lost, doubled, moved.</summary>
internal sealed class TextMutator(int seed)
{
    private const int LongestPiece = 400;

    private static readonly string[] Insertions =
        ["\"", "'", "{", "}", "[", "]", ":", ",", "\n", "\t", "\0", "\uFEFF", "\uD800", "\u2028", "- ", "? ", "&a ", "*a", "!!str ", "|", ">", "%", "#", "<<: ", "---\n", "\\u0000", "\\"];

#pragma warning disable CA5394 // Repeatable, not secret: the seed names the case.
    private readonly Random _random = new(seed);
#pragma warning restore CA5394

    public string Mutate(string text)
    {
        for (var remaining = Next(3); remaining >= 0; remaining--)
        {
            text = MutateOnce(text);
        }

        return text;
    }

    private string MutateOnce(string text)
    {
        var at = Next(text.Length + 1);
        var length = Math.Min(Next(LongestPiece), text.Length - at);
        switch (Next(6))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, text.Substring(at, length));
            case 2:
                return text.Insert(Next(text.Length + 1), text.Substring(at, length));
            case 3:
                return text.Insert(at, Insertions[Next(Insertions.Length)]);
            case 4 when Next(4) == 0:
                return text[..at];
            default:
                return at == text.Length ? text : $"{text[..at]}{(char)(text[at] ^ (1 << Next(8)))}{text[(at + 1)..]}";
        }
    }

#pragma warning disable CA5394 // See above.
    private int Next(int limit) => _random.Next(limit);
#pragma warning restore CA5394
}
