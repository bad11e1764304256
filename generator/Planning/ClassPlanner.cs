using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the classes of object schemas.</summary>
internal sealed class ClassPlanner(SchemaCatalog catalog, TypePlanner types, Func<NamedSchema, InlineTypes> placeOf)
{
    /// <summary>Names that emitted readers and writers use.</summary>
    private static readonly string[] ReservedLocals = ["reader", "writer", "value", "seen", "additional", "name"];

    /// <summary>The members of the classes of named schemas, by the pointer of the schema.</summary>
    private readonly Dictionary<string, MemberNames> _members = new(StringComparer.Ordinal);

    public CodeClass Plan(string name, CodeDocs docs, ObjectSchema schema, string pointer, InlineTypes inline)
    {
        var locals = new NameScope(ReservedLocals);
        var members = MemberNames.Of(schema, name);
        return new CodeClass(name, docs)
        {
            Properties = schema.Properties
                .Select((property, index) => Property(property, members.Names[index], locals, pointer, inline))
                .ToEquatableArray(),
            Additional = Additional(schema, pointer, inline),
        };
    }

    private CodeProperty Property(ContractProperty property, string name, NameScope locals, string pointer, InlineTypes inline)
    {
        var owner = OwnerOf(property);
        var at = JsonPointer.Append((owner?.Pointer ?? pointer) + "/properties", property.Name);
        var place = owner is null ? inline.For(name, at) : placeOf(owner).For(MembersOf(owner).NameOf(property.Name)!, at);
        var type = types.Plan(property.Schema, place);
        return new CodeProperty
        {
            JsonName = property.Name,
            Name = name,
            Local = CSharpNames.Escaped(locals.Claim(Identifier.Camel(name))),
            Type = type,
            Presence = Presence(property, type),
            Docs = DocsPlanner.Property(property, types.Target(property.Schema).Notes, at),
        };
    }

    /// <summary>The schema whose class has the very same property: what stands inline in it is one type for both.</summary>
    private NamedSchema? OwnerOf(ContractProperty property)
    {
        if (property.Owner is not { } pointer || catalog.TypeName(pointer) is null || catalog.Find(pointer) is not { Schema: ObjectSchema schema } owner)
        {
            return null;
        }

        return MembersOf(owner).IndexOf(property.Name) is { } index && schema.Properties[index].Schema.Equals(property.Schema) ? owner : null;
    }

    private MemberNames MembersOf(NamedSchema schema)
    {
        if (!_members.TryGetValue(schema.Pointer, out var members))
        {
            members = MemberNames.Of((ObjectSchema)schema.Schema, catalog.TypeName(schema.Pointer)!);
            _members.Add(schema.Pointer, members);
        }

        return members;
    }

    private CodePresence Presence(ContractProperty property, CodeType type)
    {
        if (types.Target(property.Schema) is DateTimeSchema)
        {
            return property.IsRequired ? CodePresence.RequiredOmittedWhenNull : CodePresence.Optional;
        }

        // JsonElement tells null from absent by itself, and has room for both.
        var isNullable = types.IsNullable(property.Schema) && !type.CodecReadsNull;
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
            types.PlanValue(values, inline.For("AdditionalProperty", pointer + "/additionalProperties"))),
    };
}
