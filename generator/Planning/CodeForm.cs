using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>The class of a multipart body.</summary>
internal sealed record CodeForm(string Name, CodeDocs Docs, string MediaType, EquatableArray<CodePart> Parts)
    : CodeDeclaration(Name, Docs);

internal sealed record CodePart
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>Holds the value where it is there.</summary>
    public required string Local { get; init; }

    public required CodePartKind Kind { get; init; }

    public required CodeType Type { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>The document's media type for the part; null where it names none.</summary>
    public string? ContentType { get; init; }

    /// <summary>How the value makes several parts, or one, where the document gives it a style; null where it does not.</summary>
    public ParameterForm? Form { get; init; }

    public required CodeDocs Docs { get; init; }
}

internal enum CodePartKind
{
    Value,
    File,
    Files,
}
