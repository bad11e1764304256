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
    private readonly Dictionary<string, int> _credentials = Enumerable.Range(0, client.Credentials.Count)
        .ToDictionary(index => client.Credentials[index].Key, StringComparer.Ordinal);

    private readonly ParameterPlanner _parameters = new(context, types);
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
        var name = _names[Key(operation)];
        var docs = DocsPlanner.Operation(operation);
        context.Spend(CodeBudget.Operation + (2 * (docs.Length + operation.Path.Length)) + (4L * (operation.Body?.Description?.Length ?? 0)));
        var inline = new InlineTypes(models, name, operation.Pointer);
        var locals = new NameScope(ReservedLocals);
        var body = _bodies.Plan(operation, name, locals, inline);
        var parameters = _parameters.Plan(operation, locals, inline);
        var others = _bodies.PlanOthers(operation, name, body, inline);
        return new CodeOperation
        {
            Id = operation.OperationId ?? $"{operation.Method} {operation.Path}",
            MethodName = name + Suffix,
            HttpMethod = operation.Method,
            Path = operation.Path.Replace("#", "%23"),
            Accept = Accept(operation),
            Docs = docs,
            AcceptLocal = OffersChoice(operation) ? locals.Claim("accept") : null,
            Parameters = parameters,
            Body = body,
            OtherBodies = others.Select(other => new CodeBodyMethod(_names[Key(operation, other.Content)] + Suffix, other.Body)).ToEquatableArray(),
            // Where credentials are optional ({} beside others), whoever gives the client one wants it sent.
            Security = operation.Security.Select(Credentials).Where(alternative => alternative.Count > 0).ToEquatableArray(),
            ServerMethod = servers.MethodOf(operation),
            Result = _results.Plan(operation, name, inline),
        };
    }

    private EquatableArray<CodeCredential> Credentials(EquatableArray<string> schemes) =>
        schemes.Where(_credentials.ContainsKey).Select(scheme => _credentials[scheme]).OrderBy(index => index)
            .Select(index => client.Credentials[index]).ToEquatableArray();

    /// <summary>What the documented responses are written in; JSON where the document says nothing.</summary>
    private static string Accept(ContractOperation operation)
    {
        var types = operation.Responses.SelectMany(response => ResponseForm.Accept(operation, response)).Distinct(StringComparer.Ordinal);
        var accept = string.Join(", ", types);
        return accept.Length == 0 ? "application/json" : accept;
    }

    /// <summary>Whether a success may come in several media types, which are not the same to the caller.</summary>
    private static bool OffersChoice(ContractOperation operation) => operation.Responses.Any(response =>
        (response.Status[0] == '2' || response.Status == "default") && ResponseForm.Accept(operation, response).Skip(1).Any());

    /// <summary>
    /// The names of the operations, and of their bodies' further forms. Chosen names come first, then those of operations: a
    /// derived name must not take one away.
    /// </summary>
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
            names[Key(operation)] = scope.Claim(operation.CSharpName
                ?? Identifier.Pascal(operation.OperationId ?? $"{operation.Method.ToLowerInvariant()} {operation.Path}", "Operation"));
        }

        var others = document.Operations.SelectMany(operation => BodyPlanner.Others(operation).Select(content => (Operation: operation, Content: content)));
        foreach (var (operation, content) in others.OrderBy(other => other.Content.CSharpName is null ? 1 : 0))
        {
            names[Key(operation, content)] = scope.Claim(content.CSharpName
                ?? Identifier.Cut($"{names[Key(operation)]}As{MediaTypeNames.Of(content.MediaType)}"));
        }

        return names;
    }

    /// <summary>Several paths may lead to one place in the document: a pointer would not tell their operations apart.</summary>
    private static string Key(ContractOperation operation, ContractContent? content = null) => $"{operation.Method} {operation.Path} {content?.MediaType}";
}
