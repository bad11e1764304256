using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the types of schemas.</summary>
internal sealed class ModelPlanner
{
    private readonly PlanContext _context;
    private readonly SchemaCatalog _catalog;
    private readonly TypePlanner _types;
    private readonly ClassPlanner _classes;
    private readonly UnionPlanner _unions;
    private readonly Dictionary<string, InlineTypes> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InlineTypes> _aliasesByPointer = new(StringComparer.Ordinal);
    private readonly List<InlineTypes> _aliases = [];

    public ModelPlanner(PlanContext context, SchemaCatalog catalog, TypePlanner types)
    {
        _context = context;
        _catalog = catalog;
        _types = types;
        _classes = new ClassPlanner(context, catalog, types, Place);
        _unions = new UnionPlanner(context, catalog, types);
    }

    public string ClaimTypeName(ContractSchema schema, string wanted) => _context.TypeNames.Claim(wanted, SchemaCatalog.OwnMembers(schema));

    public ModelUnit Plan(NamedSchema schema, string typeName)
    {
        var inline = Place(schema);
        var declaration = Declare(typeName, schema.Schema, schema.Pointer, inline);
        return Unit(new[] { declaration }.Concat(inline.Declare()));
    }

    /// <summary>The place of a named schema that is a type.</summary>
    private InlineTypes Place(NamedSchema schema)
    {
        if (!_places.TryGetValue(schema.Pointer, out var place))
        {
            place = new InlineTypes(this, _catalog.TypeName(schema.Pointer)!, schema.Pointer);
            _places.Add(schema.Pointer, place);
        }

        return place;
    }

    /// <summary>The place of a named array or map.</summary>
    public InlineTypes Alias(NamedSchema alias)
    {
        if (!_aliasesByPointer.TryGetValue(alias.Pointer, out var place))
        {
            place = new InlineTypes(this, alias.Schema.Notes.CSharpName ?? Identifier.Pascal(alias.Name, "Schema"), alias.Pointer);
            _aliasesByPointer.Add(alias.Pointer, place);
            _aliases.Add(place);
        }

        return place;
    }

    /// <summary>Gives what stands inline in named arrays, tuples and maps its name, in the order of the document and not of who refers to it.</summary>
    public void NameAliases()
    {
        var named = _catalog.Schemas.Where(schema => schema.Schema is ArraySchema or TupleSchema or ObjectSchema);
        foreach (var schema in named.Where(schema => !SchemaCatalog.IsType(schema)))
        {
            _context.ThrowIfCancelled();
            _types.Plan(new ReferenceSchema(schema.Pointer), Alias(schema));
        }
    }

    /// <summary>The files of what stands inline in named arrays and maps.</summary>
    public IEnumerable<ModelUnit> PlanAliases()
    {
        // Planning one may meet another.
        for (var index = 0; index < _aliases.Count; index++)
        {
            if (_aliases[index].Declare() is { Count: > 0 } types)
            {
                yield return Unit(types);
            }
        }
    }

    public CodeDeclaration Declare(string name, ContractSchema schema, string pointer, InlineTypes inline)
    {
        var docs = DocsPlanner.Schema(schema, pointer, $"The schema `{name}`.");
        _context.Spend(CodeBudget.Class + docs.Length);
        return schema switch
        {
            EnumSchema known => new EnumPlanner(_context).Plan(name, docs, known),
            UnionSchema union => _unions.Plan(name, docs, union, inline.Inside(name)),
            ObjectSchema model => _classes.Plan(name, docs, model, pointer, inline.Inside(name)),
            _ => throw new InvalidOperationException($"The schema at {pointer} is no type of its own."),
        };
    }

    private ModelUnit Unit(IEnumerable<CodeDeclaration> declarations)
    {
        var types = declarations.ToEquatableArray();
        return new ModelUnit(_context.HintName(types[0].Name), _context.Settings.Namespace, _context.Visibility, types);
    }
}
