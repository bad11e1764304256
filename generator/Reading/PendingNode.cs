using Microsoft.CodeAnalysis.Text;

namespace KaptureContracts.Generator.Reading;

/// <summary>A node that waits for its mapping or sequence to close, with its key if it has one.</summary>
internal struct PendingNode(int kind, int keyNumber, string key, TextSpan keySpan, SourceNode value)
{
    /// <summary>Stands at a key, or in a sequence.</summary>
    public const int Plain = 0;

    /// <summary>Stands at a merge key.</summary>
    public const int Merged = 1;

    /// <summary>Stands at a key that cannot be one, or at one that stands again further on.</summary>
    public const int Dropped = 2;

    public int Kind = kind;

    public readonly int KeyNumber = keyNumber;

    public readonly string Key = key;

    public readonly TextSpan KeySpan = keySpan;

    public readonly SourceNode Value = value;

    public readonly MappingEntry ToEntry() => new(Key, KeySpan, Value);
}
