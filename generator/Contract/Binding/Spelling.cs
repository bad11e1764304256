namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Finds the word that a mistyped one was meant to be. A document with a hundred thousand such words, in the sight of a hundred thousand
/// others, is not looked at to its end: nobody reads so many suggestions.
/// </summary>
internal sealed class Spelling
{
    private const int LongestWord = 64;

    /// <summary>How many letters may be compared with how many in all.</summary>
    private const int MostSteps = 50_000_000;

    private int _steps;

    /// <summary>The nearest of some words, if one is near enough: a letter or two wrong, fewer in short words.</summary>
    public string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord || _steps > MostSteps)
        {
            return null;
        }

        string? nearest = null;
        var best = Math.Min(2, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            _steps += 1 + (Math.Abs(word.Length - candidate.Length) < best ? word.Length * candidate.Length : 0);
            if (_steps > MostSteps)
            {
                return null;
            }

            var distance = Distance(word, candidate, best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Letters that are missing, too many, wrong, or have changed places with their neighbour (optimal string alignment), without
    /// regard to case; <paramref name="limit"/> or more is answered as the limit.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (Same(left[row - 1], right[column - 1]) ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                var isSwapped = row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]);
                if (isSwapped)
                {
                    current[column] = Math.Min(current[column], beforePrevious[column - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return Math.Min(previous[right.Length], limit);
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
