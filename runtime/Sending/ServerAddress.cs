using System.Buffers;
using System.ComponentModel;
using System.Globalization;

namespace KaptureContracts.Runtime;

/// <summary>Turns a contract's server and a client's options into the address that requests go to. Meant for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerAddress
{
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.:");

    /// <summary>Checks a server variable that stands in the host name: it must be one DNS label, so that it cannot name another host.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string HostLabel(string variable, string value)
    {
        ArgumentNullException.ThrowIfNull(value, variable);
        var isLabel = value.Length is > 0 and <= LongestLabel
            && !value.AsSpan().ContainsAnyExcept(LabelCharacters)
            && value[0] != '-'
            && value[^1] != '-';
        return isLabel
            ? value
            : throw new ArgumentException(
                $"'{variable}' must be one DNS label: 1 to 63 letters, digits and hyphens, no hyphen first or last, no dot.", variable);
    }

    /// <summary>Checks a server variable that stands in the path, and escapes it.</summary>
    /// <exception cref="ArgumentException">It is empty, or would climb out of the path.</exception>
    public static string PathSegment(string variable, string value)
    {
        ArgumentNullException.ThrowIfNull(value, variable);
        return value is "" or "." or ".."
            ? throw new ArgumentException($"'{variable}' must be a path segment, not empty, '.' or '..'.", variable)
            : Uri.EscapeDataString(value);
    }

    /// <summary>
    /// Checks a server variable that stands for a host name, a port or both, as the contract's own default does.
    /// </summary>
    /// <exception cref="ArgumentException">It holds a character that could lead out of the host and port.</exception>
    public static string Host(string variable, string value)
    {
        ArgumentNullException.ThrowIfNull(value, variable);
        return value.AsSpan().ContainsAnyExcept(HostCharacters)
            ? throw new ArgumentException($"'{variable}' must hold only letters, digits, hyphens, dots and a colon before a port.", variable)
            : value;
    }

    /// <summary>Checks a server variable that stands for a part of the path, as the contract's own default does, and escapes it.</summary>
    /// <exception cref="ArgumentException">It would climb out of the path.</exception>
    public static string Path(string variable, string value)
    {
        ArgumentNullException.ThrowIfNull(value, variable);
        var segments = value.Split('/');
        return segments.Any(segment => segment is "." or "..")
            ? throw new ArgumentException($"'{variable}' must be a path without the segments '.' and '..'.", variable)
            : string.Join('/', segments.Select(Uri.EscapeDataString));
    }

    /// <summary>Checks a server variable for which the contract lists the values.</summary>
    /// <exception cref="ArgumentException">The value is not in the list.</exception>
    public static string OneOf(string variable, string value, params ReadOnlySpan<string> allowed)
    {
        return allowed.Contains(value)
            ? value
            : throw new ArgumentException($"'{variable}' must be one of: {string.Join(", ", allowed!)}.", variable);
    }

    /// <summary>The address of a client: the options' own, or the contract's.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="contractServer">The contract's server with its variables filled in.</param>
    /// <exception cref="ArgumentException">The address is not absolute, not https beyond the loopback address, or has a query or a fragment.</exception>
    public static Uri Resolve(ApiClientOptions options, string contractServer)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.BaseAddress is { } chosen)
        {
            return Check(chosen, nameof(ApiClientOptions.BaseAddress), "BaseAddress {0}");
        }

        Uri.TryCreate(contractServer, UriKind.RelativeOrAbsolute, out var server);
        return Check(server, nameof(contractServer), "The contract's server {0} Set BaseAddress.");
    }

    private static Uri Check(Uri? address, string name, string sentence) => Complaint(address) is { } complaint
        ? throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, sentence, complaint), name)
        : address!;

    private static string? Complaint(Uri? address)
    {
        if (address?.IsAbsoluteUri != true)
        {
            return "must be an absolute address such as https://example.com.";
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            return "must be https (http is for the loopback address only): credentials go over it.";
        }

        return address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0
            ? null
            : "must have no user, query or fragment.";
    }
}
