using KaptureContracts.Verification.Contract;

namespace KaptureContracts.Verification.Recordings;

/// <summary>What a recording tells of a caller's proof of who he is.</summary>
internal enum RecordedCredential
{
    /// <summary>The server took it, or the operation is open to all.</summary>
    Valid,

    /// <summary>There is none, or one in a wrong form.</summary>
    Invalid,

    /// <summary>There is a token, and nobody can tell whether it counts; or the recorder may have hidden it.</summary>
    Unknown,
}

/// <summary>Judges the credential of each entry of one recording.</summary>
internal sealed class CredentialReader
{
    private readonly IReadOnlyList<RecordedEntry> _entries;
    private readonly Dictionary<string, bool> _carriesHeader = new(StringComparer.OrdinalIgnoreCase);

    public CredentialReader(IReadOnlyList<RecordedEntry> entries) => _entries = entries;

    public RecordedCredential Read(RecordedEntry entry, TokenScheme? scheme)
    {
        if (scheme is null)
        {
            return RecordedCredential.Valid;
        }

        if (entry.TokenCounts is { } counts)
        {
            // Who says whose token came also leaves the prefix as it came.
            return counts && entry.RequestHeader(scheme.Header)?.StartsWith(scheme.Prefix, StringComparison.Ordinal) == true ? RecordedCredential.Valid : RecordedCredential.Invalid;
        }

        if (entry.RequestHeader(scheme.Header) is not { Length: > 0 } value)
        {
            // Browsers leave such headers out of what they export. Only where others carry it is its absence a fact; and a session
            // in a cookie may stand for it.
            return CarriesHeader(scheme.Header) && !HasSession(entry) ? RecordedCredential.Invalid : RecordedCredential.Unknown;
        }

        var token = value.StartsWith(scheme.Prefix, StringComparison.OrdinalIgnoreCase) ? value[scheme.Prefix.Length..] : null;
        return SecretText.IsHidden(token ?? value) ? RecordedCredential.Unknown
            : string.IsNullOrWhiteSpace(token) ? RecordedCredential.Invalid
            : RecordedCredential.Unknown;
    }

    private bool CarriesHeader(string header)
    {
        if (!_carriesHeader.TryGetValue(header, out var carries))
        {
            _carriesHeader[header] = carries = _entries.Any(entry => entry.RequestHeader(header) is { Length: > 0 });
        }

        return carries;
    }

    private static bool HasSession(RecordedEntry entry) =>
        entry.RequestHeaders.Any(header => header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && SecretText.Cookies(header.Value).Any());
}
