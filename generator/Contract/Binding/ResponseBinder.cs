using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the responses of an operation.</summary>
internal sealed class ResponseBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, ContentBinder content)
{
    public EquatableArray<ContractResponse> Bind(OperationSite site)
    {
        var responses = new List<ContractResponse>();
        foreach (var entry in context.Mapping(site.Operation["responses"], "responses")?.Entries ?? [])
        {
            if (entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (!IsStatus(entry.Key))
            {
                context.Report(
                    ContractDiagnostics.UnknownValue, entry.KeySpan, entry.Key, "responses", "a status code, a range such as 4XX, or default");
                continue;
            }

            var pointer = JsonPointer.Append(site.Pointer + "/responses", entry.Key);
            if (context.Mapping(entry.Value, entry.Key) is { } node && references.Follow(node, pointer) is { } target)
            {
                responses.Add(Bind(entry.Key.ToUpperInvariant(), target));
            }
        }

        return responses.ToEquatableArray();
    }

    private ContractResponse Bind(string status, ReferenceResolver.Target target)
    {
        context.CheckMembers(target.Node, "a response", ["description", "headers", "content", "links", "summary"]);
        return new ContractResponse
        {
            Status = status == "DEFAULT" ? "default" : status,
            Description = context.Text(target.Node, "description"),
            CSharpName = extensions.CSharpName(target.Node),
            Schema = content.Json(target.Node, target.Pointer),
            Identifiers = extensions.Identifiers(target.Node),
        };
    }

    private static bool IsStatus(string key) =>
        key.Equals("default", StringComparison.OrdinalIgnoreCase)
        || (key.Length == 3 && key[0] is >= '1' and <= '5'
            && (key.Substring(1).All(c => c is >= '0' and <= '9') || key.EndsWith("XX", StringComparison.OrdinalIgnoreCase)));
}
