using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the class of a multipart body: its parts are values and files.</summary>
internal sealed class FormPlanner(TypePlanner types, ContractContent content)
{
    /// <summary>The type of a file, and of a body of bytes.</summary>
    public static readonly CodeType File = new("global::KaptureContracts.Runtime.BinaryContent", "", IsValueType: false);

    private static readonly CodeType Files =
        new("global::System.Collections.Generic.IReadOnlyList<global::KaptureContracts.Runtime.BinaryContent>", "", IsValueType: false);

    private static readonly string[] ReservedMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "ToBody"];

    public CodeForm Plan(string name, ObjectSchema schema, string pointer, InlineTypes inline)
    {
        var names = new NameScope([.. ReservedMembers, name]);
        var locals = new NameScope("parts");
        var members = new string[schema.Properties.Count];
        foreach (var index in Enumerable.Range(0, members.Length).OrderBy(index => schema.Properties[index].Schema.Notes.CSharpName is null ? 1 : 0))
        {
            var property = schema.Properties[index];
            members[index] = names.Claim(property.Schema.Notes.CSharpName ?? Identifier.Pascal(property.Name, "Value"));
        }

        return new CodeForm(
            name,
            DocsPlanner.Text(schema.Notes.Description, "The parts of a request's body."),
            content.MediaType,
            schema.Properties.Select((property, index) => Part(property, members[index], locals, pointer, inline)).ToEquatableArray());
    }

    private CodePart Part(ContractProperty property, string name, NameScope locals, string pointer, InlineTypes inline)
    {
        var at = JsonPointer.Append(pointer + "/properties", property.Name);
        var contentType = content.Fields.FirstOrDefault(field => field.Property == property.Name)?.ContentType;
        var kind = Kind(property.Schema, contentType);
        var type = kind switch
        {
            CodePartKind.File => File,
            CodePartKind.Files => Files,
            _ => types.PlanValue(property.Schema, inline.For(name, at)),
        };
        return new CodePart
        {
            WireName = property.Name,
            Name = name,
            Local = CSharpNames.Escaped(locals.Claim(Identifier.Camel(name))),
            Kind = kind,
            Type = type,
            IsRequired = property.IsRequired,
            ContentType = contentType,
            Docs = DocsPlanner.Property(property, types.Target(property.Schema).Notes, at),
        };
    }

    private CodePartKind Kind(ContractSchema schema, string? contentType)
    {
        var target = types.Target(schema);
        if (IsFile(target, contentType))
        {
            return CodePartKind.File;
        }

        return target is ArraySchema array && IsFile(types.Target(array.Items), contentType) ? CodePartKind.Files : CodePartKind.Value;
    }

    /// <summary>OpenAPI 3.0 says <c>format: binary</c>; in 3.1 a file is a value without a type whose media type is not JSON.</summary>
    private static bool IsFile(ContractSchema schema, string? contentType) => schema switch
    {
        StringSchema text => text.Format == "binary",
        AnySchema => contentType is not null && Contract.Binding.MediaTypes.KindOf(contentType.Split(',')[0]) == ContentKind.Binary,
        _ => false,
    };
}
