using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Compares parts of the text tree.</summary>
internal static class SourceNodes
{
    /// <summary>Aliases may make a small text as large as one likes: what is larger than this counts as different.</summary>
    private const int LargestCompared = 10_000;

    /// <summary>Whether two nodes say the same. The order of keys says nothing.</summary>
    public static bool AreSame(SourceNode? left, SourceNode? right)
    {
        var open = new Stack<(SourceNode? Left, SourceNode? Right)>();
        open.Push((left, right));
        var count = 1;
        while (open.Count > 0)
        {
            var pair = open.Pop();
            if (ReferenceEquals(pair.Left, pair.Right))
            {
                continue;
            }

            count += SizeOf(pair.Left);
            if (count > LargestCompared || !IsSameAlone(pair.Left, pair.Right))
            {
                return false;
            }

            Push(open, pair.Left, pair.Right);
        }

        return true;
    }

    private static int SizeOf(SourceNode? node) => node switch
    {
        MappingNode mapping => mapping.Entries.Length,
        SequenceNode sequence => sequence.Items.Length,
        _ => 0,
    };

    private static bool IsSameAlone(SourceNode? left, SourceNode? right) => (left, right) switch
    {
        (ScalarNode one, ScalarNode other) => one.Kind == other.Kind && one.Text == other.Text,
        (null, _) or (_, null) => false,
        _ => left.GetType() == right.GetType() && SizeOf(left) == SizeOf(right),
    };

    private static void Push(Stack<(SourceNode? Left, SourceNode? Right)> open, SourceNode? left, SourceNode? right)
    {
        foreach (var entry in (left as MappingNode)?.Entries ?? [])
        {
            open.Push((entry.Value, ((MappingNode)right!)[entry.Key]));
        }

        var items = (left as SequenceNode)?.Items ?? [];
        for (var index = 0; index < items.Length; index++)
        {
            open.Push((items[index], ((SequenceNode)right!).Items[index]));
        }
    }
}
