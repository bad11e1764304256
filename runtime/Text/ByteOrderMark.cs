using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>The mark that some servers put before a text.</summary>
internal static class ByteOrderMark
{
    private static ReadOnlySpan<byte> Utf8 => [0xEF, 0xBB, 0xBF];

    /// <summary>How many bytes of a mark stand before UTF-8 text.</summary>
    public static int LengthBefore(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Utf8) ? Utf8.Length : 0;

    /// <summary>The encoding other than UTF-8 that a mark tells of; null when none does.</summary>
    public static Encoding? ForeignEncoding(ReadOnlySpan<byte> text) => text switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
