using System.Collections.Immutable;
using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the media types of a request body or a response: the forms that the client writes or reads.</summary>
internal sealed class ContentBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas, bool isRequest)
{
    private readonly EncodingBinder _encodings = new(context, references);

    /// <summary>
    /// JSON first if there is any. Media types that say what the JSON says in another notation are reported.
    /// </summary>
    /// <param name="owner">The request body, or the response.</param>
    /// <param name="shared">A name for what it holds, where several operations refer to it.</param>
    /// <param name="onlyFirst">Whether the client can tell one form alone.</param>
    public EquatableArray<ContractContent> Bind(ReferenceResolver.Target owner, string? shared, bool onlyFirst = false)
    {
        var entries = (context.Mapping(owner.Node["content"], "content")?.Entries ?? []).Where(IsMediaType).ToArray();
        var forms = new ContentForms(references, isRequest);
        forms.Add(entries);
        var used = onlyFirst ? forms.All.Take(1) : forms.All;
        foreach (var entry in forms.Ignored.Concat(forms.All.Skip(onlyFirst ? 1 : int.MaxValue).Select(form => form.Entry)))
        {
            context.Report(
                CoverageDiagnostics.IgnoredMember,
                entry.KeySpan,
                entry.Key,
                "content",
                $"the client uses '{forms.All[0].Entry.Key}'{(onlyFirst ? ", as the operation has an envelope" : ", which has the same schema")}");
        }

        return used.Select((form, index) => Bind(form, owner.Pointer, Shared(shared, index, form))).ToEquatableArray();
    }

    private static string? Shared(string? name, int index, ContentForms.Form form) =>
        name is null || index == 0 ? name : $"{name} {form.MediaTypes[0]}";

    private bool IsMediaType(MappingEntry entry)
    {
        if (MediaTypes.IsValid(entry.Key))
        {
            return true;
        }

        context.Report(
            ContractDiagnostics.UnknownValue, entry.KeySpan, entry.Key, "content", "write a media type, such as application/json");
        return false;
    }

    private ContractContent Bind(ContentForms.Form form, string pointer, string? shared)
    {
        var entry = form.Entry;
        // What is told of no further, as in YAML where nothing follows the key, may be anything.
        var mediaType = context.Mapping(entry.Value, entry.Key) ?? new MappingNode(entry.Value.Span, ImmutableArray<MappingEntry>.Empty);
        context.CheckMembers(mediaType, "a media type", ["schema", "example", "examples", "encoding"]);
        var at = JsonPointer.Append(pointer + "/content", entry.Key) + "/schema";
        ContractSchema schema = form.Kind switch
        {
            ContentKind.Text => new StringSchema(null),
            ContentKind.Binary => new AnySchema(),
            _ => schemas.BindShared(form.Schema, at, shared),
        };
        return new ContractContent(form.MediaTypes.ToEquatableArray(), form.Kind, schema, _encodings.Bind(entry, mediaType, form.Kind))
        {
            CSharpName = extensions.CSharpName(mediaType),
        };
    }
}
