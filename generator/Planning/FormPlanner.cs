using KaptureContracts.Generator.Contract;
using KaptureContracts.Generator.Contract.Binding;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the class of a multipart body: its parts are values and files.</summary>
internal sealed class FormPlanner(PlanContext context, TypePlanner types, ContractContent content)
{
    /// <summary>The type of a file, and of a body of bytes.</summary>
    public static readonly CodeType File = new("global::KaptureContracts.Runtime.BinaryContent", "", IsValueType: false);

    private static readonly CodeType Files =
        new("global::System.Collections.Generic.IReadOnlyList<global::KaptureContracts.Runtime.BinaryContent>", "", IsValueType: false);

    private static readonly string[] ReservedMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "ToBody"];

    private readonly Dictionary<string, ContractField> _fields = content.Fields.ToDictionary(field => field.Property, StringComparer.Ordinal);

    public CodeForm Plan(string name, ObjectSchema schema, string pointer, InlineTypes inline)
    {
        var names = new NameScope([.. ReservedMembers, name]);
        var locals = new NameScope("parts");
        var properties = types.PropertiesOf(schema);
        var members = new string[properties.Count];
        foreach (var index in Enumerable.Range(0, members.Length).OrderBy(index => properties[index].Schema.Notes.CSharpName is null ? 1 : 0))
        {
            var property = properties[index];
            members[index] = names.Claim(property.Schema.Notes.CSharpName ?? context.MemberName(property.Name));
        }

        return new CodeForm(
            name,
            DocsPlanner.Text(schema.Notes.Description, "The parts of a request's body."),
            content.MediaType,
            properties.Select((property, index) => Part(property, members[index], locals, pointer, inline)).ToEquatableArray());
    }

    private CodePart Part(ContractProperty property, string name, NameScope locals, string pointer, InlineTypes inline)
    {
        var at = JsonPointer.Append(pointer, "/properties/", property.Name);
        _fields.TryGetValue(property.Name, out var field);
        var kind = Kind(property.Schema, field);
        var type = kind switch
        {
            CodePartKind.File => File,
            CodePartKind.Files => Files,
            _ => types.PlanValue(property.Schema, inline.For(name, at)),
        };
        var docs = DocsPlanner.Property(property, types.Target(property.Schema).Notes, null);
        context.Spend(CodeBudget.Property + docs.Length + (2L * type.Codec.Length));
        return new CodePart
        {
            WireName = property.Name,
            Name = name,
            Local = CSharpNames.Escaped(locals.Claim(Identifier.Camel(name))),
            Kind = kind,
            Type = type,
            IsRequired = property.IsDemanded,
            ContentType = field?.ContentType,
            Form = field?.Form,
            Docs = docs,
        };
    }

    private CodePartKind Kind(ContractSchema schema, ContractField? field)
    {
        if (field?.Form is not null)
        {
            return CodePartKind.Value;
        }

        var target = types.Target(schema);
        if (IsFile(target, field))
        {
            return CodePartKind.File;
        }

        return target is ArraySchema array && IsFile(types.Target(array.Items), field) ? CodePartKind.Files : CodePartKind.Value;
    }

    /// <summary>
    /// OpenAPI 3.0 says <c>format: binary</c>; in 3.1 a file is a value without a type. In both what the client cannot write, such as an
    /// object in XML, is the caller's to write.
    /// </summary>
    private static bool IsFile(ContractSchema schema, ContractField? field)
    {
        if (schema is StringSchema { Format: "binary" })
        {
            return true;
        }

        if (field is not { ContentType: { } contentType, IsEncoded: false })
        {
            return false;
        }

        var kind = MediaTypes.KindOf(contentType);
        var isOpen = contentType is "*/*" or "application/*";
        return schema switch
        {
            StringSchema text => kind == ContentKind.Binary && !isOpen && text.Format != "byte",
            AnySchema => kind == ContentKind.Binary,
            ObjectSchema => kind is ContentKind.Binary or ContentKind.Text && !isOpen,
            _ => false,
        };
    }
}
