namespace KaptureContracts.Generator.Contract;

internal sealed record ContractOperation
{
    /// <summary>The JSON pointer at which the operation stands.</summary>
    public required string Pointer { get; init; }

    /// <summary>In upper case, as HTTP writes it.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public string? OperationId { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>The first tag: operations of one tag are emitted into one file.</summary>
    public string? Tag { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public ContractBody? Body { get; init; }

    public EquatableArray<ContractResponse> Responses { get; init; }

    /// <summary>The keys of the security schemes that a request must satisfy together.</summary>
    public EquatableArray<string> Security { get; init; }

    public ContractEnvelope? Envelope { get; init; }
}

internal sealed record ContractBody(bool IsRequired, string? Description, ContractSchema Schema);

internal sealed record ContractResponse
{
    /// <summary>A status code, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>Of the JSON body; null where the contract describes none.</summary>
    public ContractSchema? Schema { get; init; }

    /// <summary>
    /// JSON pointers at which a success names what it made (<c>x-invariants</c>: <c>unique</c>, and what is <c>equal</c> to it),
    /// the most telling first.
    /// </summary>
    public EquatableArray<string> Identifiers { get; init; }
}

internal sealed record ContractEnvelope(string Property, string Success, string Failure, string? Message);
