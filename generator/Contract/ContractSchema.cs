namespace KaptureContracts.Generator.Contract;

/// <summary>What a schema says of a value.</summary>
internal abstract record ContractSchema
{
    public SchemaNotes Notes { get; init; } = SchemaNotes.None;

    /// <summary>Whether the value may also be null.</summary>
    public bool IsNullable { get; init; }
}

/// <summary>What a schema says beside the shape of the value.</summary>
internal sealed record SchemaNotes
{
    public static readonly SchemaNotes None = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? CSharpName { get; init; }

    /// <summary>That the document calls it deprecated; null when it does not.</summary>
    public ContractDeprecation? Deprecation { get; init; }

    /// <summary>Whether only the server sends the value.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether only the client sends the value.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>What the server takes when nothing is sent, as the document writes it.</summary>
    public string? Default { get; init; }

    /// <summary><c>documented</c>, <c>observed</c> or <c>inferred</c>.</summary>
    public string? Provenance { get; init; }

    /// <summary>Constraints as the document writes them, such as <c>minLength: 1</c>: told to the caller, checked by the server.</summary>
    public EquatableArray<string> Constraints { get; init; }
}

/// <summary>Another schema, told by the JSON pointer at which it stands.</summary>
internal sealed record ReferenceSchema(string Target) : ContractSchema;

/// <param name="Additional">What properties without a name of their own hold; null when there may be none.</param>
internal sealed record ObjectSchema(EquatableArray<ContractProperty> Properties, ContractSchema? Additional) : ContractSchema
{
    /// <summary>The pointer of the named schema that this one derives from; its properties are not among this one's.</summary>
    public string? Base { get; init; }

    /// <summary>The property that tells the schemas apart that derive from this one; null when none does.</summary>
    public ContractDiscriminator? Discriminator { get; init; }

    /// <summary>Whether it is a type of its own although it names no property, as a map must be that holds itself.</summary>
    public bool IsType { get; init; }
}

/// <summary>The property whose value tells of which schema an object is.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Values">The values that the document maps. Schemas without one are told by their names.</param>
internal sealed record ContractDiscriminator(string Property, EquatableArray<DiscriminatorValue> Values);

/// <param name="Value">A value of the property.</param>
/// <param name="Target">The pointer of the schema that it tells.</param>
internal sealed record DiscriminatorValue(string Value, string Target);

/// <summary>A value of one of several schemas.</summary>
internal sealed record UnionSchema(EquatableArray<UnionBranch> Branches) : ContractSchema
{
    /// <summary>The property that tells them apart; null where what they say must tell.</summary>
    public ContractDiscriminator? Discriminator { get; init; }

    /// <summary>The names of the properties that stand beside the branches, and so in each of them.</summary>
    public EquatableArray<string> Shared { get; init; }

    /// <summary>Whether any other value is valid as well.</summary>
    public bool IsOpen { get; init; }
}

/// <param name="Schema">One of the schemas.</param>
/// <param name="Pointer">The place at which it stands.</param>
internal sealed record UnionBranch(ContractSchema Schema, string Pointer);

internal sealed record ContractProperty(string Name, bool IsRequired, ContractSchema Schema)
{
    /// <summary>Separates names in emitted code when one of them has a line feed. No property of a contract has it in its name.</summary>
    public const char NameSeparator = '\u001f';

    /// <summary>The pointer of the named schema that declares the property; null when that is the schema that has it.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether it must be there in requests and responses alike: what one side alone sends is missing on the other.</summary>
    public bool IsDemanded => IsRequired && !Schema.Notes.IsReadOnly && !Schema.Notes.IsWriteOnly;
}

internal sealed record ArraySchema(ContractSchema Items) : ContractSchema;

/// <summary>An array of so many items, each of a type of its own.</summary>
internal sealed record TupleSchema(EquatableArray<ContractSchema> Items) : ContractSchema
{
    /// <summary>What C# holds in one tuple, and anybody can tell apart by number.</summary>
    public const int MostItems = 7;
}

/// <param name="Format">The <c>format</c>, where there is one.</param>
internal sealed record StringSchema(string? Format) : ContractSchema;

/// <summary>A date and time without a zone (<c>x-datetime</c>).</summary>
/// <param name="Format">A .NET custom date format.</param>
/// <param name="OffsetMinutes">Minutes east of UTC.</param>
/// <param name="EmptyIsNull">Whether an empty string stands for no date.</param>
internal sealed record DateTimeSchema(string Format, int OffsetMinutes, bool EmptyIsNull) : ContractSchema;

/// <summary>A string, a number or any scalar with known values. Others are possible: servers grow.</summary>
/// <param name="Value">What every value is, known or not: a string, a number, or anything.</param>
/// <param name="Values">Those that are known.</param>
internal sealed record EnumSchema(ContractSchema Value, EquatableArray<EnumValue> Values) : ContractSchema
{
    /// <summary>The one value that there is; null when there are several.</summary>
    public EnumValue? Only => Values.Count == 1 ? Values[0] : null;
}

/// <param name="Text">The value: a string's characters, or a number as JSON writes it.</param>
/// <param name="IsText">Whether the document writes it as a string.</param>
/// <param name="Name">What an extension calls it.</param>
/// <param name="Description">What an extension says of it.</param>
internal sealed record EnumValue(string Text, bool IsText, string? Name, string? Description);

/// <param name="Format">The <c>format</c>, where there is one, or what bounds beyond 64 bits ask for.</param>
internal sealed record NumberSchema(bool IsInteger, string? Format) : ContractSchema
{
    /// <summary>The format of an integer of 64 bits without a sign.</summary>
    public const string UInt64 = "uint64";

    /// <summary>The format of an integer that no 64 bits hold. It has no entry in the registry of formats.</summary>
    public const string BigInteger = "bigint";
}

internal sealed record BooleanSchema : ContractSchema;

/// <summary>Any JSON value.</summary>
internal sealed record AnySchema : ContractSchema;
