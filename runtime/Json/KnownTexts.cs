using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace KaptureContracts.Runtime.Json;

/// <summary>The texts that an enumeration knows. Reading one of them makes no string. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownTexts
{
    /// <summary>Up to so many, comparing with each is quicker than a hash.</summary>
    private const int Few = 8;

    private const int LongestOnStack = 64;

    private readonly string[] _texts;
    private readonly HashSet<string>? _many;

    /// <summary>Knows some texts.</summary>
    public KnownTexts(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts;
        _many = texts.Length > Few ? new HashSet<string>(texts, StringComparer.Ordinal) : null;
    }

    /// <summary>Whether a text is one of them.</summary>
    public bool Contains(string text) => _many?.Contains(text) ?? Array.IndexOf(_texts, text) >= 0;

    /// <summary>Reads a string: the known one, where it is one of them.</summary>
    /// <exception cref="JsonException">The token is no string, or not Unicode.</exception>
    public string Read(ref JsonInput json) =>
        json.TokenType == JsonTokenType.String && !json.IsEscaped && Find(json.RawValue) is { } known ? known : json.ReadString();

    private string? Find(ReadOnlySpan<byte> utf8) => _many is null ? FindAmongFew(utf8) : FindAmongMany(_many, utf8);

    private string? FindAmongFew(ReadOnlySpan<byte> utf8)
    {
        foreach (var text in _texts)
        {
            if (Ascii.Equals(utf8, text))
            {
                return text;
            }
        }

        return null;
    }

    private static string? FindAmongMany(HashSet<string> texts, ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[LongestOnStack];
        return utf8.Length <= LongestOnStack
            && Encoding.UTF8.TryGetChars(utf8, buffer, out var length)
            && texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..length], out var known)
            ? known
            : null;
    }
}
