using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the types of schemas.</summary>
internal sealed class ModelPlanner
{
    /// <summary>Names that a member cannot have: those of every object, and those that emitted models use themselves.</summary>
    private static readonly string[] ReservedMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "JsonCodec",
        CodeAdditionalProperties.PropertyName, "_additionalProperties",
    ];

    /// <summary>Names that emitted readers and writers use.</summary>
    private static readonly string[] ReservedLocals = ["reader", "writer", "value", "seen", "additional", "name"];

    private readonly PlanContext _context;
    private readonly TypePlanner _types;
    private readonly Dictionary<string, InlineTypes> _aliasesByPointer = new(StringComparer.Ordinal);
    private readonly List<InlineTypes> _aliases = [];

    public ModelPlanner(PlanContext context, TypePlanner types)
    {
        _context = context;
        _types = types;
    }

    public string ClaimTypeName(ContractSchema schema, string wanted) => _context.TypeNames.Claim(wanted, SchemaCatalog.OwnMembers(schema));

    public ModelUnit Plan(NamedSchema schema, string typeName)
    {
        var inline = new InlineTypes(this, typeName, schema.Pointer);
        var declaration = Declare(typeName, schema.Schema, schema.Pointer, inline);
        return Unit(new[] { declaration }.Concat(inline.Declare()));
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

    /// <summary>Gives what stands inline in named arrays and maps its name, in the order of the document and not of who refers to it.</summary>
    public void NameAliases()
    {
        var named = _context.Document.Schemas.Where(schema => schema.Schema is ArraySchema or ObjectSchema);
        foreach (var schema in named.Where(schema => !SchemaCatalog.IsType(schema)))
        {
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
        return schema switch
        {
            EnumSchema known => new CodeEnum(name, docs, Members(known, name)),
            ObjectSchema model => Class(name, docs, model, pointer, inline.Inside(name)),
            _ => throw new InvalidOperationException($"The schema at {pointer} is no type of its own."),
        };
    }

    private ModelUnit Unit(IEnumerable<CodeDeclaration> declarations)
    {
        var types = declarations.ToEquatableArray();
        return new ModelUnit(_context.HintName(types[0].Name), _context.Settings.Namespace, _context.Visibility, types);
    }

    private CodeClass Class(string name, CodeDocs docs, ObjectSchema schema, string pointer, InlineTypes inline)
    {
        var names = new NameScope([.. ReservedMembers, name]);
        var locals = new NameScope(ReservedLocals);
        var members = new string[schema.Properties.Count];
        foreach (var index in Enumerable.Range(0, members.Length).OrderBy(index => schema.Properties[index].Schema.Notes.CSharpName is null ? 1 : 0))
        {
            var property = schema.Properties[index];
            members[index] = names.Claim(property.Schema.Notes.CSharpName ?? Identifier.Pascal(property.Name, "Value"));
        }

        return new CodeClass(name, docs)
        {
            Properties = schema.Properties
                .Select((property, index) => Property(property, members[index], locals, pointer, inline))
                .ToEquatableArray(),
            Additional = Additional(schema, pointer, inline),
        };
    }

    private CodeProperty Property(ContractProperty property, string name, NameScope locals, string pointer, InlineTypes inline)
    {
        var at = JsonPointer.Append(pointer + "/properties", property.Name);
        var type = _types.Plan(property.Schema, inline.For(name, at));
        return new CodeProperty
        {
            JsonName = property.Name,
            Name = name,
            Local = CSharpNames.Escaped(locals.Claim(Identifier.Camel(name))),
            Type = type,
            Presence = Presence(property, type),
            Docs = DocsPlanner.Property(property, _types.Target(property.Schema).Notes, at),
        };
    }

    private CodePresence Presence(ContractProperty property, CodeType type)
    {
        if (_types.Target(property.Schema) is DateTimeSchema)
        {
            return property.IsRequired ? CodePresence.RequiredOmittedWhenNull : CodePresence.Optional;
        }

        // JsonElement tells null from absent by itself, and has room for both.
        var isNullable = _types.IsNullable(property.Schema) && !type.CodecReadsNull;
        return (property.IsRequired, isNullable) switch
        {
            (true, false) => CodePresence.Required,
            (true, true) => CodePresence.RequiredNullable,
            (false, false) => CodePresence.Optional,
            (false, true) => CodePresence.OptionalNullable,
        };
    }

    private CodeAdditionalProperties Additional(ObjectSchema schema, string pointer, InlineTypes inline) => schema.Additional switch
    {
        null => new CodeAdditionalProperties(AdditionalPropertiesKind.None, null),
        AnySchema => new CodeAdditionalProperties(AdditionalPropertiesKind.FreeForm, null),
        var values => new CodeAdditionalProperties(
            AdditionalPropertiesKind.Typed,
            _types.PlanValue(values, inline.For("AdditionalProperty", pointer + "/additionalProperties"))),
    };

    private static EquatableArray<CodeEnumMember> Members(EnumSchema schema, string typeName)
    {
        var names = new NameScope([.. ReservedMembers, .. SchemaCatalog.OwnMembers(schema), typeName]);
        return schema.Values
            .Select(value => new CodeEnumMember(
                names.Claim(Identifier.Pascal(value, value.Length == 0 ? "Empty" : "Symbol")),
                value,
                DocsPlanner.Text(null, $"The value `{value}`.")))
            .ToEquatableArray();
    }
}
