namespace KaptureContracts.Runtime;

/// <summary>A credential of a request: where it goes, and, once it is known, what it is.</summary>
internal sealed class RequestCredential(CredentialPlace place, string name, string prefix, Credential credential)
{
    public CredentialPlace Place { get; } = place;

    public string Name { get; } = name;

    public string Prefix { get; } = prefix;

    /// <summary>The credential without its prefix; null before <see cref="ResolveAsync"/>.</summary>
    public string? Value { get; private set; }

    /// <summary>Most requests carry one credential: a chain costs less than a list.</summary>
    public RequestCredential? Next { get; set; }

    /// <summary>Asks for the credential, and answers with what is to be sent.</summary>
    public async ValueTask<string> ResolveAsync(CancellationToken cancellationToken)
    {
        var value = await credential.GetAsync(cancellationToken).ConfigureAwait(false);
        if (Prefix.Length > 0 && value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"The credential begins with '{Prefix}', which the client adds: give what follows it.");
        }

        Value = value;
        return credential.Prefixed(Prefix, value);
    }
}

/// <summary>Where a credential goes.</summary>
internal enum CredentialPlace
{
    Header,
    Query,
    Cookie,
}
