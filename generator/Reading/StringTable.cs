using System.Runtime.InteropServices;

namespace KaptureContracts.Generator.Reading;

/// <summary>
/// The short texts of one document, each held once: documents repeat a few hundred keys and values thousands of times. A text's
/// number makes keys comparable without comparing characters.
/// </summary>
internal sealed class StringTable
{
    private int[] _buckets = new int[1024];
    private Entry[] _entries = new Entry[1024];
    private int _count;

    // Documents may be hostile, and texts that fall into one bucket make every look-up slow: where the process seeds its string
    // hashes, so is this one. What is read does not depend on it.
    private readonly ulong _seed = ((ulong)(uint)StringComparer.Ordinal.GetHashCode(nameof(StringTable)) << 32)
        | (uint)StringComparer.Ordinal.GetHashCode(nameof(Intern));

    /// <summary>Finds or adds a text, and gives its number.</summary>
    public int Intern(ReadOnlySpan<char> characters, out string text) => Intern(characters, null, out text);

    /// <summary>As the other, for a text that already is a string: that string is kept if it is new.</summary>
    public int Intern(string candidate, out string text) => Intern(candidate.AsSpan(), candidate, out text);

    /// <summary>Notes that a key stands in a mapping, and gives where it was last noted for the same mapping, or -1.</summary>
    public int Stamp(int number, int mapping, int position)
    {
        ref var entry = ref _entries[number];
        var earlier = entry.StampedMapping == mapping ? entry.StampedPosition : -1;
        entry.StampedMapping = mapping;
        entry.StampedPosition = position;
        return earlier;
    }

    private int Intern(ReadOnlySpan<char> characters, string? candidate, out string text)
    {
        var hash = Hash(characters);
        var next = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (next >= 0)
        {
            ref var entry = ref _entries[next];
            if (entry.Hash == hash && entry.Text.AsSpan().SequenceEqual(characters))
            {
                text = entry.Text;
                return next;
            }

            next = entry.Next;
        }

        text = candidate ?? characters.ToString();
        return Add(hash, text);
    }

    private int Add(int hash, string text)
    {
        if (_count == _entries.Length)
        {
            Grow();
        }

        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = new Entry { Hash = hash, Next = bucket - 1, Text = text };
        bucket = ++_count;
        return _count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_count * 2];
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }

    /// <summary>Four characters at a time: most of a document's characters are keys and short values, and all of these come here.</summary>
    private int Hash(ReadOnlySpan<char> characters)
    {
        var hash = _seed;
        var groups = MemoryMarshal.Cast<char, ulong>(characters);
        foreach (var group in groups)
        {
            hash = Mix(hash ^ group);
        }

        foreach (var character in characters.Slice(groups.Length * 4))
        {
            hash = Mix(hash ^ character);
        }

        return (int)(hash & int.MaxValue);
    }

    private static ulong Mix(ulong hash)
    {
        hash = unchecked(hash * 0x9E37_79B9_7F4A_7C15);
        return hash ^ (hash >> 29);
    }

    private struct Entry
    {
        public int Hash;
        public int Next;
        public string Text;
        public int StampedMapping;
        public int StampedPosition;
    }
}
