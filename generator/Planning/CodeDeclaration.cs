using KaptureContracts.Generator.Contract;

namespace KaptureContracts.Generator.Planning;

/// <summary>What stands above a member: texts of the document, in its own words.</summary>
/// <param name="Summary">The description.</param>
/// <param name="Remarks">Where in the document the member comes from, its constraints, its provenance.</param>
/// <param name="Obsolete">What whoever uses it is told, as the document calls it deprecated; null when it does not.</param>
internal sealed record CodeDocs(string Summary, EquatableArray<string> Remarks, string? Obsolete)
{
    public long Length => Summary.Length + Remarks.Sum(remark => (long)remark.Length) + (Obsolete?.Length ?? 0);
}

/// <summary>A type that will be emitted.</summary>
internal abstract record CodeDeclaration(string Name, CodeDocs Docs);

internal sealed record CodeClass(string Name, CodeDocs Docs) : CodeDeclaration(Name, Docs)
{
    public EquatableArray<CodeProperty> Properties { get; init; }

    /// <summary>What is done with properties that the document does not name.</summary>
    public required CodeAdditionalProperties Additional { get; init; }

    /// <summary>The class that this one derives from; null when it derives from none.</summary>
    public string? Base { get; init; }

    /// <summary>The properties of the classes that this one derives from, the furthest first.</summary>
    public EquatableArray<CodeProperty> Inherited { get; init; }

    /// <summary>How objects of derived classes are told; null when no class derives from this one.</summary>
    public CodeDispatch? Dispatch { get; init; }

    /// <summary>What an inherited property is in this class, before anybody sets it.</summary>
    public CodeAssignment? Assignment { get; init; }

    /// <summary>The properties that are read and written.</summary>
    public IEnumerable<CodeProperty> AllProperties => Inherited.Concat(Properties);

    /// <summary>The names of the properties in JSON, as readers take them: each behind a separator, and one more separator.</summary>
    public string JsonNames
    {
        get
        {
            var names = AllProperties.Select(property => property.JsonName).ToArray();
            var separator = Array.Exists(names, name => name.IndexOf('\n') >= 0) ? ContractProperty.NameSeparator : '\n';
            return separator + string.Concat(names.Select(name => name + separator));
        }
    }
}

/// <summary>How a base class finds the class of an object.</summary>
/// <param name="JsonName">The property that tells it.</param>
/// <param name="Cases">Each known value, with the class that it tells: derived in any number of steps.</param>
/// <param name="Derived">The classes that derive in one step.</param>
internal sealed record CodeDispatch(string JsonName, EquatableArray<CodeDispatchCase> Cases, EquatableArray<string> Derived);

internal sealed record CodeDispatchCase(string Value, string TypeName);

internal sealed record CodeAssignment(string Name, CodeConstant Value);

/// <summary>A value that the document gives.</summary>
/// <param name="Text">The value.</param>
/// <param name="Enumeration">What the values of the enumeration are whose constructor makes it; null when it is a string.</param>
internal sealed record CodeConstant(string Text, CodeEnumValue? Enumeration);

internal sealed record CodeProperty
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    /// <summary>The local variable that holds the value while it is written; null when none does.</summary>
    public string? Local { get; init; }

    public required CodeType Type { get; init; }

    public required CodePresence Presence { get; init; }

    /// <summary>What the property is before anybody sets it: with this, nobody has to.</summary>
    public CodeConstant? Initial { get; init; }

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

/// <summary>A scalar with known values; others survive.</summary>
internal sealed record CodeEnum(string Name, CodeDocs Docs, CodeEnumValue Value, EquatableArray<CodeEnumMember> Members)
    : CodeDeclaration(Name, Docs)
{
    /// <summary>Whether there are so many members that to compare a value with each of them takes too long.</summary>
    public bool IsLarge => Members.Count > 64;
}

/// <summary>What the values of an enumeration are in C#.</summary>
internal enum CodeEnumValue
{
    /// <summary>Strings.</summary>
    Text,

    /// <summary>32-bit integers.</summary>
    Int32,

    /// <summary>64-bit integers.</summary>
    Int64,

    /// <summary>Floating-point numbers.</summary>
    Double,

    /// <summary>Decimal numbers.</summary>
    Decimal,

    /// <summary>Strings, numbers and booleans: a <c>JsonElement</c>.</summary>
    Mixed,
}

/// <param name="Value">The value as the document writes it.</param>
/// <param name="IsText">Whether it is a string.</param>
internal sealed record CodeEnumMember(string Name, string Value, bool IsText, CodeDocs Docs);
