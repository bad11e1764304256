using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>
/// Where references to references end. Each is followed once, whoever asks: in a chain of a hundred thousand all of them do.
/// </summary>
/// <param name="referenceOf">The reference that an object is; null for one that is none.</param>
/// <param name="find">What a reference names; null when that is nothing.</param>
internal sealed class ReferenceChains(
    Func<MappingNode, ScalarNode?> referenceOf, Func<ScalarNode, ReferenceResolver.Target?> find)
{
    private readonly Dictionary<MappingNode, ReferenceResolver.Target?> _ends = [];

    /// <summary>The object at the end of a chain; null when there is none.</summary>
    /// <param name="start">The first of the chain, which may be its end.</param>
    /// <param name="onCircle">Told each circle, once: the references on it, the last of which closes it.</param>
    public ReferenceResolver.Target? EndOf(ReferenceResolver.Target start, Action<IReadOnlyList<ScalarNode>>? onCircle = null)
    {
        var positions = new Dictionary<MappingNode, int>();
        var references = new List<ScalarNode>();
        var current = start;
        ReferenceResolver.Target? end;
        while (true)
        {
            if (_ends.TryGetValue(current.Node, out end))
            {
                break;
            }

            if (referenceOf(current.Node) is not { Kind: ScalarKind.String } reference)
            {
                end = current;
                break;
            }

            if (positions.TryGetValue(current.Node, out var first))
            {
                onCircle?.Invoke(references.GetRange(first, references.Count - first));
                break;
            }

            positions.Add(current.Node, references.Count);
            references.Add(reference);
            if (find(reference) is not { } next)
            {
                break;
            }

            current = next;
        }

        foreach (var node in positions.Keys)
        {
            _ends[node] = end;
        }

        return end;
    }
}
