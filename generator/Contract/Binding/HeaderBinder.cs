using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the headers of responses.</summary>
internal sealed class HeaderBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas)
{
    private static readonly string[] Members =
    [
        "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples",
        "content",
    ];

    public EquatableArray<ContractHeader> Bind(MappingNode response, string responsePointer)
    {
        var headers = new List<ContractHeader>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in context.Mapping(response["headers"], "headers")?.Entries ?? [])
        {
            var pointer = JsonPointer.Append(responsePointer + "/headers", entry.Key);
            if (context.Mapping(entry.Value, entry.Key) is not { } node || references.Follow(node, pointer) is not { } target)
            {
                continue;
            }

            context.CheckMembers(target.Node, "a header", Members);
            if (Refusal(entry.Key, names) is { } refusal)
            {
                context.Report(CoverageDiagnostics.IgnoredMember, entry.KeySpan, entry.Key, "headers", refusal);
                continue;
            }

            headers.Add(new ContractHeader(
                entry.Key,
                context.Text(target.Node, "description"),
                extensions.CSharpName(target.Node),
                target.Node["schema"] is { } schema ? schemas.BindShared(schema, target.Pointer + "/schema", target.ComponentName) : new StringSchema(null))
            {
                Deprecation = extensions.Deprecation(target.Node),
            });
        }

        return headers.ToEquatableArray();
    }

    private static string? Refusal(string name, HashSet<string> names)
    {
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        {
            return "the media types of 'content' say what stands in that header";
        }

        if (!HttpToken.IsValid(name))
        {
            return "it is not the name of a header";
        }

        return names.Add(name) ? null : "it stands there already, and headers do not tell upper from lower case";
    }
}
