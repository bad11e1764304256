namespace KaptureContracts.MockServer.Checking;

/// <summary>How far two names are apart, in letters added, left out, changed or swapped; case and punctuation do not count.</summary>
internal static class NameDistance
{
    public static bool AreAlike(string a, string b, int allowed)
    {
        var (left, right) = (Letters(a), Letters(b));
        return left.Length > 0 && Math.Abs(left.Length - right.Length) <= allowed && Between(left, right) <= allowed;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Between(string a, string b)
    {
        var distances = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            distances[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            distances[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(distances[i - 1, j] + 1, distances[i, j - 1] + 1), distances[i - 1, j - 1] + change);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                distances[i, j] = swapped ? Math.Min(best, distances[i - 2, j - 2] + 1) : best;
            }
        }

        return distances[a.Length, b.Length];
    }
}
