using KaptureContracts.MockServer.Contract;

namespace KaptureContracts.MockServer.Checking;

/// <summary>All routes of a contract, in the order of refusal.</summary>
internal sealed class AnswerRoutes
{
    private readonly Dictionary<NamedExample, AnswerRoute> _failures;
    private readonly Dictionary<MockOperation, AnswerRoute> _created;

    public AnswerRoutes(MockContract contract)
    {
        _failures = contract
            .Operations.SelectMany(operation => operation.CausedFailures.Select(failure => (operation, failure)))
            .ToDictionary(
                x => x.failure,
                x => new AnswerRoute(x.failure.Name, $"{x.failure.Status} {x.failure.Name}: {x.failure.Summary}", x.operation)
            );
        _created = contract.Operations.ToDictionary(
            operation => operation,
            operation => new AnswerRoute(
                "success",
                $"{operation.Success?.Status} {operation.Id}: {operation.Success?.Description}",
                operation
            )
        );
    }

    public AnswerRoute UnknownPath { get; } = new("path", "404: the path is not one of the API's");

    public AnswerRoute WrongMethod { get; } = new("method", "405: the path exists, the method does not");

    /// <summary>What Kestrel could not read. It never reaches WireMock, so it is no mapping.</summary>
    public AnswerRoute Unreadable { get; } = new("http", "the request breaks HTTP");

    public AnswerRoute TooLarge { get; } = new("size", "413: the body is larger than the mock reads");

    /// <summary>For a document whose examples name no failure for it.</summary>
    public AnswerRoute Unauthorized { get; } = new("unauthorized", "401: no token that counts");

    public AnswerRoute WrongContentType { get; } = new("content-type", "415: the body is not announced as JSON");

    public AnswerRoute BrokenJson { get; } = new("json", "400: the body is not JSON");

    public AnswerRoute WrongShape { get; } = new("shape", "400: the body is not an array of tickets");

    public AnswerRoute WrongField { get; } =
        new("field", "400: a field breaks the schema in a way that the page does not document");

    public AnswerRoute Chosen { get; } = new("chosen", "an answer that the client chose by Prefer or /__mock/next");

    public IEnumerable<AnswerRoute> All =>
        [
            UnknownPath,
            WrongMethod,
            Chosen,
            TooLarge,
            Unauthorized,
            .. _failures.Values,
            WrongContentType,
            BrokenJson,
            WrongShape,
            WrongField,
            .. _created.Values,
        ];

    public AnswerRoute Failure(NamedExample example) => _failures[example];

    public AnswerRoute Success(MockOperation operation) => _created[operation];
}
