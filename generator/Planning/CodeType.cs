namespace KaptureContracts.Generator.Planning;

/// <summary>A C# type, and the codec that reads and writes it.</summary>
/// <param name="Name">As C# writes it, without the <c>?</c> of nullability.</param>
/// <param name="Codec">The codec's name, for a value that is not null.</param>
/// <param name="IsValueType">Whether <c>?</c> makes a <c>Nullable</c> of it.</param>
internal sealed record CodeType(string Name, string Codec, bool IsValueType)
{
    /// <summary>Whether the codec itself knows null: as of a zoneless date, whose empty string is none.</summary>
    public bool CodecReadsNull { get; init; }

    /// <summary>The type of an item, where this is a list.</summary>
    public CodeType? Item { get; init; }

    public string Nullable => Name + "?";
}
