using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the operations: those of one tag go into one file.</summary>
internal sealed class OperationsPlanner(PlanContext context, ClientUnit client, TypePlanner types, ModelPlanner models)
{
    private static readonly string[] ReservedMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Dispose"];

    private readonly NameScope _methods = new([.. ReservedMembers, client.Name]);
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
        var name = operation.CSharpName
            ?? Identifier.Pascal(operation.OperationId ?? $"{operation.Method.ToLowerInvariant()} {operation.Path}", "Operation");
        var method = _methods.Claim(name + "Async");
        var inline = new InlineTypes(models, name, operation.Pointer);
        return new CodeOperation
        {
            Id = operation.OperationId ?? $"{operation.Method} {operation.Path}",
            MethodName = method,
            HttpMethod = operation.Method,
            Path = operation.Path,
            Docs = DocsPlanner.Operation(operation),
            Body = Body(operation, inline),
            Credentials = client.Credentials.Where(credential => operation.Security.Contains(credential.Key, StringComparer.Ordinal)).ToEquatableArray(),
            Result = _results.Plan(operation, name, inline),
        };
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
