using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>Looks at the names in an object, and at values that can only be one, to tell which cases of a union it may be.</summary>
internal static class JsonShape
{
    /// <summary>The indexes of the candidates that a value may be, the likeliest first.</summary>
    /// <param name="json">A copy of the caller's, on the value.</param>
    /// <param name="candidates">The candidates, in the order of the document.</param>
    /// <param name="length">The length of the value in bytes.</param>
    public static List<int> Rank<TUnion>(JsonInput json, ReadOnlySpan<JsonCandidate<TUnion>> candidates, out long length)
        where TUnion : class
    {
        var start = json.TokenStart;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            length = json.Position - start;
            return [.. Enumerable.Range(0, candidates.Length)];
        }

        var scores = new Score[candidates.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (JsonRead.NextProperty(ref json))
        {
            var name = json.GetText();
            JsonRead.Advance(ref json);
            var text = json.TokenType == JsonTokenType.String ? json.GetText() : null;
            json.Skip();
            if (!names.Add(name))
            {
                continue;
            }

            for (var index = 0; index < candidates.Length; index++)
            {
                Count(ref scores[index], candidates[index], name, text);
            }
        }

        length = json.Position - start;
        return Order(scores, candidates);
    }

    private static void Count<TUnion>(ref Score score, JsonCandidate<TUnion> candidate, string name, string? text)
        where TUnion : class
    {
        if (Contains(candidate.Required, name))
        {
            score.Required++;
            score.Known++;
        }
        else if (Contains(candidate.Optional, name))
        {
            score.Known++;
        }
        else if (candidate.IsClosed)
        {
            score.IsRefused = true;
        }

        for (var index = 0; index < candidate.Fixed.Count; index++)
        {
            var (key, value) = candidate.Fixed[index];
            score.IsRefused |= key == name && value != text;
        }
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More known names come first; of those with as many, the one that knows fewer names that are not there.</summary>
    private static List<int> Order<TUnion>(Score[] scores, ReadOnlySpan<JsonCandidate<TUnion>> candidates)
        where TUnion : class
    {
        var possible = new List<(int Index, int Known, int Absent)>();
        for (var index = 0; index < scores.Length; index++)
        {
            var candidate = candidates[index];
            if (!scores[index].IsRefused && scores[index].Required == candidate.Required.Count)
            {
                possible.Add((index, scores[index].Known, candidate.Required.Count + candidate.Optional.Count - scores[index].Known));
            }
        }

        possible.Sort((left, right) => (right.Known, left.Absent, left.Index).CompareTo((left.Known, right.Absent, right.Index)));
        return possible.ConvertAll(item => item.Index);
    }

    private struct Score
    {
        public int Known;
        public int Required;
        public bool IsRefused;
    }
}
