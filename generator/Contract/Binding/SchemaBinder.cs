using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas. Named ones are bound once each; whatever a reference names gets a name.</summary>
internal sealed class SchemaBinder
{
    private const string ObjectName = "a schema";

    private readonly BindingContext _context;
    private readonly ReferenceResolver _references;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<(string Pointer, SourceNode Node)> _places = [];
    private readonly List<NamedSchema> _schemas = [];
    private readonly Dictionary<string, string> _sharedNames = new(StringComparer.Ordinal);
    private readonly ShapeBinder _shapes;
    private readonly CompositionBinder _compositions;
    private readonly SchemaNotesBinder _notes;
    private readonly InlineLists _lists = new();

    public SchemaBinder(BindingContext context, ReferenceResolver references, ExtensionBinder extensions)
    {
        _context = context;
        _references = references;
        var unions = new UnionCircles(context, references);
        var reader = new CompositionReader(context, references, unions);
        var hierarchies = new SchemaHierarchies(context, reader);
        var discriminators = new DiscriminatorBinder(context, references);
        _shapes = new ShapeBinder(context, extensions, this, discriminators, hierarchies, new UnionBinder(context, this, discriminators, unions));
        _compositions = new CompositionBinder(context, reader, this, _shapes, hierarchies, unions);
        _notes = new SchemaNotesBinder(context, extensions);
    }

    /// <summary>Every named schema. Binds those that have been met by reference only, and what they refer to in turn.</summary>
    /// <remarks>
    /// References are bound here, one after the other, and not where they are met: how deep a document's references lead must not
    /// decide how deep the binder's calls go.
    /// </remarks>
    public EquatableArray<NamedSchema> BindNamed()
    {
        for (var index = _schemas.Count; index < _places.Count; index++)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            var (pointer, node) = _places[index];
            var name = _sharedNames.TryGetValue(pointer, out var shared) ? shared : JsonPointer.LastStep(pointer);
            _schemas.Add(new NamedSchema(pointer, name.Length == 0 ? "Root" : name, Bind(node, pointer, isNamed: true)));
        }

        var circles = new SchemaCircles(_schemas, _context.CancellationToken);
        foreach (var index in circles.OnCircle)
        {
            _context.Report(
                CoverageDiagnostics.SchemaNotTyped,
                _places[index].Node.Span,
                "it holds itself through arrays alone, for which C# has no type; give it a property");
        }

        var deep = circles.TooDeep().Select(index => _places[index].Node)
            .Concat(_lists.Outermost.Where(list => circles.IsTooDeep(list.Schema)).Select(list => list.Node));
        foreach (var node in deep)
        {
            _context.Report(
                CoverageDiagnostics.SchemaNotTyped,
                node.Span,
                $"what stands in it more than {SchemaCircles.DeepestNesting} arrays and maps deep; give one of them a property");
        }

