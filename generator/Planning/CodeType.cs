namespace KaptureContracts.Generator.Planning;

/// <summary>A C# type, and the codec that reads and writes it.</summary>
/// <param name="Name">As C# writes it; without the <c>?</c> of nullability, unless that is a part of it.</param>
/// <param name="Codec">The codec's name.</param>
/// <param name="IsValueType">Whether <c>?</c> makes a <c>Nullable</c> of it.</param>
internal sealed record CodeType(string Name, string Codec, bool IsValueType)
{
    private readonly string? _typeArguments;

    /// <summary>What <c>JsonInput</c> and <c>JsonOutput</c> call the type in their methods: <c>ReadString</c>, <c>WriteOptionalString</c>.</summary>
    public string Method { get; init; } = IsValueType ? "Value" : "Reference";

    /// <summary>The type arguments of these methods; empty where the name says all.</summary>
    public string TypeArguments
    {
        get => _typeArguments ?? $"<{Name}, {Codec}>";
        init => _typeArguments = value;
    }

    /// <summary>Whether the codec itself knows null: as of a zoneless date, whose empty string is none.</summary>
    public bool CodecReadsNull { get; init; }

    /// <summary>Whether null is a part of the type: of <c>string?</c>, but not of a <c>string</c> that a property may do without.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether the type is an interface, from which no operator may convert.</summary>
    public bool IsInterface { get; init; }

    /// <summary>Whether the type is a union, which reads any value.</summary>
    public bool IsUnion { get; init; }

    /// <summary>Whether the type is <c>string</c>.</summary>
    public bool IsText => Name == "string";

    /// <summary>What the values of an enumeration are, which its constructor takes; null when the type is none.</summary>
    public CodeEnumValue? Enumeration { get; init; }

    public string Nullable => IsNullable ? Name : Name + "?";

    public string NotNullable => IsNullable ? Name.Substring(0, Name.Length - 1) : Name;
}
