using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Picks the form that the client writes or reads out of the media types of a request body or a response.</summary>
internal sealed class ContentBinder(BindingContext context, ReferenceResolver references, SchemaBinder schemas)
{
    private readonly EncodingBinder _encodings = new(context, references);

    /// <summary>
    /// JSON if there is any; else the first media type. Null when there is none. Forms that the client does not use are reported.
    /// </summary>
    /// <param name="owner">The request body, or the response.</param>
    /// <param name="shared">A name for what it holds, where several operations refer to it.</param>
    public ContractContent? Bind(ReferenceResolver.Target owner, string? shared)
    {
        var entries = (context.Mapping(owner.Node["content"], "content")?.Entries ?? []).Where(IsMediaType).ToArray();
        var chosen = Choice(entries);
        foreach (var entry in entries.Where((_, index) => index != chosen))
        {
            context.Report(
                CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "content", $"the client uses one form, which is '{entries[chosen].Key}'");
        }

        return chosen < 0 ? null : Bind(entries[chosen], owner.Pointer, shared);
    }

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

    private ContentKind Kind(MappingEntry entry) => MediaTypes.KindOf(entry.Key, references.Peek((entry.Value as MappingNode)?["schema"]));

    private int Choice(IReadOnlyList<MappingEntry> entries)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            if (Kind(entries[index]) == ContentKind.Json)
            {
                return index;
            }
        }

        return entries.Count == 0 ? -1 : 0;
    }

    private ContractContent? Bind(MappingEntry entry, string pointer, string? shared)
    {
        if (context.Mapping(entry.Value, entry.Key) is not { } mediaType)
        {
            return null;
        }

        context.CheckMembers(mediaType, "a media type", ["schema", "example", "examples", "encoding"]);
        var kind = Kind(entry);
        var at = JsonPointer.Append(pointer + "/content", entry.Key) + "/schema";
        ContractSchema schema = kind switch
        {
            ContentKind.Text => new StringSchema(null),
            ContentKind.Binary => new AnySchema(),
            _ => schemas.BindShared(mediaType["schema"], at, shared),
        };
        return new ContractContent(entry.Key.Trim(), kind, schema, _encodings.Bind(entry, mediaType, kind));
    }
}
