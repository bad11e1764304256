using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Picks the JSON form out of the media types of a request body or a response.</summary>
internal sealed class ContentBinder(BindingContext context, SchemaBinder schemas)
{
    /// <summary>The schema of the JSON form; null when there is none. Forms that the client does not use are reported.</summary>
    public ContractSchema? Json(MappingNode owner, string pointer)
    {
        ContractSchema? schema = null;
        foreach (var entry in MediaTypes(owner))
        {
            if (schema is null && IsJson(entry.Key))
            {
                schema = Schema(entry, pointer);
                continue;
            }

            context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "content", "the client sends and reads JSON, once");
        }

        return schema;
    }

    public IEnumerable<MappingEntry> MediaTypes(MappingNode owner) => context.Mapping(owner["content"], "content")?.Entries ?? [];

    private ContractSchema? Schema(MappingEntry entry, string pointer)
    {
        if (context.Mapping(entry.Value, entry.Key) is not { } mediaType)
        {
            return null;
        }

        context.CheckMembers(mediaType, "a media type", ["schema", "example", "examples", "encoding"]);
        return schemas.Bind(mediaType["schema"], JsonPointer.Append(pointer + "/content", entry.Key) + "/schema");
    }

    private static bool IsJson(string mediaType)
    {
        var bare = mediaType.Split(';')[0].Trim();
        return bare.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
