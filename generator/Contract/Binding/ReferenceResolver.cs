using System.Collections.Immutable;
using System.Globalization;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Follows <c>$ref</c>.</summary>
internal sealed class ReferenceResolver
{
    private const string Key = "$ref";

    /// <summary>Leads where a <c>$ref</c> would, unless a schema around it has the same <c>$dynamicAnchor</c>.</summary>
    public const string DynamicKey = "$dynamicRef";

    private readonly BindingContext _context;
    private readonly Dictionary<(int Offset, string Reference), Target?> _places = [];
    private readonly ReferenceChains _chains;
    private readonly ReferenceChains _schemas;
    private readonly ReferenceChains _peeked;
    private SchemaAnchors? _anchors;

    public ReferenceResolver(BindingContext context)
    {
        _context = context;
        _chains = new ReferenceChains(ReferenceOf, Find);
        _schemas = new ReferenceChains(SchemaReference, Find);
        _peeked = new ReferenceChains(SchemaReference, Look);
    }

    public static bool IsReference(MappingNode node) => ReferenceOf(node) is not null;

    public static ScalarNode? ReferenceOf(MappingNode node) => (node[Key] ?? node[DynamicKey]) is ScalarNode { Kind: ScalarKind.String } reference ? reference : null;

    /// <summary>Whether a schema's <c>$dynamicRef</c> leads to one of several schemas, and only a value tells which.</summary>
    public bool IsAmbiguous(MappingNode schema) => schema[Key] is null && ReferenceOf(schema) is { } reference && Anchors().IsAmbiguous(reference.Text);

    /// <summary>
    /// The object itself, or the one that its reference (and theirs) leads to; null, and reported, when that is none. What stands
    /// beside the reference does not count, and is reported; but from OpenAPI 3.1 on its words go before those that it leads to.
    /// </summary>
    public Target? Follow(MappingNode node, string pointer)
    {
        CheckForm(node);
        var words = new List<MappingEntry>();
        foreach (var entry in IsReference(node) ? node.Entries.Where(entry => entry.Key != Key) : [])
        {
            if (_context.IsVersion31 && entry is { Key: "summary" or "description", Value: ScalarNode { Kind: ScalarKind.String } })
            {
                words.Add(entry);
                continue;
            }

            _context.Report(
                CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "a reference", "what '$ref' leads to is taken as it stands there");
        }

        var end = _chains.EndOf(new Target(node, pointer), circle => ReportCircle(circle[circle.Count - 1]));
        return end is null || words.Count == 0 ? end : end with { Node = WithWords(end.Node, words) };
    }

    /// <summary>
    /// The object that references lead to from a schema, in silence: whoever binds the schema tells of what is wrong. Null when there is none.
    /// </summary>
    public MappingNode? Peek(SourceNode? schema) =>
        schema is MappingNode node ? _peeked.EndOf(new Target(node, ""))?.Node : null;

    /// <summary>What a schema's reference names, unless that leads round in a circle. It may be a reference itself.</summary>
    public Target? FindSchema(MappingNode node, string pointer)
    {
        var reference = ReferenceOf(node)!;
        return Find(reference) is { } target && _schemas.EndOf(new Target(node, pointer), ReportCircle) is not null ? target : null;
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

    private static MappingNode WithWords(MappingNode node, List<MappingEntry> words)
    {
        var others = node.Entries.Where(entry => words.TrueForAll(word => word.Key != entry.Key));
        return new MappingNode(node.Span, others.Concat(words).ToImmutableArray());
    }

    /// <summary>Tells of a <c>$ref</c> that is no text, and so no reference.</summary>
    public void CheckForm(MappingNode node)
    {
        if (node[Key] is { } value and not ScalarNode { Kind: ScalarKind.String })
        {
            _context.ReportType(value, Key, "a string such as '#/components/schemas/Name'");
        }
    }

    private static ScalarNode? SchemaReference(MappingNode node) => ReferenceOf(SoleReference(node) ?? node);

    /// <summary>Schemas on a circle are each told of: none of them is a type.</summary>
    private void ReportCircle(IReadOnlyList<ScalarNode> circle)
    {
        foreach (var reference in circle)
        {
            ReportCircle(reference);
        }
    }

    private void ReportCircle(ScalarNode reference) =>
        _context.Report(ContractDiagnostics.ReferenceCycle, reference.Span, reference.Text);

    /// <summary>What a reference names; null, and reported, when that is nothing.</summary>
    public Target? Find(ScalarNode reference)
    {
        if (Look(reference) is { } target)
        {
            return target;
        }

        _context.Report(ContractDiagnostics.UnresolvedReference, reference.Span, reference.Text, new ReferenceComplaint(_context).Why(reference));
        return null;
    }

    /// <summary>What a reference names; null when that is nothing.</summary>
    public Target? Look(ScalarNode reference)
    {
        var owner = _context.Documents.Owner(reference.Span);
        if (!_places.TryGetValue((owner.Offset, reference.Text), out var target))
        {
            target = Locate(owner, reference.Text);
            _places.Add((owner.Offset, reference.Text), target);
        }

        return target;
    }

    /// <summary>What has a name of its own in the contract, as schemas of OpenAPI 3.1 may.</summary>
    private Target? Anchor(DocumentSet.Document owner, string reference)
    {
        if (!_context.IsVersion31 || owner.Offset > 0 || reference == "#" || reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        return Anchors().Find(reference);
    }

    private SchemaAnchors Anchors() => _anchors ??= SchemaAnchors.Of(_context.Root, _context.CancellationToken);

    private Target? Locate(DocumentSet.Document owner, string reference)
    {
        if (Anchor(owner, reference) is { } anchor)
        {
            return anchor;
        }

        var (file, fragment) = ReferenceParts.Of(reference);
        var document = file.Length == 0 ? owner : _context.Documents.Find(owner, file);
        return document is not null
            && JsonPointer.Steps(fragment) is { } steps
            && steps.Aggregate((SourceNode?)document.Root, ReferenceParts.Step) is MappingNode found
            ? new Target(found, document.Prefix + JsonPointer.Canonical(steps))
            : null;
    }

    internal sealed record Target(MappingNode Node, string Pointer)
    {
        private const int StepsOfComponent = 3;

        /// <summary>The name of the component that this is, which others may refer to as well; null when it is none.</summary>
        public string? ComponentName =>
            JsonPointer.Fragment(Pointer) is var fragment
                && fragment.StartsWith("#/components/", StringComparison.Ordinal)
                && fragment.Count(c => c == '/') == StepsOfComponent
                ? JsonPointer.LastStep(Pointer)
                : null;
    }
}
