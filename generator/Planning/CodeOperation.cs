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

    public CodeBody? Body { get; init; }

    public EquatableArray<CodeCredential> Credentials { get; init; }

    public required CodeResult Result { get; init; }
}

/// <param name="Type">The body's type.</param>
/// <param name="IsRequired">Whether a request must have one.</param>
/// <param name="Item">The type of an item, where the body is an array: there is an overload that sends one.</param>
/// <param name="Summary">The document's words for it.</param>
internal sealed record CodeBody(CodeType Type, bool IsRequired, CodeType? Item, string Summary);

/// <summary>The closed set of an operation's answers.</summary>
internal sealed record CodeResult
{
    public required string Name { get; init; }

    public CodeEnvelope? Envelope { get; init; }

    /// <summary>One for each documented response, successes first; <c>Unexpected</c> comes beside them.</summary>
    public EquatableArray<CodeCase> Cases { get; init; }

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

    /// <summary>C# patterns of the status codes that this case answers; empty for the failure of an envelope, which takes any.</summary>
    public EquatableArray<string> StatusPatterns { get; init; }

    /// <summary>The type of the body; null where the document describes none.</summary>
    public CodeType? Value { get; init; }

    public required CodeDocs Docs { get; init; }
}

internal enum CodeOutcome
{
    Succeeded,
    Failed,

    /// <summary>The status decides at run time.</summary>
    ByStatus,
}