        return circles.Broken();
    }

    /// <summary>Gives the schemas of the components their names, in the order of the document.</summary>
    /// <param name="reached">The places of those that are needed; null when all are.</param>
    public void NameComponents(HashSet<string>? reached)
    {
        var components = _context.Mapping(_context.Root["components"], "components");
        foreach (var entry in (components is null ? null : _context.Mapping(components["schemas"], "schemas"))?.Entries ?? [])
        {
            var pointer = JsonPointer.Append("#/components/schemas", entry.Key);
            if (reached?.Contains(pointer) != false)
            {
                Name(pointer, entry.Value);
            }
        }
    }

    /// <summary>
    /// Binds the schema of a component that is no schema itself, such as a parameter that many operations refer to: it has one type
    /// for all of them, with the component's name.
    /// </summary>
    /// <param name="node">The schema; null where the document has none.</param>
    /// <param name="pointer">The place.</param>
    /// <param name="name">The component's name; null where the schema belongs to one operation alone.</param>
    public ContractSchema BindShared(SourceNode? node, string pointer, string? name)
    {
        if (name is null || node is not MappingNode mapping || ReferenceResolver.IsReference(mapping))
        {
            return Bind(node, pointer);
        }

        _sharedNames[pointer] = name;
        Name(pointer, node);
        return new ReferenceSchema(pointer);
    }

    /// <summary>Binds the schema that stands at a place of the document.</summary>
    /// <param name="node">The schema; null where the document has none.</param>
    /// <param name="pointer">The place.</param>
    public ContractSchema Bind(SourceNode? node, string pointer) => Bind(node, pointer, isNamed: false);

    private ContractSchema Bind(SourceNode? node, string pointer, bool isNamed)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Boolean, Text: "true" })
        {
            return new AnySchema();
        }

        if (node is ScalarNode { Kind: ScalarKind.Boolean })
        {
            _context.Report(CoverageDiagnostics.SchemaNotTyped, node.Span, "the schema 'false' allows no value at all");
            return new AnySchema();
        }

        if (node is not MappingNode mapping)
        {
            _context.ReportType(node, JsonPointer.LastStep(pointer), ObjectName);
            return new AnySchema();
        }

        Check(mapping);
        if (_references.IsAmbiguous(mapping))
        {
            _context.ReportIgnored(
                mapping, ReferenceResolver.DynamicKey, ObjectName, "several schemas have that '$dynamicAnchor', and only what is around a value tells which one counts");
            return new AnySchema { Notes = _notes.Bind(mapping, SchemaNotes.None) };
        }

        var schema = CompositionBinder.IsComposed(_context, mapping) ? _compositions.Bind(mapping, pointer, isNamed) : BindAlone(mapping, pointer);
        _lists.Add(mapping, schema, isNamed);
        return schema;
    }

    private ContractSchema BindAlone(MappingNode mapping, string pointer)
    {
        var schema = ReferenceResolver.IsReference(mapping) ? BindReference(mapping, pointer) : _shapes.Bind(mapping, pointer, null);
        var notes = _notes.Bind(mapping, schema.Notes);
        return ReferenceEquals(notes, schema.Notes) ? schema : schema with { Notes = notes };
    }

    /// <summary>Tells of members that a schema does not have, and of those that do not count.</summary>
    public void Check(MappingNode mapping)
    {
        _context.CheckMembers(mapping, ObjectName, SchemaKeywords.All);
        _references.CheckForm(mapping);
        _context.Sequence(mapping["allOf"], "allOf", "an array of schemas");
        if (!ReferenceResolver.IsReference(mapping) || _context.IsVersion31)
        {
            return;
        }

        foreach (var entry in mapping.Entries.Where(entry => SchemaKeywords.WouldCount(entry.Key)))
        {
            _context.Report(
                CoverageDiagnostics.IgnoredMember,
                entry.KeySpan,
                entry.Key,
                ObjectName,
                "in OpenAPI 3.0 nothing counts beside '$ref'; write 'allOf' with the reference as its only item, and this beside it");
        }
    }

    /// <summary>A reference to a schema, which gets a name by that.</summary>
    public ReferenceSchema Refer(ReferenceResolver.Target target)
    {
        Name(target.Pointer, target.Node);
        return new ReferenceSchema(target.Pointer);
    }

    /// <summary>What the parts of a composed schema that stand in itself say beside the shape of its values.</summary>
    public SchemaNotes Notes(IEnumerable<SchemaPart> parts) =>
        parts.Where(part => part.Owner is null).Aggregate(SchemaNotes.None, (notes, part) => _notes.Bind(part.Node, notes));

    private ContractSchema BindReference(MappingNode mapping, string pointer) =>
        _references.FindSchema(mapping, pointer) is { } target ? Refer(target) : new AnySchema();

    private void Name(string pointer, SourceNode node)
    {
        if (_named.Add(pointer))
        {
            _places.Add((pointer, node));
        }
    }
}
