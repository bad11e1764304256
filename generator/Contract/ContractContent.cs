namespace KaptureContracts.Generator.Contract;

/// <summary>One form of a request's or a response's body that the client writes or reads.</summary>
/// <param name="MediaTypes">Those that it comes in, as the document writes them; the first is the one that the client asks for or sends.</param>
/// <param name="Kind">What the client makes of it.</param>
/// <param name="Schema">What it holds.</param>
/// <param name="Fields">How single properties are written, where the document says so (<c>encoding</c>).</param>
internal sealed record ContractContent(
    EquatableArray<string> MediaTypes, ContentKind Kind, ContractSchema Schema, EquatableArray<ContractField> Fields)
{
    public string MediaType => MediaTypes[0];

    /// <summary>What the document calls this form.</summary>
    public string? CSharpName { get; init; }
}

internal enum ContentKind
{
    Json,

    /// <summary><c>application/x-www-form-urlencoded</c>.</summary>
    Form,

    /// <summary><c>multipart/*</c>.</summary>
    Multipart,

    /// <summary>Text of any other kind, XML among it.</summary>
    Text,

    /// <summary>Whatever else: bytes.</summary>
    Binary,
}

/// <param name="Property">The property of the schema.</param>
/// <param name="ContentType">Its media type: the first where the document allows several, and the specification's where it must be told.</param>
/// <param name="IsEncoded">Whether a text stands for its bytes (<c>contentEncoding</c>).</param>
/// <param name="Form">How it is written in a form; null where only the content type is told.</param>
internal sealed record ContractField(string Property, string? ContentType, bool IsEncoded, ParameterForm? Form);
