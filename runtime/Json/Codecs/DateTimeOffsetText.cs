using System.Buffers;
using System.Buffers.Text;

namespace KaptureContracts.Runtime.Json;

/// <summary>Writes a moment as RFC 3339 has it, without the zeros that end its fraction of a second.</summary>
internal static class DateTimeOffsetText
{
    private const int LongestText = 33;
    private const int Seconds = 19;
    private const int Fraction = 8;

    private static readonly StandardFormat RoundTrip = new('O');

    public static void Write(ref JsonOutput json, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[LongestText];
        _ = Utf8Formatter.TryFormat(value, text, out var length, RoundTrip);
        var kept = text.Slice(Seconds, Fraction).TrimEnd((byte)'0');
        var end = Seconds + (kept.Length > 1 ? kept.Length : 0);
        var offset = text[(Seconds + Fraction)..length];
        offset.CopyTo(text[end..]);
        json.WriteAsciiValue(text[..(end + offset.Length)]);
    }
}
