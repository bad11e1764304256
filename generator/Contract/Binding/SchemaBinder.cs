using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds schemas. Named ones are bound once each; whatever a reference names gets a name.</summary>
internal sealed class SchemaBinder(BindingContext context, ReferenceResolver references, ExtensionBinder extensions)
{
    private const string ObjectName = "a schema";

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<(string Pointer, SourceNode Node)> _places = [];
    private readonly List<NamedSchema> _schemas = [];
    private readonly Dictionary<string, string> _sharedNames = new(StringComparer.Ordinal);
    private readonly ObjectSchemaBinder _objects = new(context);
    private readonly SchemaNotesBinder _notes = new(context, extensions);

    /// <summary>Every named schema. Binds those that have been met by reference only, and what they refer to in turn.</summary>
    /// <remarks>
    /// References are bound here, one after the other, and not where they are met: how deep a document's references lead must not
    /// decide how deep the binder's calls go.
    /// </remarks>
    public EquatableArray<NamedSchema> BindNamed()
    {
        for (var index = _schemas.Count; index < _places.Count; index++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (pointer, node) = _places[index];
            var name = _sharedNames.TryGetValue(pointer, out var shared) ? shared : JsonPointer.LastStep(pointer);
            _schemas.Add(new NamedSchema(pointer, name.Length == 0 ? "Root" : name, Bind(node, pointer)));
        }

        return SchemaCircles.Break(_schemas, index => context.Report(
            CoverageDiagnostics.SchemaNotTyped,
            _places[index].Node.Span,
            "it holds itself through arrays or maps alone, for which C# has no type; give it a property"));
    }

    /// <summary>Gives the schemas of the components their names, in the order of the document.</summary>
    public void NameComponents()
    {
        var components = context.Mapping(context.Root["components"], "components");
        foreach (var entry in (components is null ? null : context.Mapping(components["schemas"], "schemas"))?.Entries ?? [])
        {
            Name(JsonPointer.Append("#/components/schemas", entry.Key), entry.Value);
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
    public ContractSchema Bind(SourceNode? node, string pointer)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Boolean, Text: "true" })
        {
            return new AnySchema();
        }

        if (node is ScalarNode { Kind: ScalarKind.Boolean })
        {
            return NotTyped(node, "the schema 'false' allows no value at all");
        }

        if (node is not MappingNode mapping)
        {
            context.ReportType(node, JsonPointer.LastStep(pointer), ObjectName);
            return new AnySchema();
        }

        context.CheckMembers(mapping, ObjectName, SchemaKeywords.All);
        references.CheckForm(mapping);
        var schema = ReferenceResolver.IsReference(mapping) ? BindReference(mapping, pointer) : BindShape(mapping, pointer);
        return schema with { Notes = _notes.Bind(mapping, schema.Notes) };
    }

    private ContractSchema BindReference(MappingNode mapping, string pointer)
    {
        ReportIgnoredBesideReference(mapping);
        if (references.FindSchema(mapping, pointer) is not { } target)
        {
            return new AnySchema();
        }

        Name(target.Pointer, target.Node);
        return new ReferenceSchema(target.Pointer);
    }

    private void Name(string pointer, SourceNode node)
    {
        if (_named.Add(pointer))
        {
            _places.Add((pointer, node));
        }
    }

    private ContractSchema BindShape(MappingNode mapping, string pointer)
    {
        if (ReferenceResolver.SoleReference(mapping) is { } wrapped)
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

        foreach (var keyword in SchemaKeywords.NotUsed)
        {
            context.ReportIgnored(mapping, keyword, ObjectName, "it is not supported yet");
        }

        var types = SchemaTypes.Bind(context, mapping);
        if (types.Problem is { } problem)
        {
            return NotTyped(mapping["type"] ?? mapping, problem);
        }

        var schema = BindType(types.Name, mapping, pointer);
        return schema with { IsNullable = schema.IsNullable || types.IsNullable };
    }

    private ContractSchema BindType(string? type, MappingNode mapping, string pointer)
    {
        if (type != "string")
        {
            extensions.RefuseDateTime(mapping);
        }

        if (type != "object")
        {
            context.Sequence(mapping["required"], "required", ObjectSchemaBinder.RequiredForm);
        }

        if (EnumBinder.Bind(context, mapping, type) is { } known)
        {
            return known;
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

    private void ReportIgnoredBesideReference(MappingNode mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (context.IsVersion31 ? SchemaKeywords.Constrains(entry.Key) : SchemaKeywords.WouldCount(entry.Key))
            {
                context.Report(
                    CoverageDiagnostics.IgnoredMember,
                    entry.KeySpan,
                    entry.Key,
                    ObjectName,
                    context.IsVersion31
                        ? "beside '$ref' it is not supported yet"
                        : "in OpenAPI 3.0 nothing counts beside '$ref'; write 'allOf' with the reference as its only item, and this beside it");
            }
        }
    }

    private AnySchema NotTyped(SourceNode at, string why)
    {
        context.Report(CoverageDiagnostics.SchemaNotTyped, at.Span, why);
        return new AnySchema();
    }
}
