using System.Collections.Concurrent;

namespace VerifyXunit;

/// <summary>Sees to it that two tests do not write the same snapshot: the one would approve what the other produced.</summary>
internal static class SnapshotNames
{
    private static readonly ConcurrentDictionary<string, bool> Claimed = new(StringComparer.OrdinalIgnoreCase);

    public static void Claim(SnapshotLocation location)
    {
        var path = Path.Combine(location.Directory, location.Prefix);
        if (!Claimed.TryAdd(path, true))
        {
            throw new InvalidOperationException(
                $"Two verifications share the snapshot {path}. If one test verifies twice, give both to one call as named targets; if two "
                + "tests have one name, tell them apart with UseFileName or UseTextForParameters.");
        }
    }
}
