using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds <c>encoding</c>: how single properties of forms and of multipart bodies are written.</summary>
internal sealed class EncodingBinder(BindingContext context, ReferenceResolver references)
{
    private const string ObjectName = "an encoding";

    private static readonly string[] FormMembers = ["style", "explode", "allowReserved"];

    /// <summary>Keywords that may give a schema more properties than it names itself.</summary>
    private static readonly string[] Composition = ["allOf", "anyOf", "oneOf", "$ref", "if", "dependentSchemas"];

    private readonly ParameterFormBinder _forms = new(context);
    private readonly PartDefaults _defaults = new(context, references);

    public EquatableArray<ContractField> Bind(MappingEntry content, MappingNode mediaType, ContentKind kind)
    {
        if (kind is not (ContentKind.Form or ContentKind.Multipart))
        {
            context.ReportIgnored(mediaType, "encoding", "a media type", "only forms and multipart bodies have encodings");
            return EquatableArray<ContractField>.Empty;
        }

        var hasStyles = kind == ContentKind.Form || (context.IsVersion31 && MediaTypes.Bare(content.Key) == "multipart/form-data");
        var fields = new List<ContractField>();
        foreach (var entry in context.Mapping(mediaType["encoding"], "encoding")?.Entries ?? [])
        {
            if (!HasProperty(mediaType, entry.Key))
            {
                context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "encoding", "the schema has no property of that name");
                continue;
            }

            if (context.Mapping(entry.Value, entry.Key) is { } encoding)
            {
                fields.Add(Bind(entry.Key, encoding, kind, hasStyles));
            }
        }

        return (kind == ContentKind.Form ? fields : _defaults.Complete(mediaType, fields)).ToEquatableArray();
    }

    /// <summary>Whether the schema has a property, as far as its own members tell.</summary>
    private bool HasProperty(MappingNode mediaType, string name) =>
        references.Peek(mediaType["schema"]) is not { } schema
        || Array.Exists(Composition, keyword => schema[keyword] is not null)
        || schema["properties"] is not MappingNode properties
        || properties[name] is not null;

    private ContractField Bind(string property, MappingNode encoding, ContentKind kind, bool hasStyles)
    {
        context.CheckMembers(encoding, ObjectName, ["contentType", "headers", .. FormMembers]);
        context.ReportIgnored(encoding, "headers", ObjectName, "parts have the headers Content-Disposition and Content-Type alone");
        var contentType = ContentType(encoding);
        if (hasStyles && FormMembers.Any(member => encoding[member] is not null))
        {
            // The specification: what a style says goes before the content type.
            return new ContractField(property, null, IsEncoded: false, _forms.Bind(encoding, ParameterPlace.Query));
        }

        foreach (var member in FormMembers)
        {
            context.ReportIgnored(encoding, member, ObjectName, "this version of the specification gives styles to forms alone");
        }

        var isJsonText = kind == ContentKind.Form && contentType is not null && MediaTypes.KindOf(contentType) == ContentKind.Json;
        var form = isJsonText ? new ParameterForm(ParameterStyle.Json, Explode: false, AllowReserved: false) : null;
        return new ContractField(property, contentType, IsEncoded: false, form);
    }

    /// <summary>The document may list several media types, and ranges of them. One of them is sent.</summary>
    private string? ContentType(MappingNode encoding)
    {
        if (context.Text(encoding, "contentType") is not { } list)
        {
            return null;
        }

        var types = list.Split(',').Select(type => type.Trim()).ToArray();
        if (types.FirstOrDefault(type => !MediaTypes.IsValid(type)) is { } wrong)
        {
            context.Report(
                ContractDiagnostics.UnknownValue, encoding["contentType"]!.Span, wrong, "contentType", "write a media type, such as image/png");
            return null;
        }

        return types.FirstOrDefault(type => !type.Contains('*')) ?? types[0];
    }
}
