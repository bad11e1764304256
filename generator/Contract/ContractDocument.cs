namespace KaptureContracts.Generator.Contract;

/// <summary>What an OpenAPI document says, without a word on where in the file it says so.</summary>
internal sealed record ContractDocument
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The first server; the others are alternatives that <c>BaseAddress</c> reaches.</summary>
    public ContractServer? Server { get; init; }

    public EquatableArray<ContractSecurityScheme> SecuritySchemes { get; init; }

    public EquatableArray<ContractOperation> Operations { get; init; }

    /// <summary>The schemas of the components, in document order, then those that references name elsewhere.</summary>
    public EquatableArray<NamedSchema> Schemas { get; init; }
}

/// <param name="Pointer">The JSON pointer at which the schema stands, such as <c>#/components/schemas/Ticket</c>.</param>
/// <param name="Name">The last step of the pointer, unescaped.</param>
internal sealed record NamedSchema(string Pointer, string Name, ContractSchema Schema);

internal sealed record ContractServer(string Url, string? Description, EquatableArray<ServerVariable> Variables);

internal sealed record ServerVariable(
    string Name, string Default, string? Description, string? CSharpName, EquatableArray<string> Allowed);

/// <summary>An API key in a header: the one kind of security scheme that is supported so far.</summary>
internal sealed record ContractSecurityScheme(
    string Key, string Header, string ValuePrefix, string? Description, string? CSharpName);
