using KaptureContracts.Generator.Diagnostics;
using KaptureContracts.Generator.Reading;

namespace KaptureContracts.Generator.Contract.Binding;

/// <summary>Binds the paths of a document to its operations. What cannot be called yet is reported and left out, alone.</summary>
internal sealed class PathsBinder(
    BindingContext context, ReferenceResolver references, ExtensionBinder extensions, SchemaBinder schemas, SecurityBinder security)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] PathItemMembers = [.. Methods, "$ref", "summary", "description", "servers", "parameters"];

    private readonly HashSet<string> _operationIds = new(StringComparer.Ordinal);
    private readonly OperationBinder _operations = new(context, references, extensions, schemas, security);

    public EquatableArray<ContractOperation> Bind()
    {
        var root = context.Root;
        if (root["paths"] is null && !context.IsVersion31)
        {
            context.Report(
                ContractDiagnostics.MissingMember, root.Entries[0].KeySpan, "The OpenAPI document", "paths", "the client has no operations");
        }

        var operations = new List<ContractOperation>();
        foreach (var entry in context.Mapping(root["paths"], "paths")?.Entries ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                BindPath(entry, operations);
            }
        }

        return operations.ToEquatableArray();
    }

    private void BindPath(MappingEntry path, List<ContractOperation> operations)
    {
        var pointer = JsonPointer.Append("#/paths", path.Key);
        if (context.Mapping(path.Value, path.Key) is not { } node || references.Follow(node, pointer) is not { } item)
        {
            return;
        }

        context.CheckMembers(item.Node, "a path item", PathItemMembers);
        foreach (var entry in item.Node.Entries)
        {
            if (Array.IndexOf(Methods, entry.Key) < 0 || context.Mapping(entry.Value, entry.Key) is not { } operation)
            {
                continue;
            }

            var site = new OperationSite(entry, path.Key, item.Node, operation, JsonPointer.Append(item.Pointer, entry.Key));
            if (_operations.Bind(site) is { } bound)
            {
                CheckOperationId(bound, operation);
                operations.Add(bound);
            }
        }
    }

    private void CheckOperationId(ContractOperation operation, MappingNode node)
    {
        if (operation.OperationId is { } id && !_operationIds.Add(id))
        {
            context.Report(ContractDiagnostics.DuplicateOperationId, node["operationId"]!.Span, id);
        }
    }
}
