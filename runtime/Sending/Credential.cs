using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KaptureContracts.Runtime;

/// <summary>
/// A secret that authorises requests: fixed, or fetched from a provider for each request. Its value never shows in
/// <see cref="ToString"/>, in the debugger, or in an exception.
/// </summary>
[DebuggerDisplay("***")]
public sealed class Credential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Func<CancellationToken, ValueTask<string>>? _provider;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? _prefixed;

    /// <summary>A credential with a fixed value.</summary>
    /// <exception cref="ArgumentException">The value is empty, or holds a character that no header may hold.</exception>
    public Credential(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Complaint(value) is { } complaint)
        {
            throw new ArgumentException(complaint, nameof(value));
        }

        _value = value;
    }

    private Credential(Func<CancellationToken, ValueTask<string>> provider) => _provider = provider;

    /// <summary>A credential with a fixed value.</summary>
    /// <exception cref="ArgumentException">The value is empty, or holds a character that no header may hold.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Credential?(string? value) => value is null ? null : new Credential(value);

    /// <summary>A credential with a fixed value; the same as the conversion.</summary>
    /// <exception cref="ArgumentException">The value is empty, or holds a character that no header may hold.</exception>
    public static Credential FromString(string value) => new(value);

    /// <summary>User and password for HTTP's Basic scheme (RFC 7617), in UTF-8.</summary>
    /// <exception cref="ArgumentException">The user name holds a colon, which ends it, or one of the two a control character.</exception>
    public static Credential FromBasic(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Any(char.IsControl) || password.Any(char.IsControl))
        {
            throw new ArgumentException("User name and password must not hold control characters: HTTP's Basic scheme forbids them.", nameof(user));
        }

        return user.Contains(':', StringComparison.Ordinal)
            ? throw new ArgumentException("A user name must not hold a colon: HTTP's Basic scheme ends it there.", nameof(user))
            : new Credential(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>A credential that changes: <paramref name="provider"/> is asked before every request.</summary>
    public static Credential FromProvider(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new Credential(provider);
    }

    /// <summary>Three asterisks, whatever the value.</summary>
    public override string ToString() => "***";

    internal async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_value is not null)
        {
            return _value;
        }

        var value = await _provider!(cancellationToken).ConfigureAwait(false);
        return Complaint(value) is { } complaint
            ? throw new InvalidOperationException($"The credential's provider gave a value that cannot be used. {complaint}")
            : value;
    }

    /// <summary>A value of this credential behind a prefix. Of a fixed one the text is kept: it is needed for each request.</summary>
    internal string Prefixed(string prefix, string value)
    {
        if (prefix.Length == 0)
        {
            return value;
        }

        if (_value is null)
        {
            return prefix + value;
        }

        var kept = _prefixed;
        if (kept is null || kept.Length != prefix.Length + value.Length || !kept.StartsWith(prefix, StringComparison.Ordinal))
        {
            _prefixed = kept = prefix + value;
        }

        return kept;
    }

    private static string? Complaint(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "A credential must not be empty.";
        }

        if (value[0] == ' ' || value[^1] == ' ')
        {
            return "A credential must not begin or end with a space: HTTP cuts it off.";
        }

        var bad = value.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return bad < 0
            ? null
            : $"A credential must be printable ASCII; the character at index {bad.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not.";
    }
}
