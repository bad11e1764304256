using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Follows <c>$ref</c>.</summary>
internal sealed class ReferenceResolver(BindingContext context)
{
    private const string Key = "$ref";

    private readonly Dictionary<string, SourceNode?> _places = new(StringComparer.Ordinal);

    public static bool IsReference(MappingNode node) => node[Key] is ScalarNode { Kind: ScalarKind.String };

    /// <summary>
    /// The object itself, or the one that its reference (and theirs) leads to; null, and reported, when that is none. What stands
    /// beside the reference does not count, and is reported.
    /// </summary>
    public Target? Follow(MappingNode node, string pointer)
    {
        CheckForm(node);
        if (IsReference(node))
        {
            foreach (var entry in node.Entries.Where(entry => entry.Key != Key))
            {
                context.Report(
                    CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "a reference", "what '$ref' leads to is taken as it stands there");
            }
        }

        return Walk(new Target(node, pointer), current => current[Key] as ScalarNode);
    }

    /// <summary>
    /// The object that references lead to from a schema, in silence: whoever binds the schema tells of what is wrong. Null when there is none.
    /// </summary>
    public MappingNode? Peek(SourceNode? schema)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (schema is MappingNode node && SchemaReference(node) is { Kind: ScalarKind.String } reference)
        {
            schema = visited.Add(reference.Text) ? Locate(reference.Text) : null;
        }

        return schema as MappingNode;
    }

    /// <summary>What a schema's reference names, unless that leads round in a circle. It may be a reference itself.</summary>
    public Target? FindSchema(MappingNode node, string pointer)
    {
        var reference = (ScalarNode)node[Key]!;
        return Find(reference) is { } target && Walk(new Target(node, pointer), SchemaReference) is not null ? target : null;
    }

    /// <summary>
    /// The one reference that an <c>allOf</c> holds: the way to say something beside a <c>$ref</c> in OpenAPI 3.0. The schema is
    /// that reference.
    /// </summary>
    public static MappingNode? SoleReference(MappingNode schema)
    {
        if (schema["allOf"] is not SequenceNode { Items: [MappingNode only] } || !IsReference(only))
        {
            return null;
        }

        var isAlone = schema.Entries.All(entry => entry.Key == "allOf"
            || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            || Array.IndexOf(SchemaKeywords.Annotations, entry.Key) >= 0);
        return isAlone ? only : null;
    }

    /// <summary>Tells of a <c>$ref</c> that is no text, and so no reference.</summary>
    public void CheckForm(MappingNode node)
    {
        if (node[Key] is { } value and not ScalarNode { Kind: ScalarKind.String })
        {
            context.ReportType(value, Key, "a string such as '#/components/schemas/Name'");
        }
    }

    private static ScalarNode? SchemaReference(MappingNode node) => (SoleReference(node) ?? node)[Key] as ScalarNode;

    private Target? Walk(Target start, Func<MappingNode, ScalarNode?> referenceOf)
    {
        var current = start;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (referenceOf(current.Node) is { Kind: ScalarKind.String } reference)
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

    private Target? Find(ScalarNode reference)
    {
        if (Locate(reference.Text) is MappingNode found)
        {
            return new Target(found, JsonPointer.Canonical(JsonPointer.Steps(reference.Text)!));
        }

        context.Report(ContractDiagnostics.UnresolvedReference, reference.Span, reference.Text, Why(reference.Text));
        return null;
    }

    private SourceNode? Locate(string reference)
    {
        if (!_places.TryGetValue(reference, out var place))
        {
            place = JsonPointer.Steps(reference) is { } steps ? steps.Aggregate((SourceNode?)context.Root, Step) : null;
            _places.Add(reference, place);
        }

        return place;
    }

    private static SourceNode? Step(SourceNode? node, string step) => node switch
    {
        MappingNode mapping => mapping[step],
        SequenceNode sequence when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Length
            => sequence.Items[index],
        _ => null,
    };

    private string Why(string reference)
    {
        if (!reference.StartsWith("#", StringComparison.Ordinal))
        {
            return "references to other documents are not supported yet; copy the definition into this document";
        }

        if (JsonPointer.Steps(reference) is not { } steps)
        {
            return "a reference within the document begins with '#/'";
        }

        if (Locate(reference) is { } node)
        {
            return $"what stands there is {BindingContext.Describe(node)}, and must be an object";
        }

        return Suggest(steps) is { } near
            ? $"did you mean '{near}'?"
            : "the document has nothing at that place; correct the reference, or add what it names";
    }

    /// <summary>The pointer with its first wrong step put right, if that leads anywhere.</summary>
    private string? Suggest(string[] steps)
    {
        SourceNode parent = context.Root;
        var index = 0;
        while (Step(parent, steps[index]) is { } next)
        {
            parent = next;
            index++;
        }

        var names = (parent as MappingNode)?.Entries.Select(entry => entry.Key) ?? [];
        if (Spelling.Nearest(steps[index], names) is not { } near)
        {
            return null;
        }

        var mended = steps.Select((step, position) => position == index ? near : step).ToArray();
        return mended.Aggregate((SourceNode?)context.Root, Step) is null ? null : JsonPointer.Reference(mended);
    }

    internal sealed record Target(MappingNode Node, string Pointer)
    {
        private const int StepsOfComponent = 3;

        /// <summary>The name of the component that this is, which others may refer to as well; null when it is none.</summary>
        public string? ComponentName =>
            Pointer.StartsWith("#/components/", StringComparison.Ordinal) && Pointer.Count(c => c == '/') == StepsOfComponent
                ? JsonPointer.LastStep(Pointer)
                : null;
    }
}
