namespace KaptureContracts.Verification.Generation;

/// <summary>
/// A stream of numbers that a seed decides, on every machine and runtime (PCG-XSH-RR 64/32). Each case draws from a stream of its
/// own, named after it, so that leaving out some cases does not change the others.
/// </summary>
internal sealed class SeededRandom
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong _increment;
    private ulong _state;

    public SeededRandom(ulong seed, string stream)
    {
        _increment = (Fnv(stream) << 1) | 1;
        _state = unchecked((seed + _increment) * Multiplier);
        NextUInt32();
    }

    public uint NextUInt32()
    {
        var old = _state;
        _state = unchecked((old * Multiplier) + _increment);
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>A number from 0 to below the bound, each as likely as the next to within one part in millions.</summary>
    public int Below(int bound) => (int)(((ulong)NextUInt32() * (uint)bound) >> 32);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Coin() => (NextUInt32() & 1) == 1;

    public T Pick<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    private static ulong Fnv(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
