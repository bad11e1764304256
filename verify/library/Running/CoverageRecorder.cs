using KaptureContracts.Verification.Checks;
using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Running;

/// <summary>Notes which places of the contract the exchanges of a run have shown.</summary>
internal sealed class CoverageRecorder(ApiContract contract)
{
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public void Observe(Exchange exchange)
    {
        if (exchange.Answer.Problem is not null || !exchange.ReachedOperation)
        {
            return;
        }

        _shown.Add(exchange.Operation.Pointer);
        _shown.UnionWith(exchange.Case.Exercises);
        if (exchange.Response is not { } response)
        {
            return;
        }

        _shown.Add(response.Pointer);
        if (exchange is { Json: { } body, Schema: { } schema })
        {
            _shown.UnionWith(BodyPlace.In(schema.Schema, body).Select(place => BodySchema.PlaceOf(place.Schema)).OfType<string>());
        }
    }

    public ContractCoverage Coverage() => new([.. Items().DistinctBy(item => (item.Kind, item.Location.JsonPointer)).OrderBy(item => item.Location.Line).ThenBy(item => item.Location.Column)]);

    private IEnumerable<CoverageItem> Items() => contract.Operations.SelectMany(operation => (IEnumerable<CoverageItem>)
    [
        Item("operation", operation.Id, operation.Pointer),
        .. operation.Responses.Select(response => Item("response", $"{operation.Id} {response.Key}", response.Pointer)),
        .. Examples(operation),
        .. Demands(operation),
        .. operation.Responses.SelectMany(response => response.Content.Values.OfType<BodySchema>()).SelectMany(Fields),
    ]);

    private IEnumerable<CoverageItem> Examples(ApiOperation operation) =>
    [
        .. (operation.Request?.Examples ?? []).Select(example => Item("example", example.Name, example.Pointer)),
        .. operation.Failures.Where(failure => failure.Cause is not null).Select(failure => Item("example", failure.Name, failure.Pointer)),
    ];

    private IEnumerable<CoverageItem> Demands(ApiOperation operation) =>
        operation.Request?.Schema is { } schema && BodySchema.PlaceOf(schema.Schema) is { } root
            ? SchemaTree.Below(contract.Spec, root).SelectMany(place => SchemaTree.Demands(contract.Spec, place)).Select(demand => Item("request constraint", Short(demand), demand))
            : [];

    private IEnumerable<CoverageItem> Fields(BodySchema schema) => BodySchema.PlaceOf(schema.Schema) is { } root
        ? SchemaTree.Below(contract.Spec, root).Where(place => place != root).Select(place => Item("answer field", Short(place), place))
        : [];

    private CoverageItem Item(string kind, string name, string pointer) => new(kind, name, contract.Spec.Locate(pointer), _shown.Contains(pointer));

    private static string Short(string pointer) =>
        string.Join('/', JsonPointer.Segments(pointer).SkipWhile(segment => segment is "components" or "schemas" or "paths").Where(segment => segment is not ("properties" or "content")));
}
