using System.Runtime.InteropServices;
using KaptureContracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>Turns the children of a closing mapping into its entries: finds keys that stand twice, and carries out merges.</summary>
internal sealed class MappingBuilder(StringTable strings, ReadingReport report)
{
    private int _mapping;

    public MappingNode Build(TextSpan span, Span<PendingNode> children)
    {
        var lost = DropDuplicates(children);
        var entries = new MappingEntry[children.Length - lost];
        var next = 0;
        foreach (ref readonly var child in children)
        {
            if (child.Kind == PendingNode.Plain)
            {
                entries[next++] = child.ToEntry();
            }
        }

        return new MappingNode(span, ImmutableCollectionsMarshal.AsImmutableArray(entries));
    }

    /// <summary>
    /// As YAML's merge key has it: a key of the mapping itself counts more than a merged one, an earlier merged one more than a
    /// later one. What is merged stands where the merge key stands. At most <paramref name="allowance"/> entries are looked at.
    /// </summary>
    public MappingNode BuildMerged(TextSpan span, Span<PendingNode> children, long allowance, out long visited)
    {
        _ = DropDuplicates(children);
        var entries = new List<MappingEntry>(children.Length);
        visited = 0;
        foreach (ref readonly var child in children)
        {
            if (child.Kind == PendingNode.Plain)
            {
                entries.Add(child.ToEntry());
            }
            else if (child.Kind == PendingNode.Merged)
            {
                Merge(child, entries, allowance, ref visited);
            }
        }

        return new MappingNode(span, ImmutableCollectionsMarshal.AsImmutableArray(entries.ToArray()));
    }

    private int DropDuplicates(Span<PendingNode> children)
    {
        _mapping++;
        var lost = 0;
        for (var i = 0; i < children.Length; i++)
        {
            ref var child = ref children[i];
            var earlier = child.Kind == PendingNode.Plain ? strings.Stamp(child.KeyNumber, _mapping, i) : -1;
            if (earlier < 0)
            {
                continue;
            }

            report.Warning(
                ReadingDiagnostics.DuplicateKey,
                child.KeySpan,
                ReadingReport.Excerpt(child.Key),
                report.Place(children[earlier].KeySpan.Start));
            children[earlier].Kind = PendingNode.Dropped;
            lost++;
        }

        return lost;
    }

    private void Merge(in PendingNode child, List<MappingEntry> entries, long allowance, ref long visited)
    {
        if (child.Value is MappingNode mapping)
        {
            Merge(mapping, entries, allowance, ref visited);
            return;
        }

        if (child.Value is not SequenceNode sequence)
        {
            report.Warning(ReadingDiagnostics.NothingToMerge, child.KeySpan);
            return;
        }

        foreach (var item in sequence.Items)
        {
            if (item is MappingNode merged)
            {
                Merge(merged, entries, allowance, ref visited);
            }
            else
            {
                report.Warning(ReadingDiagnostics.NothingToMerge, child.KeySpan);
            }
        }
    }

    private void Merge(MappingNode merged, List<MappingEntry> entries, long allowance, ref long visited)
    {
        visited += 1 + merged.Entries.Length;
        if (visited > allowance)
        {
            return;
        }

        foreach (var entry in merged.Entries)
        {
            if (strings.Stamp(strings.Intern(entry.Key, out _), _mapping, 0) < 0)
            {
                entries.Add(entry);
            }
        }
    }
}
