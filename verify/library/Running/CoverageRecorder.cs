using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Running;

/// <summary>Notes which places of the contract the exchanges of a run have shown.</summary>
internal sealed class CoverageRecorder(ApiContract contract)
{
    private const string Request = "request";

    private readonly HashSet<(string Scope, string Place)> _shown = [];

    public void Observe(Exchange exchange)
    {
        if (exchange.Answer.Problem is not null || !exchange.ReachedOperation)
        {
            return;
        }

        var operation = exchange.Operation;
        _shown.Add((operation.Pointer, operation.Pointer));
        _shown.UnionWith(exchange.Case.Exercises.Select(place => (operation.Pointer, place)));
        if (exchange.Response is not { } response)
        {
            return;
        }

        var scope = Scope(operation, response);
        _shown.Add((scope, response.Pointer));
        if (exchange is { Json: { } body, Schema: { } schema })
        {
            _shown.UnionWith(BodyPlace.In(schema.Schema, body).Select(place => BodySchema.PlaceOf(place.Schema)).OfType<string>().Select(place => (scope, place)));
        }
    }

    public ContractCoverage Coverage() => new([.. contract.Operations.SelectMany(operation => (IEnumerable<CoverageItem>)[.. OfRequest(operation), .. operation.Responses.SelectMany(response => OfResponse(operation, response))])]);

    private IEnumerable<CoverageItem> OfRequest(ApiOperation operation)
    {
        CoverageItem Item(CoverageKind kind, string name, string pointer) =>
            new(kind, operation.Id, Request, name, contract.Spec.Locate(pointer), _shown.Contains((operation.Pointer, pointer)));

        return
        [
            Item(CoverageKind.Operation, operation.Id, operation.Pointer),
            .. (operation.Request?.Examples ?? []).Select(example => Item(CoverageKind.Example, example.Name, example.Pointer)),
            .. Places(operation.Request?.Schema).SelectMany(place => SchemaTree.Demands(contract.Spec, place)).Select(demand => Item(CoverageKind.Constraint, Short(demand), demand)),
        ];
    }

    private IEnumerable<CoverageItem> OfResponse(ApiOperation operation, ResponseContract response)
    {
        CoverageItem Item(CoverageKind kind, string name, string pointer, string scope) =>
            new(kind, operation.Id, response.Key, name, contract.Spec.Locate(pointer), _shown.Contains((scope, pointer)));

        var scope = Scope(operation, response);
        return
        [
            Item(CoverageKind.Response, response.Key, response.Pointer, scope),
            .. response.Failures.Where(failure => failure.Cause is not null).Select(failure => Item(CoverageKind.Example, failure.Name, failure.Pointer, operation.Pointer)),
            .. response.Content.Values.SelectMany(schema => Places(schema).Skip(1)).Distinct(StringComparer.Ordinal).Select(place => Item(CoverageKind.Field, Short(place), place, scope)),
        ];
    }

    /// <summary>The schema's own place, and all below it.</summary>
    private IReadOnlyList<string> Places(BodySchema? schema) =>
        schema is not null && BodySchema.PlaceOf(schema.Schema) is { } root ? SchemaTree.Below(contract.Spec, root) : [];

    // A response that several operations refer to is answered by each on its own.
    private static string Scope(ApiOperation operation, ResponseContract response) => $"{operation.Pointer} {response.Key}";

    private static string Short(string pointer) =>
        string.Join('/', JsonPointer.Segments(pointer).SkipWhile(segment => segment is "components" or "schemas" or "paths").Where(segment => segment is not ("properties" or "content")));
}
