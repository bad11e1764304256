using KaptureContracts.MockServer.Checking;

namespace KaptureContracts.MockServer.Contract;

/// <summary>What the mock needs to know of an OpenAPI document.</summary>
internal sealed record MockContract(string SpecName, IReadOnlyList<MockOperation> Operations, Envelope Envelope)
{
    /// <summary>The ways in which the operations take a token.</summary>
    public IEnumerable<TokenScheme> TokenSchemes =>
        Operations.Select(operation => operation.Security).OfType<TokenScheme>().Distinct();

    public bool HasPath(string path) => Operations.Any(operation => operation.Path == path);

    public MockOperation? Find(string path, string method) =>
        Operations.FirstOrDefault(operation => operation.Path == path && operation.Method == method);

    /// <summary>The value of an <c>Allow</c> header.</summary>
    public string MethodsOf(string path) =>
        string.Join(
            ", ",
            Operations
                .Where(operation => operation.Path == path)
                .Select(operation => operation.Method)
                .Order(StringComparer.Ordinal)
        );
}

/// <summary>Which root property tells success from failure, and where the reason stands (<c>x-envelope</c>).</summary>
internal sealed record Envelope(string Property, string Success, string Failure, string Message);

/// <summary>One method on one path.</summary>
internal sealed record MockOperation
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    /// <summary>In capitals, as it stands in a request line.</summary>
    public required string Method { get; init; }

    /// <summary>How a caller proves who it is; null when the operation is open to all.</summary>
    public required TokenScheme? Security { get; init; }

    public required RequestBody? Body { get; init; }

    public required IReadOnlyList<DocumentedResponse> Responses { get; init; }

    public DocumentedResponse? Success => Responses.FirstOrDefault(response => response.IsSuccess);

    public IEnumerable<NamedExample> Examples => Responses.SelectMany(response => response.Examples);

    /// <summary>The documented failures that a mistake in the request causes, in the order of the document.</summary>
    public IEnumerable<NamedExample> CausedFailures => Examples.Where(example => example.Cause is not null);
}

/// <summary>A header that carries a token, and what stands before the token in it (<c>x-value-prefix</c>).</summary>
internal sealed record TokenScheme(string Header, string Prefix);

/// <summary>The body that an operation takes.</summary>
internal sealed record RequestBody(string MediaType, bool Required, SchemaRule Rule)
{
    /// <summary>An array of tickets is the contract; a single ticket is tolerated, as it is in the field.</summary>
    public bool TakesOneForMany => Rule.IsArray;
}

/// <summary>A response that the document lists for an operation.</summary>
internal sealed record DocumentedResponse(
    int Status,
    string Description,
    string MediaType,
    IReadOnlyList<NamedExample> Examples,
    TimeForm TimeForm
)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>A documented body, byte for byte, and the mistake that it answers.</summary>
internal sealed record NamedExample(int Status, string Name, string? Summary, byte[] Bytes, FailureCause? Cause);

/// <summary>How times are written (<c>x-datetime</c>).</summary>
internal sealed record TimeForm(string Format, TimeSpan Offset)
{
    public static TimeForm Unspecified { get; } = new("yyyy-MM-dd HH:mm:ss", TimeSpan.Zero);
}
