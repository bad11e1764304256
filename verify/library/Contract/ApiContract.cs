using Newtonsoft.Json.Linq;

namespace KaptureContracts.Verification.Contract;

/// <summary>What a verification needs to know of an OpenAPI document.</summary>
/// <param name="Spec">The document.</param>
/// <param name="Operations">Its operations; the base path is in their paths.</param>
/// <param name="BasePath">The path of the first server's address, without a slash at its end.</param>
internal sealed record ApiContract(SpecTree Spec, IReadOnlyList<ApiOperation> Operations, string BasePath)
{
    public bool HasMethod(string path, string method) =>
        Operations.Any(operation => operation.Path == path && operation.Method == method);
}

/// <summary>One method on one path.</summary>
internal sealed record ApiOperation
{
    public required string Id { get; init; }

    /// <summary>Where it stands in the document.</summary>
    public required string Pointer { get; init; }

    /// <summary>In capitals, as it stands in a request line.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required TokenScheme? Security { get; init; }

    public required Envelope? Envelope { get; init; }

    public required RequestContract? Request { get; init; }

    public required IReadOnlyList<RequiredParameter> Parameters { get; init; }

    public required IReadOnlyList<ResponseContract> Responses { get; init; }

    public IEnumerable<FailureExample> Failures => Responses.SelectMany(response => response.Failures);

    public FailureExample? UnauthorizedFailure => Failures.FirstOrDefault(failure => failure.Cause is FailureCause.Unauthorized);

    /// <summary>The response that the document lists for a status: the status itself, then its class, then the default.</summary>
    public ResponseContract? ResponseFor(int status) =>
        Responses.FirstOrDefault(response => response.Covers == new StatusCover(status, status))
        ?? Responses.FirstOrDefault(response => response.Covers.Includes(status) && response.Key != "default")
        ?? Responses.FirstOrDefault(response => response.Key == "default");
}

/// <summary>A parameter that a request cannot do without, with a value that fits it.</summary>
internal sealed record RequiredParameter(string Name, string In, string Value);

/// <summary>A header that carries a token, and what stands before the token in it (<c>x-value-prefix</c>).</summary>
internal sealed record TokenScheme(string Pointer, string Header, string Prefix);

/// <summary>Which root property tells success from failure (<c>x-envelope</c>).</summary>
internal sealed record Envelope(string Pointer, string Property, string Success, string Failure, string? Message);

/// <summary>The JSON body that an operation takes.</summary>
internal sealed record RequestContract(string Pointer, string MediaType, bool Required, BodySchema Schema, IReadOnlyList<RequestExample> Examples);

/// <summary>A named example of a request.</summary>
internal sealed record RequestExample(string Name, string Pointer, JToken Value);

/// <summary>The statuses that a response of the document speaks for.</summary>
internal sealed record StatusCover(int First, int Last)
{
    public bool Includes(int status) => status >= First && status <= Last;
}

/// <summary>A response that the document lists for an operation.</summary>
internal sealed record ResponseContract
{
    /// <summary>As the document spells it: <c>200</c>, <c>4XX</c> or <c>default</c>.</summary>
    public required string Key { get; init; }

    public required string Pointer { get; init; }

    public required StatusCover Covers { get; init; }

    public required Provenance Known { get; init; }

    /// <summary>The schema of each documented media type; null where the type stands without one.</summary>
    public required IReadOnlyDictionary<string, BodySchema?> Content { get; init; }

    public required IReadOnlyList<FailureExample> Failures { get; init; }

    public required IReadOnlyList<HeaderContract> Headers { get; init; }

    public required Invariants Invariants { get; init; }

    public bool IsSuccess => Covers is { First: >= 200, Last: < 300 };
}

/// <summary>A header that a response must carry, or one whose form is known.</summary>
internal sealed record HeaderContract(string Name, string Pointer, bool Required, BodySchema? Schema);

/// <summary>A named example of a failure, and the mistake that it answers (<c>x-cause</c>).</summary>
internal sealed record FailureExample(string Name, string Pointer, string ResponsePointer, StatusCover Status, Provenance Known, JToken Value, FailureCause? Cause)
{
    /// <summary>Whether a body is this failure: what is documented must be there; more may stand beside it.</summary>
    public bool Is(JToken? body) => Value is JObject members && body is JObject found
        ? members.Properties().All(member => JToken.DeepEquals(member.Value, found[member.Name]))
        : JToken.DeepEquals(Value, body);
}

/// <summary>The mistake that a documented failure answers.</summary>
internal abstract record FailureCause
{
    /// <summary>The operation's security is not met.</summary>
    public sealed record Unauthorized : FailureCause;

    /// <summary>A value of the body breaks one of these keywords.</summary>
    public sealed record Violates(string Pointer, IReadOnlyList<string> Keywords) : FailureCause
    {
        public bool Answers(SchemaViolation violation) =>
            Keywords.Contains(violation.Keyword, StringComparer.Ordinal)
            && JsonPointer.InAnyItem(violation.Pointer) == JsonPointer.InAnyItem(Pointer);
    }
}

/// <summary>What schemas cannot say of an answer (<c>x-invariants</c>).</summary>
internal sealed record Invariants(string Pointer, IReadOnlyList<string> Equal, Echo? Echo, IReadOnlyList<string> Unique)
{
    public static Invariants None { get; } = new(string.Empty, [], null, []);
}

/// <summary>A value of the answer that repeats one of the request.</summary>
internal sealed record Echo(string Request, string Response);
