using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

internal sealed class MappingNode(TextSpan span, ImmutableArray<MappingEntry> entries) : SourceNode(span)
{
    /// <summary>Up to this many entries a look along them is faster than a dictionary, and costs no memory.</summary>
    private const int LongestScan = 16;

    private Dictionary<string, int>? _positions;

    /// <summary>In document order. Keys are unique: a key that stands twice is a problem, and the last one counts.</summary>
    public ImmutableArray<MappingEntry> Entries { get; } = entries;

    public SourceNode? this[string key]
    {
        get
        {
            var position = IndexOf(key);
            return position < 0 ? null : Entries[position].Value;
        }
    }

    /// <summary>Where a key stands among the entries, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Entries.Length > LongestScan)
        {
            return Positions().TryGetValue(key, out var position) ? position : -1;
        }

        for (var i = 0; i < Entries.Length; i++)
        {
            if (string.Equals(Entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Built at the first question. Two threads may both build it: the results are equal, and either may be kept.</summary>
    private Dictionary<string, int> Positions()
    {
        if (Volatile.Read(ref _positions) is { } known)
        {
            return known;
        }

        var positions = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
        {
            positions.Add(Entries[i].Key, i);
        }

        Volatile.Write(ref _positions, positions);
        return positions;
    }
}
