using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Picks the JSON form out of the media types of a request body or a response.</summary>
internal sealed class ContentBinder(BindingContext context, SchemaBinder schemas)
{
    /// <summary>The schema of the JSON form; null when there is none.</summary>
    public ContractSchema? Json(MappingNode owner, string pointer)
    {
        if (context.Mapping(owner["content"], "content") is not { } content)
        {
            return null;
        }

        foreach (var entry in content.Entries)
        {
            if (IsJson(entry.Key) && context.Mapping(entry.Value, entry.Key) is { } mediaType)
            {
                context.CheckMembers(mediaType, "a media type", ["schema", "example", "examples", "encoding"]);
                return schemas.Bind(mediaType["schema"], JsonPointer.Append(pointer + "/content", entry.Key) + "/schema");
            }
        }

        foreach (var entry in content.Entries)
        {
            context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "content", "only JSON is supported so far");
        }

        return null;
    }

    private static bool IsJson(string mediaType)
    {
        var bare = mediaType.Split(';')[0].Trim();
        return bare.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
