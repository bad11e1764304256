using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the classes of object schemas.</summary>
internal sealed class ClassPlanner(
    PlanContext context, SchemaCatalog catalog, TypePlanner types, Func<NamedSchema, InlineTypes> placeOf)
{
    private const string PropertiesStep = "/properties/";

    /// <summary>Names that emitted writers use.</summary>
    private static readonly string[] ReservedLocals = ["json", "value", "derived"];

    private readonly HierarchyPlanner _hierarchies = new(context, catalog);

    /// <summary>The members of the classes of named schemas, by the pointer of the schema.</summary>
    private readonly Dictionary<string, MemberNames> _members = new(StringComparer.Ordinal);

    public CodeClass Plan(string name, CodeDocs docs, ObjectSchema schema, string pointer, InlineTypes inline)
    {
        var locals = new NameScope(ReservedLocals);
        var named = catalog.Find(pointer) is { } found && ReferenceEquals(found.Schema, schema) ? found : null;
        var bases = Bases(schema).ToArray();
        var inherited = bases.SelectMany(parent => Properties(parent, locals)).ToEquatableArray();
        var dispatch = named is null ? null : _hierarchies.Dispatch(named);
        return new CodeClass(name, docs)
        {
            Properties = Properties(schema, named, MembersOf(schema, name, named), locals, pointer, inline).ToEquatableArray(),
            Additional = bases.Length > 0 ? RootAdditional(bases[0]) : Additional(schema, pointer, inline, dispatch is not null),
            Base = bases.Length == 0 ? null : context.Global(catalog.TypeName(bases[bases.Length - 1].Pointer)!),
            Inherited = inherited,
            Dispatch = dispatch,
            Assignment = named is null || bases.Length == 0 ? null : Assignment(named, inherited),
        };
    }

    /// <summary>The schemas that a schema derives from, the furthest first.</summary>
    private IEnumerable<NamedSchema> Bases(ObjectSchema schema)
    {
        var bases = new List<NamedSchema>();
        for (var parent = catalog.BaseOf(schema); parent is { Schema: ObjectSchema next }; parent = catalog.BaseOf(next))
        {
            bases.Insert(0, parent);
        }

        return bases;
    }

    private IEnumerable<CodeProperty> Properties(NamedSchema schema, NameScope locals) =>
        Properties((ObjectSchema)schema.Schema, schema, MembersOf(schema), locals, schema.Pointer, placeOf(schema));

    private IEnumerable<CodeProperty> Properties(
        ObjectSchema schema, NamedSchema? named, MemberNames members, NameScope locals, string pointer, InlineTypes inline)
    {
        for (var index = 0; index < members.Properties.Count; index++)
        {
            var property = Property(members.Properties[index], members.Names[index], locals, pointer, inline);
            yield return property.Presence == CodePresence.Required
                ? property with { Initial = Initial(schema, named, members.Properties[index], property.Type) }
                : property;
        }
    }

    /// <summary>What a property must be: the discriminator of its class, or the only value that the document knows.</summary>
    private CodeConstant? Initial(ObjectSchema schema, NamedSchema? named, ContractProperty property, CodeType type)
    {
        if (named is not null && schema.Discriminator?.Property == property.Name && CanBeConstant(type))
        {
            return Constant(type, _hierarchies.Values(named, property.Name).First());
        }

        return types.Target(property.Schema) is EnumSchema { Only: { } only, Value: not AnySchema } ? Constant(type, only.Text) : null;
    }

    private CodeProperty Property(ContractProperty property, string name, NameScope locals, string pointer, InlineTypes inline)
    {
        var owner = OwnerOf(property);
        var at = owner is null ? null : JsonPointer.Append(owner.Pointer, PropertiesStep, property.Name);
        var place = owner is null
            ? inline.For(name, pointer, PropertiesStep, property.Name)
            : placeOf(owner).For(MembersOf(owner).NameOf(property.Name)!, at!);
        var type = types.Plan(property.Schema, place);
        var docs = DocsPlanner.Property(property, types.Target(property.Schema).Notes, at);
        context.Spend(CodeBudget.Property + docs.Length + (4L * (type.Name.Length + type.Codec.Length)));
        var presence = Presence(property, type);
        return new CodeProperty
        {
            JsonName = property.Name,
            Name = name,
            Local = type.CodecReadsNull && presence != CodePresence.Required ? CSharpNames.Escaped(locals.Claim(Identifier.Camel(name))) : null,
            Type = type,
            Presence = presence,
            Docs = docs,
        };
    }

    /// <summary>The schema whose class has the very same property: what stands inline in it is one type for both.</summary>
    private NamedSchema? OwnerOf(ContractProperty property)
    {
        if (property.Owner is not { } pointer || catalog.TypeName(pointer) is null || catalog.Find(pointer) is not { Schema: ObjectSchema } owner)
        {
            return null;
        }

        var members = MembersOf(owner);
        return members.IndexOf(property.Name) is { } index && members.Properties[index].Schema.Equals(property.Schema) ? owner : null;
    }

    private MemberNames MembersOf(NamedSchema schema) => MembersOf((ObjectSchema)schema.Schema, catalog.TypeName(schema.Pointer)!, schema);

    private MemberNames MembersOf(ObjectSchema schema, string typeName, NamedSchema? named)
    {
        if (named is not null && _members.TryGetValue(named.Pointer, out var known))
        {
            return known;
        }

        var members = MemberNames.Of(schema, typeName, [.. Bases(schema).Select(MembersOf)], context);
        if (named is not null)
        {
            _members.Add(named.Pointer, members);
        }

        return members;
    }

    /// <summary>What makes an object of a derived class known as one, once it is sent.</summary>
    private CodeAssignment? Assignment(NamedSchema schema, EquatableArray<CodeProperty> inherited)
    {
        var discriminator = _hierarchies.Discriminator((ObjectSchema)schema.Schema);
        return inherited.FirstOrDefault(property => property.JsonName == discriminator?.Property) is { } property
            && property.Presence != CodePresence.OptionalNullable
            && CanBeConstant(property.Type)
            ? new CodeAssignment(property.Name, Constant(property.Type, _hierarchies.Values(schema, property.JsonName).First()))
            : null;
    }

    private static bool CanBeConstant(CodeType type) => type.IsText || type.Enumeration == CodeEnumValue.Text;

    private static CodeConstant Constant(CodeType type, string text) => new(text, type.Enumeration);

    private CodePresence Presence(ContractProperty property, CodeType type)
    {
        if (types.Target(property.Schema) is DateTimeSchema)
        {
            return property.IsDemanded ? CodePresence.RequiredOmittedWhenNull : CodePresence.Optional;
        }

        // JsonElement tells null from absent by itself, and has room for both.
        var isNullable = types.IsNullable(property.Schema) && !type.CodecReadsNull;
        return (property.IsDemanded, isNullable) switch
        {
            (true, false) => CodePresence.Required,
            (true, true) => CodePresence.RequiredNullable,
            (false, false) => CodePresence.Optional,
            (false, true) => CodePresence.OptionalNullable,
        };
    }

    private CodeAdditionalProperties RootAdditional(NamedSchema root) =>
        Additional((ObjectSchema)root.Schema, root.Pointer, placeOf(root), isBase: true);

    /// <summary>A base class keeps what it does not know, whatever it says: an object may be of a class that the document does not know.</summary>
    private CodeAdditionalProperties Additional(ObjectSchema schema, string pointer, InlineTypes inline, bool isBase) => schema.Additional switch
    {
        null when !isBase => new CodeAdditionalProperties(AdditionalPropertiesKind.None, null),
        null or AnySchema => new CodeAdditionalProperties(AdditionalPropertiesKind.FreeForm, null),
        var values => new CodeAdditionalProperties(
            AdditionalPropertiesKind.Typed,
            types.PlanValue(values, inline.For("AdditionalProperty", pointer + "/additionalProperties"))),
    };
}
