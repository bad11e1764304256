using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the paths of a document to its operations. What cannot be called yet is reported and left out, alone.</summary>
internal sealed class PathsBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas, SecurityBinder security)
{
    private const string ObjectName = "a path item";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] PathItemMembers = [.. Methods, "$ref", "summary", "description", "servers", "parameters"];

    private readonly Dictionary<string, string> _operationIds = new(StringComparer.Ordinal);
    private readonly OperationCost _costs = new(context, references);
    private readonly OperationBinder _operations = new(context, references, extensions, schemas, security);

    /// <summary>The operations that are chosen, in the order of the document.</summary>
    public IReadOnlyList<OperationSite> FindSites(OperationSelection selection)
    {
        var root = context.Root;
        if (root["paths"] is null && !context.IsVersion31)
        {
            context.Report(
                ContractDiagnostics.MissingMember,
                root.Entries[root.IndexOf("openapi")].KeySpan,
                "The OpenAPI document",
                "paths",
                "without it the client has no operations");
        }

        var sites = new List<OperationSite>();
        foreach (var entry in context.Mapping(root["paths"], "paths")?.Entries ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!entry.Key.StartsWith("x-", StringComparison.Ordinal) && HasSlash(entry))
            {
                sites.AddRange(SitesOf(entry).Where(selection.Selects));
            }
        }

        return sites;
    }

    public EquatableArray<ContractOperation> Bind(IEnumerable<OperationSite> sites)
    {
        var operations = new List<ContractOperation>();
        foreach (var site in sites)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!context.Budget.TrySpend(_costs.Of(site)))
            {
                LeaveOut(site);
            }
            else if (_operations.Bind(site) is { } bound)
            {
                CheckOperationId(bound, site);
                operations.Add(bound);
            }
        }

        return operations.ToEquatableArray();
    }

    private void LeaveOut(OperationSite site) => context.Report(
        CoverageDiagnostics.OperationLeftOut,
        site.Method.KeySpan,
        site.Name,
        FormattableString.Invariant($"with it the client would have more than {CodeBudget.Bound:N0} characters of C#; choose some of the operations with the metadata Operations"));

    /// <summary>Without its slash a path would lengthen the name of the host that requests, and credentials, are sent to.</summary>
    private bool HasSlash(MappingEntry path)
    {
        if (path.Key.StartsWith("/", StringComparison.Ordinal))
        {
            return true;
        }

        context.Report(ContractDiagnostics.UnknownValue, path.KeySpan, path.Key, "paths", $"a path begins with a slash: '/{path.Key}'");
        return false;
    }

    private IEnumerable<OperationSite> SitesOf(MappingEntry path)
    {
        var pointer = JsonPointer.Append("#/paths", path.Key);
        if (context.Mapping(path.Value, path.Key) is not { } node || references.Follow(node, pointer) is not { } item)
        {
            yield break;
        }

        context.CheckMembers(item.Node, ObjectName, PathItemMembers);
        foreach (var entry in item.Node.Entries)
        {
            if (Array.IndexOf(Methods, entry.Key) >= 0 && context.Mapping(entry.Value, entry.Key) is { } operation)
            {
                yield return new OperationSite(
                    path, entry, item.Node, item.Pointer, operation, JsonPointer.Append(item.Pointer, entry.Key));
            }
        }
    }

    private void CheckOperationId(ContractOperation operation, OperationSite site)
    {
        if (operation.OperationId is not { } id)
        {
            return;
        }

        if (_operationIds.TryGetValue(id, out var owner))
        {
            context.Report(ContractDiagnostics.DuplicateOperationId, site.Operation["operationId"]!.Span, id, owner);
            return;
        }

        _operationIds.Add(id, site.Name);
    }
}
