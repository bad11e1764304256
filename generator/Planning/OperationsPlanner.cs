using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>Plans the operations: those of one tag go into one file.</summary>
internal sealed class OperationsPlanner(
    PlanContext context, ClientUnit client, ServerPlanner servers, TypePlanner types, ModelPlanner models)
{
    private const string Suffix = "Async";

    /// <summary>Names that emitted methods use.</summary>
    private static readonly string[] ReservedLocals = ["cancellationToken", "request", "response", "present"];

    private readonly Dictionary<string, string> _names = Names(context.Document, client);
    private readonly ParameterPlanner _parameters = new(types);
    private readonly BodyPlanner _bodies = new(context, types);
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
                client.InterfaceName,
                group.Select(Plan).ToEquatableArray());
        }
    }

    private CodeOperation Plan(ContractOperation operation)
    {
        var name = _names[operation.Pointer];
        var inline = new InlineTypes(models, name, operation.Pointer);
        var locals = new NameScope(ReservedLocals);
        var body = _bodies.Plan(operation, name, locals, inline);
        return new CodeOperation
        {
            Id = operation.OperationId ?? $"{operation.Method} {operation.Path}",
            MethodName = name + Suffix,
            HttpMethod = operation.Method,
            Path = operation.Path.Replace("#", "%23"),
            Accept = Accept(operation),
            Docs = DocsPlanner.Operation(operation),
            Parameters = _parameters.Plan(operation, locals, inline),
            Body = body,
            // Where credentials are optional ({} beside others), whoever gives the client one wants it sent.
            Security = operation.Security.Select(Credentials).Where(alternative => alternative.Count > 0).ToEquatableArray(),
            ServerMethod = servers.MethodOf(operation),
            Result = _results.Plan(operation, name, inline),
        };
    }

    private EquatableArray<CodeCredential> Credentials(EquatableArray<string> schemes) =>
        client.Credentials.Where(credential => schemes.Contains(credential.Key, StringComparer.Ordinal)).ToEquatableArray();

    /// <summary>What the documented responses are written in; JSON where the document says nothing.</summary>
    private static string Accept(ContractOperation operation)
    {
        var types = operation.Responses.Select(response => response.Content?.MediaType).OfType<string>().Distinct(StringComparer.Ordinal);
        var accept = string.Join(", ", types);
        return accept.Length == 0 ? "application/json" : accept;
    }

    /// <summary>The names of the operations by their pointers. Chosen names come first: a derived name must not take one away.</summary>
    private static Dictionary<string, string> Names(ContractDocument document, ClientUnit client)
    {
        // A method must not have the name of its class, nor of its interface.
        string[] owners = [client.Name, client.InterfaceName];
        var scope = new NameScope([.. owners
            .Where(owner => owner.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(owner => owner.Substring(0, owner.Length - Suffix.Length))]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in document.Operations.OrderBy(operation => operation.CSharpName is null ? 1 : 0))
        {
            names[operation.Pointer] = scope.Claim(operation.CSharpName
                ?? Identifier.Pascal(operation.OperationId ?? $"{operation.Method.ToLowerInvariant()} {operation.Path}", "Operation"));
        }

        return names;
    }
}
