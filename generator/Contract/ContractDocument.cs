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

/// <param name="Key">The scheme's name in the document.</param>
/// <param name="Kind">What credential it asks for.</param>
/// <param name="Place">Where the credential goes.</param>
/// <param name="Name">Of the header, the query parameter or the cookie.</param>
/// <param name="ValuePrefix">What stands before the credential.</param>
/// <param name="Description">The document's words.</param>
/// <param name="CSharpName">The name that the document chooses.</param>
internal sealed record ContractSecurityScheme(
    string Key, SecurityKind Kind, ParameterPlace Place, string Name, string ValuePrefix, string? Description, string? CSharpName)
{
    /// <summary>That the document calls it deprecated, as OpenAPI 3.2 may; null when it does not.</summary>
    public ContractDeprecation? Deprecation { get; init; }
}

internal enum SecurityKind
{
    ApiKey,

    /// <summary>User and password.</summary>
    Basic,

    Bearer,

    /// <summary>Another scheme of HTTP's <c>Authorization</c> header.</summary>
    OtherHttp,

    OAuth2,

    OpenIdConnect,

    /// <summary>A certificate of the connection: no request carries it.</summary>
    MutualTls,
}
