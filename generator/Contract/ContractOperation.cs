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

    /// <summary>That the document calls it deprecated; null when it does not.</summary>
    public ContractDeprecation? Deprecation { get; init; }

    /// <summary>Those of the path and the operation's own, in the order of the document.</summary>
    public EquatableArray<ContractParameter> Parameters { get; init; }

    public ContractBody? Body { get; init; }

    public EquatableArray<ContractResponse> Responses { get; init; }

    /// <summary>
    /// Alternatives, the document's first choice first: each holds the keys of the security schemes that a request must satisfy
    /// together. None where a request needs no credential.
    /// </summary>
    public EquatableArray<EquatableArray<string>> Security { get; init; }

    /// <summary>Where the operation is, if that is not where the document's other operations are.</summary>
    public ContractServer? Server { get; init; }

    public ContractEnvelope? Envelope { get; init; }
}

/// <param name="IsRequired">Whether a request must have one.</param>
/// <param name="Description">The document's words for it.</param>
/// <param name="Contents">The forms that it may have, at least one; JSON first if there is any.</param>
internal sealed record ContractBody(bool IsRequired, string? Description, EquatableArray<ContractContent> Contents);

internal sealed record ContractResponse
{
    /// <summary>A status code, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public required string Status { get; init; }

    public string? Description { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>The forms that the body may have, JSON first if there is any; none where the contract describes none.</summary>
    public EquatableArray<ContractContent> Contents { get; init; }

    /// <summary>Of the JSON body; null where the contract describes none.</summary>
    public ContractSchema? Schema => Contents.Count > 0 && Contents[0].Kind == ContentKind.Json ? Contents[0].Schema : null;

    public EquatableArray<ContractHeader> Headers { get; init; }

    /// <summary>
    /// JSON pointers at which a success names what it made (<c>x-invariants</c>: <c>unique</c>, and what is <c>equal</c> to it),
    /// the most telling first.
    /// </summary>
    public EquatableArray<string> Identifiers { get; init; }
}

/// <summary>A header of a response.</summary>
internal sealed record ContractHeader(string Name, string? Description, string? CSharpName, ContractSchema Schema)
{
    /// <summary>That the document calls it deprecated; null when it does not.</summary>
    public ContractDeprecation? Deprecation { get; init; }
}

internal sealed record ContractEnvelope(string Property, string Success, string Failure, string? Message);
