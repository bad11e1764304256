using System.Text;

namespace KaptureContracts.Runtime.Json;

/// <summary>
/// The names of an object's properties in one text: each behind a separator, and one more separator. The text begins with one, and so
/// tells which it is: a control character, which JSON holds only escaped.
/// </summary>
internal static class JsonNames
{
    private const int MostOnStack = 256;

    /// <summary>The place of a name among the names; -1 when it is not among them.</summary>
    /// <param name="names">The names.</param>
    /// <param name="name">The name, unescaped.</param>
    /// <param name="start">Where it begins.</param>
    public static int Find(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name, out int start)
    {
        start = -1;
        if (name.Length > names.Length - 2 || name.Contains(names[0]))
        {
            return -1;
        }

        var length = name.Length + 2;
        var sought = length <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[length];
        sought = sought[..length];
        sought[0] = sought[^1] = names[0];
        name.CopyTo(sought[1..]);
        var separator = names.IndexOf(sought);
        if (separator < 0)
        {
            return -1;
        }

        start = separator + 1;
        return names[..separator].Count(names[0]);
    }

    /// <summary>Whether a name, unescaped, holds what separates the names: then it is none of them.</summary>
    public static bool HasSeparator(ReadOnlySpan<byte> name, ReadOnlySpan<byte> names) => name.Contains(names[0]);

    /// <summary>Whether a name is among the names.</summary>
    public static bool Contains(ReadOnlySpan<byte> names, string name)
    {
        Span<byte> buffer = stackalloc byte[MostOnStack];
        var utf8 = Encoding.UTF8.TryGetBytes(name, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(name);
        return Find(names, utf8, out _) >= 0;
    }

    /// <summary>The name at a place.</summary>
    public static string At(ReadOnlySpan<byte> names, int index)
    {
        foreach (var range in names[1..].Split(names[0]))
        {
            if (index-- == 0)
            {
                return Encoding.UTF8.GetString(names[1..][range]);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }
}
