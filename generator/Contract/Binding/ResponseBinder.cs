using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the responses of an operation.</summary>
internal sealed class ResponseBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas)
{
    private const string ObjectName = "a response";

    private const string Default = "default";

    private readonly ContentBinder _content = new(context, references, extensions, schemas, isRequest: false);
    private readonly HeaderBinder _headers = new(context, references, extensions, schemas);

    /// <param name="site">The operation.</param>
    /// <param name="hasEnvelope">Whether success and failure are told by the body, which is JSON then.</param>
    public EquatableArray<ContractResponse> Bind(OperationSite site, bool hasEnvelope)
    {
        if (site.Operation["responses"] is null && !context.IsVersion31)
        {
            context.Report(
                ContractDiagnostics.MissingMember,
                site.Method.KeySpan,
                $"The operation {site.Name}",
                "responses",
                "without it every answer is unexpected to the client");
        }

        var responses = new List<ContractResponse>();
        foreach (var entry in context.Mapping(site.Operation["responses"], "responses")?.Entries ?? [])
        {
            if (entry.Key.StartsWith("x-", StringComparison.Ordinal) || Status(entry, responses) is not { } status)
            {
                continue;
            }

            var pointer = JsonPointer.Append(site.Pointer + "/responses", entry.Key);
            if (context.Mapping(entry.Value, entry.Key) is { } node && references.Follow(node, pointer) is { } target)
            {
                responses.Add(Bind(status, target, hasEnvelope));
            }
        }

        return responses.ToEquatableArray();
    }

    /// <summary>The status as it is known from here on: <c>4xx</c> is <c>4XX</c>. Null, and reported, when it is none, or not the first.</summary>
    private string? Status(MappingEntry entry, List<ContractResponse> responses)
    {
        var isDefault = entry.Key.Equals(Default, StringComparison.OrdinalIgnoreCase);
        var status = isDefault ? Default : entry.Key.ToUpperInvariant();
        if (!isDefault && !IsCode(status))
        {
            Refuse(entry, "write a status code, a range such as 4XX, or default");
            return null;
        }

        if (responses.Any(response => response.Status == status))
        {
            Refuse(entry, $"'{status}' stands there already; remove one of the two");
            return null;
        }

        return status;
    }

    private ContractResponse Bind(string status, ReferenceResolver.Target target, bool hasEnvelope)
    {
        context.CheckMembers(target.Node, ObjectName, ["description", "headers", "content", "links", "summary"]);
        context.ReportIgnored(target.Node, "links", ObjectName, "links are not supported yet");
        return new ContractResponse
        {
            Status = status,
            Description = context.Text(target.Node, "description"),
            CSharpName = extensions.CSharpName(target.Node),
            Contents = _content.Bind(target, target.ComponentName is { } name ? name + "Body" : null, hasEnvelope),
            Headers = _headers.Bind(target.Node, target.Pointer),
            Identifiers = extensions.Identifiers(target.Node),
        };
    }

    private void Refuse(MappingEntry entry, string why) =>
        context.Report(ContractDiagnostics.UnknownValue, entry.KeySpan, entry.Key, "responses", why);

    private static bool IsCode(string key) =>
        key.Length == 3 && key[0] is >= '1' and <= '5'
        && (key.EndsWith("XX", StringComparison.Ordinal) || key.Substring(1).All(c => c is >= '0' and <= '9'));
}
