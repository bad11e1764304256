namespace KaptureContracts.Generator.Reading;

/// <summary>How much of a document is read before it is refused: what runs inside a compiler is bounded.</summary>
internal static class ReadingLimits
{
    /// <summary>Mappings and sequences inside one another. Everything behind the reader may walk the tree recursively.</summary>
    public const int Depth = 256;

    /// <summary>Nodes of the tree, every YAML alias counted as all that it stands for.</summary>
    public const int Nodes = 5_000_000;

    /// <summary>Characters of a document: their UTF-8 form and every offset in it fit an <see cref="int"/>.</summary>
    public const int Characters = 256 * 1024 * 1024;

    /// <summary>Characters of a key. It becomes a part of the place of everything below it.</summary>
    public const int KeyCharacters = 16_384;

    /// <summary>Characters of all keys that lead to a value, one after the other: the place of a value is written out many times.</summary>
    public const int PathCharacters = 32_768;

    /// <summary>Characters of a value. Whoever has more to say than ten megabytes says it in a file of its own.</summary>
    public const int TextCharacters = 10_000_000;

    /// <summary>Warnings per document; whoever mends a thousand of them sees the rest with the next build.</summary>
    public const int Warnings = 1_000;

    /// <summary>Digits of a hexadecimal or octal integer: turning more into decimals takes time that grows with their square.</summary>
    public const int ConvertedDigits = 1_000;

    /// <summary>A cancelled read ends after this many tokens at the latest. A power of two.</summary>
    public const int TokensBetweenCancellationChecks = 4_096;
}
