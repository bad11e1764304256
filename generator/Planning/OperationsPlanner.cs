using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the operations: those of one tag go into one file.</summary>
internal sealed class OperationsPlanner(PlanContext context, ClientUnit client, TypePlanner types, ModelPlanner models)
{
    private const string Suffix = "Async";

    private readonly Dictionary<string, string> _names = Names(context.Document, client);
    private readonly ResultPlanner _results = new(context, types);

    public IEnumerable<OperationsUnit> Plan(CancellationToken cancellationToken)
    {
        var files = new NameScope();
        foreach (var group in context.Document.Operations.GroupBy(operation => operation.Tag ?? "", StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = files.Claim(group.Key.Length == 0 ? "Operations" : Identifier.Pascal(group.Key, "Operations"));
            yield return new OperationsUnit(
                context.HintName($"{client.Name}.{file}"),
                context.Settings.Namespace,
                context.Visibility,
                client.Name,
                group.Select(Plan).ToEquatableArray());
        }
    }

    private CodeOperation Plan(ContractOperation operation)
    {
        var name = _names[operation.Pointer];
        var inline = new InlineTypes(models, name, operation.Pointer);
        return new CodeOperation
        {
            Id = operation.OperationId ?? $"{operation.Method} {operation.Path}",
            MethodName = name + Suffix,
            HttpMethod = operation.Method,
            Path = operation.Path,
            Docs = DocsPlanner.Operation(operation),
            Body = Body(operation, inline),
            Credentials = client.Credentials.Where(credential => operation.Security.Contains(credential.Key, StringComparer.Ordinal)).ToEquatableArray(),
            Result = _results.Plan(operation, name, inline),
        };
    }

    /// <summary>The names of the operations by their pointers. Chosen names come first: a derived name must not take one away.</summary>
    private static Dictionary<string, string> Names(ContractDocument document, ClientUnit client)
    {
        // A method must not have the name of its class.
        var isSuffixed = client.Name.EndsWith(Suffix, StringComparison.Ordinal);
        var scope = isSuffixed ? new NameScope(client.Name.Substring(0, client.Name.Length - Suffix.Length)) : new NameScope();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in document.Operations.OrderBy(operation => operation.CSharpName is null ? 1 : 0))
        {
            names[operation.Pointer] = scope.Claim(operation.CSharpName
                ?? Identifier.Pascal(operation.OperationId ?? $"{operation.Method.ToLowerInvariant()} {operation.Path}", "Operation"));
        }

        return names;
    }

    private CodeBody? Body(ContractOperation operation, InlineTypes inline)
    {
        if (operation.Body is not { } body)
        {
            return null;
        }

        var place = inline.For("Body", operation.Pointer + "/requestBody");
        var type = types.PlanValue(body.Schema, place);
        return new CodeBody(type, body.IsRequired, types.PlanItem(body.Schema, place), body.Description ?? "The request's body.");
    }
}
