using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Follows <c>$ref</c>.</summary>
internal sealed class ReferenceResolver(BindingContext context)
{
    private const string Key = "$ref";

    private readonly Dictionary<string, Target?> _targets = new(StringComparer.Ordinal);

    public static bool IsReference(MappingNode node) => node[Key] is ScalarNode { Kind: ScalarKind.String };

    /// <summary>The object itself, or the one that its reference (and theirs) leads to; null, and reported, when that is none.</summary>
    public Target? Follow(MappingNode node, string pointer)
    {
        var current = new Target(node, pointer);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (current.Node[Key] is ScalarNode { Kind: ScalarKind.String } reference)
        {
            if (Find(reference) is not { } next)
            {
                return null;
            }

            if (!visited.Add(next.Pointer))
            {
                context.Report(ContractDiagnostics.ReferenceCycle, reference.Span, reference.Text);
                return null;
            }

            current = next;
        }

        return current;
    }

    /// <summary>The object that a reference names, which may be a reference itself.</summary>
    public Target? Find(ScalarNode reference)
    {
        if (!_targets.TryGetValue(reference.Text, out var target))
        {
            target = Locate(reference.Text);
            _targets.Add(reference.Text, target);
        }

        if (target is null)
        {
            context.Report(ContractDiagnostics.UnresolvedReference, reference.Span, reference.Text, Why(reference.Text));
        }

        return target;
    }

    private Target? Locate(string reference)
    {
        if (JsonPointer.Steps(reference) is not { } steps)
        {
            return null;
        }

        SourceNode? node = context.Root;
        foreach (var step in steps)
        {
            node = node switch
            {
                MappingNode mapping => mapping[step],
                SequenceNode sequence when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Length
                    => sequence.Items[index],
                _ => null,
            };
        }

        return node is MappingNode found ? new Target(found, JsonPointer.Canonical(steps)) : null;
    }

    private string Why(string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
        {
            return "references to other documents are not supported yet; copy the definition into this document";
        }

        var steps = JsonPointer.Steps(reference);
        if (steps is null)
        {
            return "a reference within the document starts with '#/'";
        }

        return Suggest(steps) is { } near
            ? $"did you mean '{near}'?"
            : "there is nothing at that place of the document, or something that is no object";
    }

    /// <summary>A sibling of the missing target whose name is nearly the same.</summary>
    private string? Suggest(string[] steps)
    {
        var parent = steps.Length > 0 ? Locate(JsonPointer.Canonical(steps.Take(steps.Length - 1))) : null;
        if (parent is null)
        {
            return null;
        }

        var near = Spelling.Nearest(steps[steps.Length - 1], parent.Node.Entries.Select(entry => entry.Key));
        return near is null ? null : JsonPointer.Append(parent.Pointer, near);
    }

    internal sealed record Target(MappingNode Node, string Pointer);
}
