using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>encoding</c>: how single properties of forms and of multipart bodies are written.</summary>
internal sealed class EncodingBinder(BindingContext context)
{
    private const string ObjectName = "an encoding";

    private readonly ParameterFormBinder _forms = new(context);

    public EquatableArray<ContractField> Bind(MappingNode mediaType, ContentKind kind)
    {
        if (kind is not (ContentKind.Form or ContentKind.Multipart))
        {
            context.ReportIgnored(mediaType, "encoding", "a media type", "only forms and multipart bodies have encodings");
            return EquatableArray<ContractField>.Empty;
        }

        var fields = new List<ContractField>();
        foreach (var entry in context.Mapping(mediaType["encoding"], "encoding")?.Entries ?? [])
        {
            if (context.Mapping(entry.Value, entry.Key) is { } encoding)
            {
                fields.Add(Bind(entry.Key, encoding, kind));
            }
        }

        return fields.ToEquatableArray();
    }

    private ContractField Bind(string property, MappingNode encoding, ContentKind kind)
    {
        context.CheckMembers(encoding, ObjectName, ["contentType", "headers", "style", "explode", "allowReserved"]);
        context.ReportIgnored(encoding, "headers", ObjectName, "parts have the headers Content-Disposition and Content-Type alone");
        var hasForm = kind == ContentKind.Form
            && (encoding["style"] is not null || encoding["explode"] is not null || encoding["allowReserved"] is not null);
        var contentType = context.Text(encoding, "contentType");
        if (hasForm)
        {
            return new ContractField(property, contentType, _forms.Bind(encoding, ParameterPlace.Query));
        }

        var isJsonText = kind == ContentKind.Form && contentType is not null && MediaTypes.KindOf(contentType) == ContentKind.Json;
        var form = isJsonText ? new ParameterForm(ParameterStyle.Json, Explode: false, AllowReserved: false) : null;
        return new ContractField(property, contentType, form);
    }
}
