using System.Globalization;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Finds schemas by the names that they give themselves: <c>$anchor</c> and <c>$id</c>.</summary>
internal sealed class SchemaAnchors
{
    private const string DynamicAnchor = "$dynamicAnchor";

    private readonly Dictionary<string, ReferenceResolver.Target> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dynamic = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);

    /// <summary>Looks through a whole document, once.</summary>
    public static SchemaAnchors Of(MappingNode root, CancellationToken cancellationToken)
    {
        var anchors = new SchemaAnchors();
        var open = new Stack<(SourceNode Node, Place? Place)>();
        open.Push((root, null));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, place) = open.Pop();
            switch (node)
            {
                case MappingNode mapping:
                    anchors.Add(mapping, place);
                    foreach (var entry in mapping.Entries.Where(entry => entry.Value is not ScalarNode))
                    {
                        open.Push((entry.Value, new Place(place, entry.Key)));
                    }

                    break;
                case SequenceNode sequence:
                    for (var index = 0; index < sequence.Items.Length; index++)
                    {
                        open.Push((sequence.Items[index], new Place(place, index.ToString(CultureInfo.InvariantCulture))));
                    }

                    break;
            }
        }

        return anchors;
    }

    public ReferenceResolver.Target? Find(string reference) => _targets.TryGetValue(reference, out var target) ? target : null;

    /// <summary>Whether several schemas have a <c>$dynamicAnchor</c> of that name.</summary>
    public bool IsAmbiguous(string reference) => _ambiguous.Contains(reference);

    private void Add(MappingNode schema, Place? place)
    {
        if (schema[DynamicAnchor] is ScalarNode { Kind: ScalarKind.String } anchor && !_dynamic.Add("#" + anchor.Text))
        {
            _ambiguous.Add("#" + anchor.Text);
        }

        foreach (var (key, prefix) in new[] { ("$anchor", "#"), (DynamicAnchor, "#"), ("$id", "") })
        {
            if (schema[key] is ScalarNode { Kind: ScalarKind.String } name && !_targets.ContainsKey(prefix + name.Text))
            {
                _targets.Add(prefix + name.Text, new ReferenceResolver.Target(schema, Pointer(place)));
            }
        }
    }

    private static string Pointer(Place? place)
    {
        var steps = new Stack<string>();
        for (; place is not null; place = place.Above)
        {
            steps.Push(place.Step);
        }

        return JsonPointer.Canonical(steps);
    }

    /// <summary>A place in the document. Few have an anchor: the pointers of the others are never written out.</summary>
    private sealed record Place(Place? Above, string Step);
}
