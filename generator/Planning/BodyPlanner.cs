using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the body of an operation's requests.</summary>
internal sealed class BodyPlanner(PlanContext context, TypePlanner types)
{
    private const string JsonMediaType = "application/json";

    /// <summary>The forms of the body beside the first.</summary>
    public static IEnumerable<ContractContent> Others(ContractOperation operation) => operation.Body is { } body ? body.Contents.Skip(1) : [];

    /// <param name="operation">The operation.</param>
    /// <param name="operationName">Its name in C#.</param>
    /// <param name="locals">The names of the method's parameters and locals.</param>
    /// <param name="inline">Where types go that stand inline in the body.</param>
    public CodeBody? Plan(ContractOperation operation, string operationName, NameScope locals, InlineTypes inline)
    {
        if (operation.Body is not { } body)
        {
            return null;
        }

        var place = inline.For("Body", operation.Pointer + "/requestBody");
        var planned = Plan(operation, operationName, body.Contents[0], place) with { Local = locals.Claim("body"), IsRequired = body.IsRequired };
        return planned.Item is null ? planned : planned with { ItemLocal = locals.Claim("item") };
    }

    /// <summary>The body in its other forms, each for a method of its own, which is called for that form's sake: there it is required.</summary>
    public IEnumerable<(ContractContent Content, CodeBody Body)> PlanOthers(ContractOperation operation, string operationName, CodeBody? first, InlineTypes inline)
    {
        foreach (var content in Others(operation))
        {
            var pointer = JsonPointer.Append(operation.Pointer + "/requestBody/content", content.MediaType);
            var place = inline.For(MediaTypeNames.Of(content.MediaType) + "Body", pointer);
            yield return (content, Plan(operation, operationName, content, place) with { Local = first!.Local, Item = null });
        }
    }

    private CodeBody Plan(ContractOperation operation, string operationName, ContractContent content, InlineTypes place)
    {
        var form = content.Kind == ContentKind.Multipart ? Form(operation, operationName, content, place) : null;
        var kind = Kind(content, form);
        return new CodeBody
        {
            Local = "",
            Item = kind == ContentKind.Json ? types.PlanItem(content.Schema, place) : null,
            Type = Type(kind, form, content, place),
            Kind = kind,
            MediaType = MediaType(kind, content.MediaType),
            IsRequired = true,
            Fields = content.Fields.Where(field => field.Form is not null).ToEquatableArray(),
            Form = form,
            Summary = operation.Body!.Description is { Length: > 0 } words ? words : "The request's body.",
        };
    }

    /// <summary>What has no properties has no parts and no fields: the caller writes the bytes, or the text of the form.</summary>
    private ContentKind Kind(ContractContent content, CodeForm? form) => content.Kind switch
    {
        ContentKind.Multipart when form is null => ContentKind.Binary,
        ContentKind.Form when types.Target(content.Schema) is not (ObjectSchema or UnionSchema or AnySchema) => ContentKind.Text,
        var kind => kind,
    };

    /// <summary>What is sent has a media type of its own, and no range of them.</summary>
    private static string MediaType(ContentKind kind, string mediaType) => kind switch
    {
        ContentKind.Json when mediaType.Contains('*') => JsonMediaType,
        ContentKind.Text when mediaType.Contains('*') => "text/plain",
        _ => mediaType,
    };

    private CodeType Type(ContentKind kind, CodeForm? form, ContractContent content, InlineTypes place) => kind switch
    {
        ContentKind.Text => types.PlanValue(new StringSchema(null), place),
        ContentKind.Binary => FormPlanner.File,
        ContentKind.Multipart => new CodeType(context.Global(form!.Name), "", IsValueType: false),
        _ => types.PlanValue(content.Schema, place),
    };

    private CodeForm? Form(ContractOperation operation, string operationName, ContractContent content, InlineTypes place) =>
        types.Target(content.Schema) is ObjectSchema schema && types.PropertiesOf(schema).Count > 0
            ? new FormPlanner(context, types, content).Plan(
                context.TypeNames.Claim(operationName + "Form"), schema, operation.Pointer + "/requestBody", place)
            : null;
}
