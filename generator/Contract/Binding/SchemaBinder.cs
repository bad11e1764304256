using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas. Named ones are bound once each; whatever a reference names gets a name.</summary>
internal sealed class SchemaBinder(BindingContext context, ReferenceResolver references, ExtensionBinder extensions)
{
    private const string ObjectName = "a schema";

    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly List<NamedSchema?> _schemas = [];
    private readonly ObjectSchemaBinder _objects = new(context);

    public EquatableArray<NamedSchema> Schemas => _schemas.OfType<NamedSchema>().ToEquatableArray();

    public void BindComponents()
    {
        var components = context.Mapping(context.Root["components"], "components");
        var schemas = components is null ? null : context.Mapping(components["schemas"], "schemas");
        if (schemas is null)
        {
            return;
        }

        // Every name is known before the first schema is bound: a reference must not put its target out of document order.
        foreach (var entry in schemas.Entries)
        {
            Reserve(JsonPointer.Append("#/components/schemas", entry.Key));
        }

        foreach (var entry in schemas.Entries)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var pointer = JsonPointer.Append("#/components/schemas", entry.Key);
            _schemas[_named[pointer]] = new NamedSchema(pointer, entry.Key, Bind(entry.Value, pointer));
        }
    }

    /// <summary>Binds the schema that stands at a place of the document.</summary>
    /// <param name="node">The schema; null where the document has none.</param>
    /// <param name="pointer">The place.</param>
    public ContractSchema Bind(SourceNode? node, string pointer)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Boolean, Text: "true" })
        {
            return new AnySchema();
        }

        if (node is not MappingNode mapping)
        {
            return NotTyped(node, node is ScalarNode { Kind: ScalarKind.Boolean }
                ? "the schema 'false' allows no value at all"
                : "a schema must be an object");
        }

        context.CheckMembers(mapping, ObjectName, SchemaKeywords.All);
        var schema = ReferenceResolver.IsReference(mapping) ? BindReference(mapping, pointer) : BindShape(mapping, pointer);
        return schema with { Notes = Annotate(mapping, schema.Notes) };
    }

    private ContractSchema BindReference(MappingNode mapping, string pointer)
    {
        var reference = (ScalarNode)mapping["$ref"]!;
        if (references.Find(reference) is not { } target || references.Follow(mapping, pointer) is null)
        {
            return new AnySchema();
        }

        Name(target);
        return new ReferenceSchema(target.Pointer);
    }

    /// <summary>Makes sure that a reference's target is among the named schemas.</summary>
    private void Name(ReferenceResolver.Target target)
    {
        if (_named.ContainsKey(target.Pointer))
        {
            return;
        }

        var index = Reserve(target.Pointer);
        var name = JsonPointer.Steps(target.Pointer)!.LastOrDefault() ?? "Root";
        _schemas[index] = new NamedSchema(target.Pointer, name, Bind(target.Node, target.Pointer));
    }

    private int Reserve(string pointer)
    {
        var index = _schemas.Count;
        _named[pointer] = index;
        _schemas.Add(null);
        return index;
    }

    private ContractSchema BindShape(MappingNode mapping, string pointer)
    {
        if (SoleReference(mapping) is { } wrapped)
        {
            var alias = Bind(wrapped, pointer + "/allOf/0");
            return alias with { IsNullable = alias.IsNullable || context.Flag(mapping, "nullable") };
        }

        foreach (var keyword in SchemaKeywords.Composition)
        {
            if (mapping[keyword] is { } composition)
            {
                return NotTyped(composition, $"'{keyword}' is not supported yet");
            }
        }

        var types = SchemaTypes.Bind(context, mapping);
        if (types.Problem is { } problem)
        {
            return NotTyped(mapping["type"] ?? mapping, problem);
        }

        return BindType(types.Name, mapping, pointer) with { IsNullable = types.IsNullable };
    }

    private ContractSchema BindType(string? type, MappingNode mapping, string pointer)
    {
        if (mapping["enum"] is { } values)
        {
            return EnumBinder.Bind(context, values, type) is { } known ? known : NotTyped(values, "only strings may be enumerated so far");
        }

        switch (type)
        {
            case "object":
                return _objects.Bind(mapping, pointer, Bind);
            case "array":
                return new ArraySchema(Bind(mapping["items"], pointer + "/items"));
            case "string":
                return (ContractSchema?)extensions.DateTime(mapping) ?? new StringSchema(context.Text(mapping, "format"));
            case "integer":
            case "number":
                return new NumberSchema(type == "integer", context.Text(mapping, "format"));
            case "boolean":
                return new BooleanSchema();
            default:
                return new AnySchema();
        }
    }

    /// <summary>
    /// The one reference that an <c>allOf</c> holds: the way to say something beside a <c>$ref</c> in OpenAPI 3.0. The schema is
    /// that reference.
    /// </summary>
    private static MappingNode? SoleReference(MappingNode mapping)
    {
        var isAlone = mapping.Entries.All(entry => entry.Key == "allOf"
            || entry.Key.StartsWith("x-", StringComparison.Ordinal)
            || Array.IndexOf(SchemaKeywords.Annotations, entry.Key) >= 0);
        return isAlone && mapping["allOf"] is SequenceNode { Items: [MappingNode only] } && ReferenceResolver.IsReference(only)
            ? only
            : null;
    }

    private SchemaNotes Annotate(MappingNode mapping, SchemaNotes inherited)
    {
        if (ReferenceResolver.IsReference(mapping) && !context.IsVersion31)
        {
            return inherited;
        }

        var notes = new SchemaNotes
        {
            Description = context.Text(mapping, "description") ?? inherited.Description,
            CSharpName = extensions.CSharpName(mapping) ?? inherited.CSharpName,
            IsDeprecated = inherited.IsDeprecated || context.Flag(mapping, "deprecated"),
            Provenance = extensions.Provenance(mapping) ?? inherited.Provenance,
            Constraints = ConstraintsOf(mapping),
        };
        return notes == SchemaNotes.None ? SchemaNotes.None : notes;
    }

    private static EquatableArray<string> ConstraintsOf(MappingNode mapping) =>
        SchemaKeywords.Constraints
            .Where(keyword => mapping[keyword] is ScalarNode)
            .Select(keyword => $"{keyword}: {((ScalarNode)mapping[keyword]!).Text}")
            .ToEquatableArray();

    private AnySchema NotTyped(SourceNode at, string why)
    {
        context.Report(CoverageDiagnostics.SchemaNotTyped, at.Span, why);
        return new AnySchema();
    }
}
