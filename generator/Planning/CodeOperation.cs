using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

internal sealed record CodeOperation
{
    /// <summary>What results and exceptions call the operation: its <c>operationId</c>, or method and path.</summary>
    public required string Id { get; init; }

    public required string MethodName { get; init; }

    /// <summary>In upper case, as HTTP writes it.</summary>
    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    public required CodeDocs Docs { get; init; }

    /// <summary>The media types that the client can make something of.</summary>
    public required string Accept { get; init; }

    /// <summary>Those that a request needs, then those that it can do without.</summary>
    public EquatableArray<CodeParameter> Parameters { get; init; }

    public CodeBody? Body { get; init; }

    /// <summary>Methods that send the body in another form.</summary>
    public EquatableArray<CodeBodyMethod> OtherBodies { get; init; }

    /// <summary>The parameter that chooses among the media types of a success; null where there is no choice.</summary>
    public string? AcceptLocal { get; init; }

    /// <summary>Alternatives: the first whose credentials are all there is used. One alternative is used with whatever is there.</summary>
    public EquatableArray<EquatableArray<CodeCredential>> Security { get; init; }

    /// <summary>The method of the options that gives the operation's own address; null when it is the client's.</summary>
    public string? ServerMethod { get; init; }

    public required CodeResult Result { get; init; }

    /// <summary>The types that stand beside the result: the classes of multipart bodies, and what stands inline.</summary>
    public IEnumerable<CodeDeclaration> Types => OtherBodies.Select(other => other.Body).Prepend(Body)
        .Select(body => body?.Form).OfType<CodeDeclaration>()
        .Concat(Result.InlineTypes);

    /// <summary>The methods of the operation: they differ in the form of the body.</summary>
    public IEnumerable<CodeOperation> Methods => OtherBodies.Select(other => this with { MethodName = other.MethodName, Body = other.Body }).Prepend(this);
}

internal sealed record CodeBodyMethod(string MethodName, CodeBody Body);

internal sealed record CodeBody
{
    /// <summary>The method's parameter.</summary>
    public required string Local { get; init; }

    public required CodeType Type { get; init; }

    public required ContentKind Kind { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Whether a request must have one.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The type of an item, where the body is an array: there is an overload that sends one.</summary>
    public CodeType? Item { get; init; }

    /// <summary>The parameter of that overload.</summary>
    public string ItemLocal { get; init; } = "";

    /// <summary>How single fields of a form are written.</summary>
    public EquatableArray<ContractField> Fields { get; init; }

    /// <summary>The class of a multipart body.</summary>
    public CodeForm? Form { get; init; }

    /// <summary>The document's words for it.</summary>
    public required string Summary { get; init; }
}

/// <summary>The closed set of an operation's answers.</summary>
internal sealed record CodeResult
{
    public required string Name { get; init; }

    public CodeEnvelope? Envelope { get; init; }

    /// <summary>One for each documented response, successes first; <c>Unexpected</c> comes beside them.</summary>
    public EquatableArray<CodeCase> Cases { get; init; }

    /// <summary>The cases in the order in which a response is held against them: of one status the more particular media types first.</summary>
    public IEnumerable<CodeCase> Matched => Cases.GroupBy(item => item.StatusPatterns).SelectMany(group => group.OrderBy(item => item.Precedence));

    /// <summary>The type of a success's value, if all successes share one.</summary>
    public CodeType? SuccessType { get; init; }

    /// <summary>What an unexpected response may still name; null when the document says nothing of identifiers.</summary>
    public CodeIdentifier? Identifier { get; init; }

    public required string UnexpectedName { get; init; }

    /// <summary>The types of what stands inline in the operation's responses and in its request's body.</summary>
    public EquatableArray<CodeDeclaration> InlineTypes { get; init; }
}

/// <param name="MessagePointer">The JSON pointer at which a failure's reason stands.</param>
internal sealed record CodeEnvelope(string Property, string Success, string Failure, string? MessagePointer);

/// <summary>A member of <c>Unexpected</c> that holds the id of what was made, if the response names it at all.</summary>
internal sealed record CodeIdentifier(string PropertyName, EquatableArray<string> Pointers);

internal sealed record CodeCase
{
    public required string Name { get; init; }

    /// <summary>The parameter of <c>Match</c>.</summary>
    public required string Local { get; init; }

    public required CodeOutcome Outcome { get; init; }

    /// <summary>Whether a status can make a success of this case, which the document does not call one: the default's.</summary>
    public bool MaySucceed { get; init; }

    /// <summary>C# patterns of the status codes that this case answers; empty for the failure of an envelope, which takes any.</summary>
    public EquatableArray<string> StatusPatterns { get; init; }

    /// <summary>The media types that tell this case from others of its status; empty for the one that takes the rest.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>Where this case stands among those of its status, when a response is held against them.</summary>
    public int Precedence { get; init; }

    /// <summary>The media type to ask for; null where the document knows one form alone.</summary>
    public string? AskedMediaType { get; init; }

    /// <summary>The type of the body; null where the document describes none.</summary>
    public CodeType? Value { get; init; }

    /// <summary>What the body is read as.</summary>
    public ContentKind Kind { get; init; }

    public EquatableArray<CodeHeader> Headers { get; init; }

    public required CodeDocs Docs { get; init; }
}

/// <param name="WireName">The header's name.</param>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Form">The runtime's word for how the header's text is read.</param>
/// <param name="Docs">The document's words for it.</param>
internal sealed record CodeHeader(string WireName, string Name, CodeType Type, string Form, CodeDocs Docs);

internal enum CodeOutcome
{
    Succeeded,
    Failed,

    /// <summary>The status decides at run time.</summary>
    ByStatus,
}
