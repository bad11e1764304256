namespace KaptureContracts.Generator.Planning;

/// <summary>What stands above a member: texts of the document, in its own words.</summary>
/// <param name="Summary">The description.</param>
/// <param name="Remarks">Where in the document the member comes from, its constraints, its provenance.</param>
/// <param name="IsObsolete">Whether the document calls it deprecated.</param>
internal sealed record CodeDocs(string Summary, EquatableArray<string> Remarks, bool IsObsolete);

/// <summary>A type that will be emitted.</summary>
internal abstract record CodeDeclaration(string Name, CodeDocs Docs);

internal sealed record CodeClass(string Name, CodeDocs Docs) : CodeDeclaration(Name, Docs)
{
    public EquatableArray<CodeProperty> Properties { get; init; }

    /// <summary>What is done with properties that the document does not name.</summary>
    public required CodeAdditionalProperties Additional { get; init; }
}

internal sealed record CodeProperty
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    /// <summary>The local variable that holds the value while the object is read.</summary>
    public required string Local { get; init; }

    public required CodeType Type { get; init; }

    public required CodePresence Presence { get; init; }

    public required CodeDocs Docs { get; init; }
}

/// <summary>How absence and null show in C#.</summary>
internal enum CodePresence
{
    /// <summary>A <c>required</c> member that is not null.</summary>
    Required,

    /// <summary>A <c>required</c> member that may be null, and is written as null then.</summary>
    RequiredNullable,

    /// <summary>A <c>required</c> member that may be null, and is left out then.</summary>
    RequiredOmittedWhenNull,

    /// <summary>A member that is null when absent, and is left out when null.</summary>
    Optional,

    /// <summary>A member whose absence and whose null both mean something: an <c>Optional</c>.</summary>
    OptionalNullable,
}

/// <param name="Kind">What is done with them.</param>
/// <param name="Value">Their type, where the document gives one.</param>
internal sealed record CodeAdditionalProperties(AdditionalPropertiesKind Kind, CodeType? Value)
{
    public const string PropertyName = "AdditionalProperties";
}

internal enum AdditionalPropertiesKind
{
    /// <summary>The document forbids them: passed over when reading.</summary>
    None,

    /// <summary>Kept as JSON nodes.</summary>
    FreeForm,

    /// <summary>Kept in a dictionary of values of one type.</summary>
    Typed,
}

/// <summary>A string with known values; others survive.</summary>
internal sealed record CodeEnum(string Name, CodeDocs Docs, EquatableArray<CodeEnumMember> Members) : CodeDeclaration(Name, Docs);

internal sealed record CodeEnumMember(string Name, string Value, CodeDocs Docs);
